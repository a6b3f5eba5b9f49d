import 'server-only';
import { toLookupKey } from '@/lib/search/name-keys';
import type { Term } from '@/lib/search/query-language';
import type { ListFilter } from './article-selection';
import { readFilteredPage } from './filtered-stories';
import type { ReadRows } from './read-archive';
import type { RecordHit, RecordKind, SearchCrossing } from './search-view';

const MOST_TERMS = 4;
/** A word that is called so outranks one that only begins so. */
const ORDER: readonly RecordKind[] = ['topic', 'person', 'unit'];

/** The records that a word finds, best first. */
export type FindRecords = (word: string) => Promise<RecordHit[]>;

/** Whether a name answers a word: a topic and a person are called so, a unit may only begin so (包头). */
function answers(word: string, { kind, name, alias }: RecordHit): boolean {
  const key = toLookupKey(word);
  const names = [name, alias ?? name].map(toLookupKey);
  return names.some((other) => other === key || (kind === 'unit' && key.length > 1 && other.startsWith(key)));
}

/**
 * The records of different kinds that the words of a query name, one of a kind; null where there are not two, or a word
 * names none. 包头 反诈 is the unit 包头市公安局 and the topic 反诈, however their stories word it.
 */
async function findNamed(terms: readonly Term[], find: FindRecords): Promise<RecordHit[] | null> {
  if (terms.length < 2 || terms.length > MOST_TERMS) return null;
  const named: RecordHit[] = [];
  for (const { text } of terms) {
    const found = (await find(text)).filter((hit) => answers(text, hit));
    const own = ORDER.map((kind) => found.find((hit) => hit.kind === kind)).find((hit) => hit !== undefined);
    if (own === undefined || named.some(({ kind }) => kind === own.kind)) return null;
    named.push(own);
  }
  return named;
}

/** What the words of a query name together, with its stories; null where that is nothing, or no story. */
export async function readCrossing(
  rows: ReadRows,
  terms: readonly Term[],
  find: FindRecords,
): Promise<SearchCrossing | null> {
  const records = await findNamed(terms, find);
  if (records === null) return null;
  const filter: ListFilter = Object.fromEntries(records.map(({ kind, slug }) => [kind, slug]));
  const { total } = await readFilteredPage(rows, filter, 'newest', 0, 0);
  return total === 0 ? null : { records, total };
}
