import { StoryList } from '@/components/story-list';
import { articlesHref } from '@/lib/filters/article-filter';
import { timelineHref } from '@/lib/filters/timeline-filter';
import type { ArticleFilter } from '@/lib/queries/articles';
import type { DatedStories } from '@/lib/queries/dated-stories';
import type { PublicationHit } from '@/lib/queries/publications';
import type { SearchView } from '@/lib/queries/search-view';
import { formatDate } from '@/lib/text/format-date';
import { AuthorHits, CrossingLink, RecordHits } from './record-hits';

/** What answers the query by something else than the words of a story: its publication, its date. */
export interface FoundBeside {
  publication: PublicationHit | null;
  dated: DatedStories | null;
}

/** What stands above the stories that the words find, on the first page of them; its stories pass the filter too. */
export function FoundBesideWords({
  view,
  beside,
  filter,
}: {
  view: SearchView;
  beside: FoundBeside;
  filter: ArticleFilter;
}) {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const { records, hasMoreRecords, authors, crossing, total } = view;
  return (
    <>
      <RecordHits records={records} label="单位、主题与人物" hasMore={hasMoreRecords} />
      <AuthorHits authors={authors} />
      <PublicationLink found={beside.publication} filter={filter} isNarrowed={isNarrowed} />
      <OfDate dated={beside.dated} filter={filter} isNarrowed={isNarrowed} />
      {!isNarrowed && crossing?.total !== total && <CrossingLink crossing={crossing} />}
    </>
  );
}

interface Narrowed {
  filter: ArticleFilter;
  /** Whether the filter leaves anything out. */
  isNarrowed: boolean;
}

/** 内蒙古日报: what it printed, which need not name it. */
function PublicationLink({ found, filter, isNarrowed }: Narrowed & { found: PublicationHit | null }) {
  if (found === null) return null;
  const { publication, count } = found;
  return (
    <p className="mb-6 text-sm">
      <span className="mr-3 text-soft text-xs">报刊</span>
      <a
        href={articlesHref({ ...filter, publication })}
        className="inline-block py-1 text-blue hover:underline"
      >
        {publication}的{isNarrowed ? '报道，限所选条件' : '全部报道'}
      </a>{' '}
      <span className="num text-soft">{count.toLocaleString('en-US')}篇</span>
    </p>
  );
}

/** 2022年2月22日: the stories of that day, which need not print it in their text. */
function OfDate({ dated, filter, isNarrowed }: Narrowed & { dated: DatedStories | null }) {
  if (dated === null) return null;
  const { date, total, stories } = dated;
  const month = date.slice(0, 7);
  return (
    <section aria-labelledby="of-date" className="mb-6">
      <h2
        id="of-date"
        className="border-ink border-t pt-2.5 pb-1 font-semibold text-soft text-xs tracking-[0.08em]"
      >
        {formatDate(date)}的报道
        {total > stories.length && `，共${total.toLocaleString('en-US')}篇，先列${stories.length}篇`}
      </h2>
      <StoryList stories={stories} cited={false} />
      <p className="mt-1 text-sm">
        <a href={timelineHref({ month })} className="mr-5 inline-block py-1 text-blue hover:underline">
          {formatDate(month)}的记事
        </a>
        <a
          href={articlesHref({ ...filter, year: Number(date.slice(0, 4)) })}
          className="inline-block py-1 text-blue hover:underline"
        >
          {date.slice(0, 4)}年的{isNarrowed ? '报道，限所选条件' : '全部报道'}
        </a>
      </p>
    </section>
  );
}
