import 'server-only';
import type { FacetValue } from './articles';
import {
  countAll,
  countPages,
  type FactFacet,
  type FactOrder,
  isCommonFact,
  readFactFacet,
  readFactPage,
  readFactTotal,
  YEAR_FACET,
} from './fact-pages';
import { QUOTES, type QuoteRow, toQuote } from './fact-places';
import { type FactFilter, type FactSelection, selectFacts } from './fact-selection';
import { readArchive } from './read-archive';
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
const ALL = { scope: 'quotes', key: '' } as const;

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

type Narrowing = Pick<QuoteRequest, 'unit' | 'topic' | 'year' | 'person' | 'unattributed'>;

function select({ person, unattributed, ...filter }: Narrowing, isCommonUnit: boolean): FactSelection {
  const selection = selectFacts('Quote', filter, isCommonUnit);
  const conditions = [...selection.conditions];
  const parameters = [...selection.parameters];
  if (unattributed !== true) conditions.push('f."speaker" IS NOT NULL');
  if (person !== undefined) {
    conditions.push(`(f."articleId", f."person") IN (
      SELECT "articleId", "ordinal" FROM "ArticlePerson" WHERE "personSlug" = ?)`);
    parameters.push(person);
  }
  return { ...selection, conditions, parameters };
}

/** Quotes that pass the filter, in a total order. */
export function listQuotes(request: QuoteRequest): Promise<QuoteList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE, unit, topic, year, person, unattributed } = request;
  const narrowing: Narrowing = { unit, topic, year, person, unattributed: unattributed || undefined };
  const { withFacets = true } = request;
  return readArchive(async (rows) => {
    const isWhole = (filter: Narrowing) => Object.values(filter).every((value) => value === undefined);
    const isCommonUnit = await isCommonFact(rows, 'quotes', 'unit', unit);
    const selectOf = (filter: Narrowing) => select(filter, isCommonUnit);
    const totalOf = async (filter: Narrowing) => {
      const { unattributed: all, ...others } = filter;
      if (all === true && isWhole(others))
        return { total: await countAll(rows, selectOf(filter)), isMore: false };
      const own = { facet: 'person', value: filter.person } as const;
      return readFactTotal(rows, 'quotes', filter, own, filter.unattributed === true, selectOf(filter));
    };
    const selection = selectOf(narrowing);
    const counted = await totalOf(narrowing);
    const order = orderOf(sort, selection.date);
    const offset = (page - 1) * perPage;
    const quotes =
      offset >= counted.total && !counted.isMore
        ? []
        : await readFactPage<QuoteRow>(rows, QUOTES, selection, order, perPage, offset);
    const facet = async (own: keyof Narrowing, parts: FactFacet): Promise<FacetValue[]> => {
      if (!withFacets) return [];
      const others = { ...narrowing, [own]: undefined };
      const of = isWhole(others) ? ALL : null;
      return readFactFacet(rows, parts, selectOf(others), of, await totalOf(others));
    };
    return {
      items: quotes.map(toQuote),
      ...{ ...counted, page, pages: countPages(counted, page, perPage, quotes.length), perPage },
      people: await facet('person', PEOPLE),
      units: await facet('unit', UNITS),
      years: await facet('year', YEAR_FACET),
    };
  });
}
