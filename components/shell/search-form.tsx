import { SearchInput } from '@/components/search/search-input.client';

/** The masthead's search box, and that of pages which lead nowhere: a plain GET form, with suggestions where there is script. */
export function SearchForm({ query }: { query?: string | undefined }) {
  return (
    <search className="min-w-0 max-w-72 grow">
      <form action="/search" className="flex flex-wrap border-ink border-b pointer-coarse:-my-1.5">
        <SearchInput
          query={query}
          label="检索"
          placeholder="全文、单位、人物"
          className="h-8 pointer-coarse:h-11 w-full min-w-0 bg-transparent px-0.5 placeholder:text-soft focus-visible:outline-offset-0"
          fieldClassName="flex-[99_1_6em]"
        />
        <button type="submit" className="grow pr-1 pl-2 text-blue pointer-coarse:px-2">
          检索
        </button>
      </form>
    </search>
  );
}
