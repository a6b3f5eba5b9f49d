import 'server-only';
import type { FacetValue } from './articles';
import { type FactFacet, YEAR_FACET } from './fact-facets';
import { readFactList } from './fact-list';
import { type FactOrder, isCommonFact, readFactTotal } from './fact-pages';
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

const MEASURES: FactFacet = {
  most: 300,
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

type Narrowing = Pick<FigureRequest, 'unit' | 'topic' | 'year' | 'measure'>;

const FACETS = {
  measures: ['measure', MEASURES],
  units: ['unit', UNITS],
  years: ['year', YEAR_FACET],
} satisfies Record<string, [own: keyof Narrowing, facet: FactFacet]>;

/**
 * 元 and 条 are not to be ranked against each other: without a measure asked for, sizes are compared within each. Either
 * order is that of the index of measures and values, forwards or backwards.
 */
const withinMeasures = (order: string): FactOrder => ({
  first: 'f."measure" IS NOT NULL AND f."value" IS NOT NULL',
  order,
  rest: '(f."measure" IS NULL OR f."value" IS NULL)',
  restOrder: order,
});

function orderOf(sort: FigureSort, date: string, isOneMeasure: boolean): FactOrder {
  switch (sort) {
    case 'newest':
      return { order: `${date} DESC` };
    case 'oldest':
      return { first: `${date} > ''`, order: date, rest: `${date} = ''`, restOrder: date };
    case 'largest':
      return isOneMeasure ? { order: 'f."value" DESC' } : withinMeasures('f."measure", f."value" DESC');
    case 'smallest':
      return isOneMeasure ? orderKnownFirst('f."value"') : withinMeasures('f."measure" DESC, f."value"');
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
  const { sort = 'newest', page = 1, perPage = PER_PAGE, withFacets = true } = request;
  const { unit, topic, year, measure } = request;
  const narrowing: Narrowing = { unit, topic, year, measure };
  return readArchive(async (rows) => {
    const common: Common = {
      unit: await isCommonFact(rows, 'figures', 'unit', unit),
      measure: await isCommonFact(rows, 'figures', 'measure', measure),
    };
    const selectOf = (filter: Narrowing) => select(filter, common, sort === 'largest' || sort === 'smallest');
    const { found, facets, place } = await readFactList<Narrowing, FigureRow, keyof typeof FACETS>(
      rows,
      {
        kind: 'figures',
        sql: FIGURES,
        selectOf,
        totalOf: (filter) => {
          const own = { facet: 'measure', value: filter.measure } as const;
          return readFactTotal(rows, 'figures', filter, own, false, selectOf(filter));
        },
        orderOf: (date) => orderOf(sort, date, measure !== undefined),
      },
      narrowing,
      { page, perPage, withFacets },
      FACETS,
    );
    return { items: found.map(toFigure), ...place, ...facets };
  });
}
