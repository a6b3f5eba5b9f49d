import 'server-only';
import type { FacetValue } from './articles';
import {
  countPages,
  type FactFacet,
  type FactOrder,
  isCommonFact,
  readFactFacet,
  readFactPage,
  readFactTotal,
  YEAR_FACET,
} from './fact-pages';
import { FIGURES, type FigureRow, toFigure } from './fact-places';
import { type FactFilter, type FactSelection, selectFacts } from './fact-selection';
import { readArchive } from './read-archive';
import type { FigureView, Page } from './view-types';

export type FigureSort = 'newest' | 'oldest' | 'largest' | 'smallest' | 'what';

export interface FigureRequest extends FactFilter {
  measure?: string | undefined;
  sort?: FigureSort | undefined;
  page?: number | undefined;
  perPage?: number | undefined;
  /** Whether facets are counted; default true. */
  withFacets?: boolean | undefined;
}

/** Facets are empty where there are too many figures to count while a reader waits. */
export interface FigureList extends Page<FigureView> {
  /** There are more than `total`: so many are not counted while a reader waits. */
  isMore: boolean;
  measures: FacetValue[];
  units: FacetValue[];
  years: FacetValue[];
}

const PER_PAGE = 50;
const ALL = { scope: 'figures', key: '' } as const;

const MEASURES: FactFacet = {
  tally: 'measure',
  value: 'f."measure"',
  join: '',
  record: '',
  label: 'c."value"',
  order: 'c."value"',
};

const UNITS: FactFacet = {
  tally: 'unit',
  value: 'f."unitSlug"',
  join: '',
  countsAbove: true,
  record: 'JOIN "Unit" AS u ON u."slug" = c."value"',
  label: 'u."name"',
  order: 'u."position"',
};

function orderOf(sort: FigureSort, date: string): FactOrder {
  switch (sort) {
    case 'newest':
      return { order: `${date} DESC` };
    case 'oldest':
      return { first: `${date} > ''`, order: date, rest: `${date} = ''`, restOrder: date };
    case 'largest':
      return { order: 'f."value" DESC' };
    case 'smallest':
      return orderKnownFirst('f."value"');
    case 'what':
      return orderKnownFirst('f."what"');
    default: {
      const unknown: never = sort;
      throw new Error(`no such order of figures: ${String(unknown)}`);
    }
  }
}

const orderKnownFirst = (column: string): FactOrder => ({
  first: `${column} IS NOT NULL`,
  order: column,
  rest: `${column} IS NULL`,
  restOrder: column,
});

type Narrowing = Pick<FigureRequest, 'unit' | 'topic' | 'year' | 'measure'>;

interface Common {
  unit: boolean;
  measure: boolean;
}

/** A common measure is looked for in the list's order: `+` keeps SQLite from sorting all that have it. */
function select({ measure, ...filter }: Narrowing, common: Common, isByValue: boolean): FactSelection {
  const selection = selectFacts('Figure', filter, common.unit);
  if (measure === undefined) return selection;
  const { from, conditions, parameters } = selection;
  const hasStories = from !== '"Figure" AS f';
  const column = hasStories || (common.measure && !isByValue) ? '+f."measure"' : 'f."measure"';
  return { ...selection, conditions: [...conditions, `${column} = ?`], parameters: [...parameters, measure] };
}

/** Reported figures that pass the filter, in a total order. */
export function listFigures(request: FigureRequest): Promise<FigureList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE, unit, topic, year, measure } = request;
  const narrowing: Narrowing = { unit, topic, year, measure };
  const { withFacets = true } = request;
  return readArchive(async (rows) => {
    const isWhole = (filter: Narrowing) => Object.values(filter).every((value) => value === undefined);
    const common: Common = {
      unit: await isCommonFact(rows, 'figures', 'unit', unit),
      measure: await isCommonFact(rows, 'figures', 'measure', measure),
    };
    const selectOf = (filter: Narrowing) => select(filter, common, sort === 'largest' || sort === 'smallest');
    const totalOf = (filter: Narrowing) =>
      readFactTotal(
        rows,
        'figures',
        filter,
        { facet: 'measure', value: filter.measure },
        false,
        selectOf(filter),
      );
    const selection = selectOf(narrowing);
    const counted = await totalOf(narrowing);
    const order = orderOf(sort, selection.date);
    const offset = (page - 1) * perPage;
    const figures =
      offset >= counted.total && !counted.isMore
        ? []
        : await readFactPage<FigureRow>(rows, FIGURES, selection, order, perPage, offset);
    const facet = async (own: keyof Narrowing, parts: FactFacet): Promise<FacetValue[]> => {
      if (!withFacets) return [];
      const others = { ...narrowing, [own]: undefined };
      const of = isWhole(others) ? ALL : null;
      return readFactFacet(rows, parts, selectOf(others), of, await totalOf(others));
    };
    return {
      items: figures.map(toFigure),
      ...{ ...counted, page, pages: countPages(counted, page, perPage, figures.length), perPage },
      measures: await facet('measure', MEASURES),
      units: await facet('unit', UNITS),
      years: await facet('year', YEAR_FACET),
    };
  });
}
