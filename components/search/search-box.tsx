import { KeptParam } from '@/components/filters/filter-form';
import type { SearchRequest } from '@/lib/queries/search-view';
import { SearchInput } from './search-input.client';

/** The search page's own form: the query, with the filters kept as they are. */
export function SearchBox({ request }: { request: SearchRequest }) {
  const { q, year, unit, topic, person, publication, source, sort } = request;
  return (
    <search aria-label="检索全档案">
      <form action="/search" className="flex max-w-[44em] flex-wrap items-stretch border-2 border-ink">
        <SearchInput
          id="search-page"
          query={q}
          label="检索词"
          className="h-11 w-full min-w-0 bg-transparent px-3 text-lg"
          fieldClassName="flex-[99_1_9em]"
        />
        <button type="submit" className="min-h-11 grow bg-ink px-5 text-paper hover:bg-blue">
          检索
        </button>
        <KeptParam name="year" value={year?.toString()} />
        <KeptParam name="unit" value={unit} />
        <KeptParam name="topic" value={topic} />
        <KeptParam name="person" value={person} />
        <KeptParam name="publication" value={publication} />
        <KeptParam name="source" value={source} />
        <KeptParam name="sort" value={sort} />
      </form>
    </search>
  );
}
