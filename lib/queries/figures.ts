import 'server-only';
import { toWhere } from './article-selection';
import type { FacetValue } from './articles';
import { FIGURES, type FigureRow, toFigure } from './fact-places';
import { FACT_YEAR, type FactConditions, type FactFilter, selectFacts } from './fact-selection';
import { type ReadRows, readArchive } from './read-archive';
import type { FigureView, Page } from './view-types';

export type FigureSort = 'newest' | 'oldest' | 'largest' | 'smallest' | 'what';

export interface FigureRequest extends FactFilter {
  measure?: string | undefined;
  sort?: FigureSort | undefined;
  page?: number | undefined;
  perPage?: number | undefined;
}

export interface FigureList extends Page<FigureView> {
  measures: FacetValue[];
  units: FacetValue[];
  years: FacetValue[];
}

const PER_PAGE = 50;
const FACETS = 30;

const PLACE = 'f."articleId", f."ordinal"';
const ORDERS: Record<FigureSort, string> = {
  newest: `f."sortDate" DESC, ${PLACE}`,
  oldest: `f."sortDate" = '', f."sortDate", ${PLACE}`,
  largest: `f."value" IS NULL, f."value" DESC, ${PLACE}`,
  smallest: `f."value" IS NULL, f."value", ${PLACE}`,
  what: `f."what" IS NULL, f."what", f."sortDate" DESC, ${PLACE}`,
};

function select({ measure, ...filter }: FigureRequest): FactConditions {
  const { conditions, parameters } = selectFacts(filter);
  if (measure === undefined) return { conditions, parameters };
  return { conditions: [...conditions, 'f."measure" = ?'], parameters: [...parameters, measure] };
}

function readFacet(
  rows: ReadRows,
  request: FigureRequest,
  { join, value, label, order }: { join: string; value: string; label: string; order: string },
): Promise<FacetValue[]> {
  const { conditions, parameters } = select(request);
  return rows<FacetValue>(
    `SELECT ${value} AS "value", ${label} AS "label", COUNT(*) AS "count" FROM "Figure" AS f ${join}
     ${toWhere([...conditions, `${value} IS NOT NULL`])} GROUP BY 1 ORDER BY ${order} LIMIT ?`,
    ...parameters,
    FACETS,
  );
}

/** Reported figures that pass the filter, in a total order. */
export function listFigures(request: FigureRequest): Promise<FigureList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE } = request;
  return readArchive(async (rows) => {
    const { conditions, parameters } = select(request);
    const where = toWhere(conditions);
    const counts = await rows<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM "Figure" AS f${where}`,
      ...parameters,
    );
    const total = counts[0]?.count ?? 0;
    const figures = await rows<FigureRow>(
      `${FIGURES}${where} ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?`,
      ...parameters,
      perPage,
      (page - 1) * perPage,
    );
    const facet = (own: keyof FigureRequest, parts: Parameters<typeof readFacet>[2]) =>
      readFacet(rows, { ...request, [own]: undefined }, parts);
    return {
      items: figures.map(toFigure),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      perPage,
      measures: await facet('measure', {
        join: '',
        value: 'f."measure"',
        label: 'f."measure"',
        order: '"count" DESC, "value"',
      }),
      units: await facet('unit', {
        join: 'JOIN "Unit" AS u ON u."slug" = f."unitSlug"',
        value: 'u."slug"',
        label: 'u."name"',
        order: '"count" DESC, u."position"',
      }),
      years: await facet('year', { join: '', ...FACT_YEAR, order: '"value" DESC' }),
    };
  });
}
