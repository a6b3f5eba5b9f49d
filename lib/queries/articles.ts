import 'server-only';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { readStoryPage } from './article-pages';
import type { ArticleFilter, ListFilter } from './article-selection';
import { type ReadRows, readArchive } from './read-archive';
import { sourceName } from './source-name';
import { readStoryCards } from './story-cards';
import type { Page, PersonLink, StoryCard, TopicLink, UnitLink } from './view-types';

export { listArticleFacets } from './article-facets';
export type { ArticleFilter, ListFilter };

export type ArticleSort = 'newest' | 'oldest' | 'added' | 'longest';

export interface ArticleListRequest extends ListFilter {
  /** `newest` where absent. */
  sort?: ArticleSort | undefined;
  /** 1-based; a page beyond the last is empty. */
  page?: number | undefined;
  perPage?: number | undefined;
}

/** The records behind a filter's slugs; null where the filter is absent or names an unknown record. */
export interface FilterLabels {
  unit: UnitLink | null;
  topic: TopicLink | null;
  person: PersonLink | null;
  source: { id: string; name: string } | null;
}

export interface ArticleList extends Page<StoryCard> {
  labels: FilterLabels;
  /** Filters that name a record that does not exist: the page answers 404. */
  unknown: (keyof ArticleFilter)[];
}

export interface FacetValue {
  /** The filter's value: slug, year as text, 'undated', publication, source id. */
  value: string;
  label: string;
  count: number;
}

/** For each filter, its values among the stories that the other filters leave, most stories first. */
export interface ArticleFacets {
  years: FacetValue[];
  units: FacetValue[];
  topics: FacetValue[];
  people: FacetValue[];
  publications: FacetValue[];
  sources: FacetValue[];
}

const PER_PAGE = 30;

/** The records behind a filter. */
export async function readLabels(rows: ReadRows, filter: ArticleFilter): Promise<FilterLabels> {
  const one = async <T>(sql: string, value: string | undefined): Promise<T | null> =>
    value === undefined ? null : ((await rows<T>(sql, value))[0] ?? null);
  const source = await one<{ id: string; name: string }>(
    `SELECT "id", ${sourceName('s."id"')} AS "name" FROM "Source" AS s WHERE "id" = ?`,
    filter.source,
  );
  return {
    unit: await one<UnitLink>(`SELECT "slug", "name", "shortName" FROM "Unit" WHERE "slug" = ?`, filter.unit),
    topic: await one<TopicLink>(
      `SELECT "slug", "name", "status" FROM "Topic" WHERE "slug" = ?`,
      filter.topic,
    ),
    person: await one<PersonLink>(
      `SELECT "slug", "name" FROM "Person" WHERE "slug" = ? AND NOT "private"`,
      filter.person,
    ),
    source: source && { id: source.id, name: restorePunctuation(source.name) },
  };
}

/** One page of the stories that pass the filter, in a total order. */
export function listArticles(request: ArticleListRequest): Promise<ArticleList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE, ...filter } = request;
  return readArchive(async (rows) => {
    const labels = await readLabels(rows, filter);
    const unknown = (['unit', 'topic', 'person', 'source'] as const).filter(
      (kind) => filter[kind] !== undefined && labels[kind] === null,
    );
    const { total, ids } =
      unknown.length > 0
        ? { total: 0, ids: [] }
        : await readStoryPage(rows, filter, sort, perPage, (page - 1) * perPage);
    const items = await readStoryCards(rows, ids);
    return { items, total, page, pages: Math.max(1, Math.ceil(total / perPage)), perPage, labels, unknown };
  });
}
