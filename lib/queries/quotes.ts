import 'server-only';
import type { FacetValue } from './articles';
import { type FactFacet, YEAR_FACET } from './fact-facets';
import { readFactList } from './fact-list';
import { countAll, type FactOrder, type FactTotal, isCommonFact, readFactTotal } from './fact-pages';
import { QUOTES, type QuoteRow, toQuote } from './fact-places';
import { type FactFilter, type FactSelection, selectFacts } from './fact-selection';
import { type ReadRows, readArchive } from './read-archive';
import type { Page, QuoteView } from './view-types';

export type QuoteSort = 'newest' | 'oldest' | 'speaker' | 'longest';

export interface QuoteRequest extends FactFilter {
  /** Slug. */
  person?: string | undefined;
  /** Also quotes whose speaker the text does not name; default false. */
  unattributed?: boolean | undefined;
  sort?: QuoteSort | undefined;
  page?: number | undefined;
  perPage?: number | undefined;
  /** Whether facets are counted; default true. */
  withFacets?: boolean | undefined;
}

/** Facets are empty where there are too many quotes to count while a reader waits. */
export interface QuoteList extends Page<QuoteView> {
  /** There are more than `total`: so many are not counted while a reader waits. */
  isMore: boolean;
  people: FacetValue[];
  units: FacetValue[];
  years: FacetValue[];
}

const PER_PAGE = 30;

const PEOPLE: FactFacet = {
  tally: 'person',
  value: 'w."personSlug"',
  join: 'JOIN "ArticlePerson" AS w ON w."articleId" = f."articleId" AND w."ordinal" = f."person"',
  record: 'JOIN "Person" AS p ON p."slug" = c."value" AND NOT p."private"',
  label: 'p."name"',
  order: 'p."pinyin", p."slug"',
};

const UNITS: FactFacet = {
  tally: 'unit',
  value: 'y."unitSlug"',
  join: 'JOIN "ArticlePerson" AS y ON y."articleId" = f."articleId" AND y."ordinal" = f."person"',
  countsAbove: true,
  record: 'JOIN "Unit" AS u ON u."slug" = c."value"',
  label: 'u."name"',
  order: 'u."position"',
};

type Narrowing = Pick<QuoteRequest, 'unit' | 'topic' | 'year' | 'person' | 'unattributed'>;

const FACETS = {
  people: ['person', PEOPLE],
  units: ['unit', UNITS],
  years: ['year', YEAR_FACET],
} satisfies Record<string, [own: keyof Narrowing, facet: FactFacet]>;

function orderOf(sort: QuoteSort, date: string): FactOrder {
  switch (sort) {
    case 'newest':
      return { order: `${date} DESC` };
    case 'oldest':
      return { first: `${date} > ''`, order: date, rest: `${date} = ''`, restOrder: date };
    case 'speaker': {
      const order = 'f."speakerKey"';
      return { first: `${order} IS NOT NULL`, order, rest: `${order} IS NULL`, restOrder: order };
    }
    case 'longest':
      return { order: 'f."characters" DESC' };
    default: {
      const unknown: never = sort;
      throw new Error(`no such order of quotes: ${String(unknown)}`);
    }
  }
}

function select(
  { person, unattributed, ...filter }: Narrowing,
  isCommonUnit: boolean,
  sort: QuoteSort,
): FactSelection {
  const selection = selectFacts('Quote', filter, isCommonUnit);
  const conditions = [...selection.conditions];
  const parameters = [...selection.parameters];
  // Both are set or neither: the index by speaker has the key alone, that by date (Quote_attributed) the name alone, and
  // a deep page walks through them.
  const speaker = sort === 'speaker' ? 'f."speakerKey"' : 'f."speaker"';
  if (unattributed !== true) conditions.push(`${speaker} IS NOT NULL`);
  if (person !== undefined) {
    conditions.push(`(f."articleId", f."person") IN (
      SELECT "articleId", "ordinal" FROM "ArticlePerson" WHERE "personSlug" = ?)`);
    parameters.push(person);
  }
  return { ...selection, conditions, parameters };
}

/** Quotes that pass the filter, in a total order. */
export function listQuotes(request: QuoteRequest): Promise<QuoteList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE, withFacets = true } = request;
  const { unit, topic, year, person, unattributed } = request;
  const narrowing: Narrowing = { unit, topic, year, person, unattributed: unattributed || undefined };
  return readArchive(async (rows) => {
    const isCommonUnit = await isCommonFact(rows, 'quotes', 'unit', unit);
    const selectOf = (filter: Narrowing) => select(filter, isCommonUnit, sort);
    const { found, facets, place } = await readFactList<Narrowing, QuoteRow, keyof typeof FACETS>(
      rows,
      {
        kind: 'quotes',
        sql: QUOTES,
        selectOf,
        totalOf: (filter) => countQuotes(rows, filter, selectOf(filter)),
        orderOf: (date) => orderOf(sort, date),
      },
      narrowing,
      { page, perPage, withFacets },
      FACETS,
    );
    return { items: found.map(toQuote), ...place, ...facets };
  });
}

/** How many quotes pass a filter; the seed's counts are of those whose speaker is named. */
async function countQuotes(rows: ReadRows, filter: Narrowing, selection: FactSelection): Promise<FactTotal> {
  const { unattributed, ...others } = filter;
  const isWhole = Object.values(others).every((value) => value === undefined);
  if (unattributed === true && isWhole) return { total: await countAll(rows, selection), isMore: false };
  const own = { facet: 'person', value: filter.person } as const;
  return readFactTotal(rows, 'quotes', filter, own, unattributed === true, selection);
}
