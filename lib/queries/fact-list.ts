import 'server-only';
import type { FacetValue } from './articles';
import { type FactFacet, readFactFacet } from './fact-facets';
import { countPages, type FactKey, type FactOrder, type FactTotal, readFactPage } from './fact-pages';
import type { FactSelection } from './fact-selection';
import type { ReadRows } from './read-archive';

/** What a list of one kind of facts is read by. */
export interface FactListParts<Narrowing> {
  kind: 'figures' | 'quotes';
  /** Gives the rows of facts `f`. */
  sql: string;
  selectOf(filter: Narrowing): FactSelection;
  totalOf(filter: Narrowing): Promise<FactTotal>;
  /** @param date the selection's column of dates */
  orderOf(date: string): FactOrder;
}

/** For each facet, the filter that it sets and how it is counted. */
type FactFacets<Narrowing, Name extends string> = Record<Name, [own: keyof Narrowing, facet: FactFacet]>;

interface FactPart {
  page: number;
  perPage: number;
  /** Whether facets are counted; they are empty where not. */
  withFacets: boolean;
}

const isWhole = (filter: object) => Object.values(filter).every((value) => value === undefined);

/** A page of the facts that pass a filter, how many there are, and for each facet what its filter could be set to. */
export async function readFactList<Narrowing extends object, Row extends FactKey, Name extends string>(
  rows: ReadRows,
  { kind, sql, selectOf, totalOf, orderOf }: FactListParts<Narrowing>,
  narrowing: Narrowing,
  { page, perPage, withFacets }: FactPart,
  facets: FactFacets<Narrowing, Name>,
) {
  const selection = selectOf(narrowing);
  const counted = await totalOf(narrowing);
  const offset = (page - 1) * perPage;
  const isBeyond = offset >= counted.total && !counted.isMore;
  const found = isBeyond
    ? []
    : await readFactPage<Row>(rows, sql, selection, orderOf(selection.date), perPage, offset);
  const values = {} as Record<Name, FacetValue[]>;
  for (const [name, [own, facet]] of Object.entries(facets) as [Name, FactFacets<Narrowing, Name>[Name]][]) {
    const others = { ...narrowing, [own]: undefined };
    const of = isWhole(others) ? ({ scope: kind, key: '' } as const) : null;
    values[name] = withFacets
      ? await readFactFacet(rows, facet, selectOf(others), of, await totalOf(others))
      : [];
  }
  const pages = countPages(counted, page, perPage, found.length);
  return { found, facets: values, place: { ...counted, page, pages, perPage } };
}
