import 'server-only';
import type { FacetCondition } from '@/lib/search/filter-hits';
import { foldText } from '@/lib/search/fold-text';
import type { FieldTerm } from '@/lib/search/query-language';
import { FACET_KINDS, type FacetKind, type StoryColumns, UNDATED } from '@/lib/search/story-columns';
import type { ArticleFilter } from './articles';
import type { ReadRows } from './read-archive';
import { readLabelsOf } from './search-facets';
import { resolveName } from './search-records';
import type { QueryField } from './search-view';

/** The conditions that a URL's filters make; a value that no story has lets nothing pass. */
export function filterConditions(filter: ArticleFilter, columns: StoryColumns): FacetCondition[] {
  return FACET_KINDS.flatMap((kind) => {
    const value = filter[kind];
    return value === undefined
      ? []
      : [{ kind, values: numbersOf(kind, [String(value)], columns), isExcluded: false }];
  });
}

export interface FieldCondition {
  condition: FacetCondition;
  field: QueryField;
}

const MOST_LABELS = 4;

/** The conditions that the query's own fields make: 单位:昆都仑 is every unit that answers to that. */
export async function fieldConditions(
  rows: ReadRows,
  fields: readonly FieldTerm[],
  columns: StoryColumns,
): Promise<FieldCondition[]> {
  const conditions: FieldCondition[] = [];
  for (const { field: kind, value, isExcluded } of fields) {
    const values = await valuesOf(rows, kind, value, columns);
    const label = await readLabelsOf(rows, kind, values.slice(0, MOST_LABELS));
    const labels = values.slice(0, MOST_LABELS).flatMap((text) => label(text) ?? []);
    conditions.push({
      condition: { kind, values: numbersOf(kind, values, columns), isExcluded },
      field: { field: kind, value, isExcluded, labels, total: values.length },
    });
  }
  return conditions;
}

/** The facet values that a typed one stands for. */
async function valuesOf(
  rows: ReadRows,
  kind: FacetKind,
  typed: string,
  columns: StoryColumns,
): Promise<string[]> {
  const wanted = foldText(typed).trim();
  switch (kind) {
    case 'unit':
    case 'topic':
    case 'person':
      return (await resolveName(rows, kind, typed)).map(({ slug }) => slug);
    case 'year':
      return [/^\d{4}年?$/.test(wanted) ? wanted.slice(0, 4) : isUndated(wanted) ? UNDATED : wanted];
    case 'publication':
    case 'source': {
      const own = valuesOfKind(kind, columns);
      const same = own.filter((text) => foldText(text) === wanted);
      return same.length > 0 ? same : own.filter((text) => foldText(text).includes(wanted));
    }
    default: {
      const unknown: never = kind;
      throw new Error(`no such field: ${String(unknown)}`);
    }
  }
}

const isUndated = (text: string) => /^(?:日期不详|未注日期|无日期|不详|未知|undated)$/.test(text);

function valuesOfKind(kind: FacetKind, { facetValues }: StoryColumns): string[] {
  const place = FACET_KINDS.indexOf(kind);
  return facetValues.texts.filter((text, number) => facetValues.kinds[number] === place && text !== '');
}

function numbersOf(kind: FacetKind, values: readonly string[], { facetValues }: StoryColumns): number[] {
  return values.flatMap((value) => facetValues.numbers.get(`${kind}:${value}`) ?? []);
}
