import 'server-only';
import type { ArticleFilter } from './article-selection';
import { type FilterLabels, readLabels } from './articles';
import { readArchive } from './read-archive';
import { type Fate, getRedirect, type RedirectKind } from './redirects';

/** Filters whose value is a record's slug or id. */
const KINDS = {
  unit: 'units',
  topic: 'topics',
  person: 'people',
  source: 'sources',
} as const satisfies Partial<Record<keyof ArticleFilter, RedirectKind>>;

export type RecordFilter = Partial<Record<keyof typeof KINDS, string | undefined>>;

/** How a list answers whose filter names records: as the pages of those records do. */
export type FilterFate =
  /** Every record is there. */
  | { status: 200 }
  /** Some are found elsewhere now: the filters' new values. */
  | { status: 308; moved: RecordFilter }
  /** Some never were (404), or all of these were removed (410). */
  | { status: 404 | 410; lost: (keyof typeof KINDS)[] };

/** The records that a filter names; null where it names none, or one that is not there. */
export function getFilterLabels({ unit, topic, person, source }: RecordFilter): Promise<FilterLabels> {
  return readArchive((rows) => readLabels(rows, { unit, topic, person, source }));
}

/** What became of the records that a filter names. */
export async function getFilterFate(filter: RecordFilter): Promise<FilterFate> {
  const labels = await getFilterLabels(filter);
  const fates: [name: keyof typeof KINDS, fate: Fate | null][] = [];
  for (const name of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    const value = filter[name];
    if (value !== undefined && labels[name] === null)
      fates.push([name, await getRedirect(KINDS[name], value)]);
  }
  if (fates.length === 0) return { status: 200 };
  const lost = fates.filter(([, fate]) => fate === null || fate === 'gone');
  if (lost.length === 0) {
    return {
      status: 308,
      moved: Object.fromEntries(
        fates.map(([name, fate]) => [name, typeof fate === 'object' && fate !== null ? fate.to : undefined]),
      ),
    };
  }
  return {
    status: lost.some(([, fate]) => fate === null) ? 404 : 410,
    lost: lost.map(([name]) => name),
  };
}
