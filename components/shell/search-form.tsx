/** The one search box: a plain GET form; the suggestions of the search page's script attach to its input. */
export function SearchForm({ query }: { query?: string }) {
  return (
    <search className="min-w-0 max-w-72 grow">
      <form action="/search" className="flex border-ink border-b">
        <input
          type="search"
          name="q"
          defaultValue={query}
          aria-label="检索"
          placeholder="全文、单位、人物"
          autoComplete="off"
          enterKeyHint="search"
          className="h-8 w-full min-w-0 bg-transparent px-0.5 placeholder:text-soft"
        />
        <button type="submit" className="shrink-0 px-1 text-blue">
          检索
        </button>
      </form>
    </search>
  );
}
