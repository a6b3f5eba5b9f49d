import 'server-only';
import { toWhere } from './article-selection';
import type { FacetValue } from './articles';
import { QUOTES, type QuoteRow, toQuote } from './fact-places';
import { FACT_YEAR, type FactConditions, type FactFilter, selectFacts } from './fact-selection';
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
}

export interface QuoteList extends Page<QuoteView> {
  people: FacetValue[];
  units: FacetValue[];
  years: FacetValue[];
}

const PER_PAGE = 30;
const FACETS = 30;

const PLACE = 'f."articleId", f."ordinal"';
const ORDERS: Record<QuoteSort, string> = {
  newest: `f."sortDate" DESC, ${PLACE}`,
  oldest: `f."sortDate" = '', f."sortDate", ${PLACE}`,
  speaker: `p."pinyin" IS NULL, p."pinyin", f."speaker", f."sortDate" DESC, ${PLACE}`,
  longest: `length(f."text") DESC, ${PLACE}`,
};

const SPEAKERS = `LEFT JOIN "ArticlePerson" AS w ON w."articleId" = f."articleId" AND w."ordinal" = f."person"
  LEFT JOIN "Person" AS p ON p."slug" = w."personSlug"`;

function select({ person, unattributed = false, ...filter }: QuoteRequest): FactConditions {
  const { conditions, parameters } = selectFacts(filter);
  if (!unattributed) conditions.push('f."speaker" IS NOT NULL');
  if (person === undefined) return { conditions, parameters };
  return { conditions: [...conditions, 'w."personSlug" = ?'], parameters: [...parameters, person] };
}

function readFacet(
  rows: ReadRows,
  request: QuoteRequest,
  { join, value, label, order }: { join: string; value: string; label: string; order: string },
): Promise<FacetValue[]> {
  const { conditions, parameters } = select(request);
  return rows<FacetValue>(
    `SELECT ${value} AS "value", ${label} AS "label", COUNT(*) AS "count" FROM "Quote" AS f ${SPEAKERS} ${join}
     ${toWhere([...conditions, `${value} IS NOT NULL`])} GROUP BY 1 ORDER BY ${order} LIMIT ?`,
    ...parameters,
    FACETS,
  );
}

/** Quotes that pass the filter, in a total order. */
export function listQuotes(request: QuoteRequest): Promise<QuoteList> {
  const { sort = 'newest', page = 1, perPage = PER_PAGE } = request;
  return readArchive(async (rows) => {
    const { conditions, parameters } = select(request);
    const where = toWhere(conditions);
    const counts = await rows<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM "Quote" AS f ${SPEAKERS}${where}`,
      ...parameters,
    );
    const total = counts[0]?.count ?? 0;
    const quotes = await rows<QuoteRow>(
      `${QUOTES}${where} ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?`,
      ...parameters,
      perPage,
      (page - 1) * perPage,
    );
    const facet = (own: keyof QuoteRequest, parts: Parameters<typeof readFacet>[2]) =>
      readFacet(rows, { ...request, [own]: undefined }, parts);
    return {
      items: quotes.map(toQuote),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      perPage,
      people: await facet('person', {
        join: '',
        value: 'CASE WHEN p."private" THEN NULL ELSE p."slug" END',
        label: 'p."name"',
        order: '"count" DESC, p."pinyin", p."slug"',
      }),
      units: await facet('unit', {
        join: `JOIN "ArticleUnit" AS y ON y."articleId" = f."articleId" AND y."direct"
          JOIN "Unit" AS u ON u."slug" = y."unitSlug"`,
        value: 'u."slug"',
        label: 'u."name"',
        order: '"count" DESC, u."position"',
      }),
      years: await facet('year', { join: '', ...FACT_YEAR, order: '"value" DESC' }),
    };
  });
}
