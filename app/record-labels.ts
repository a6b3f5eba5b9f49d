import 'server-only';
import { type FilterLabels, listArticles } from '@/lib/queries/articles';

/** Slugs that a list's URL names, of records that may or may not exist. */
interface Named {
  unit?: string;
  topic?: string;
  person?: string;
}

/** The records behind a filter's slugs; null where there is none. */
export async function readRecordLabels({ unit, topic, person }: Named): Promise<FilterLabels> {
  if (!unit && !topic && !person) return { unit: null, topic: null, person: null, source: null };
  return (await listArticles({ unit, topic, person, perPage: 1 })).labels;
}
