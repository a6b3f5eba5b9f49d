import 'server-only';
import { toAskedWords } from '@/lib/search/asked-words';
import { toLookupKey } from '@/lib/search/name-keys';
import { type ReadRows, readArchive } from './read-archive';
import { findByHeadline } from './search-headlines';
import { findNearNames, findRecords } from './search-records';
import type { RecordHit } from './search-view';
import { readCardsOf } from './story-cards';
import type { StoryCard } from './view-types';

/** What an address that leads nowhere may have meant. */
export interface NearAddresses {
  records: RecordHit[];
  stories: StoryCard[];
}

const RECORDS = 6;
const STORIES = 5;

/**
 * Units, topics and people whose name the address says or nearly says, and stories whose headline has its words or
 * whose address begins like it.
 *
 * @param asked the address's last part, decoded
 */
export function listNearAddresses(asked: string): Promise<NearAddresses> {
  return readArchive(async (rows) => ({
    records: await findNamed(rows, toAskedWords(asked)),
    stories: isHan(asked) ? await findHeaded(rows, toAskedWords(asked)) : await findStories(rows, asked),
  }));
}

const isHan = (asked: string) => /\p{Script=Han}/u.test(asked);

/** Stories of a headline; one character stands in too many. */
async function findHeaded(rows: ReadRows, words: string): Promise<StoryCard[]> {
  if (toLookupKey(words).length < 2) return [];
  return (await findByHeadline(rows, words)).slice(0, STORIES);
}

/** Fewer characters begin too many names. */
const shortestOf = (key: string) => (/^[a-z\d]+$/.test(key) ? 3 : 2);

async function findNamed(rows: ReadRows, words: string): Promise<RecordHit[]> {
  const key = toLookupKey(words);
  if (key.length < shortestOf(key)) return [];
  const found = await findRecords(rows, words, RECORDS);
  if (found.length > 0) return found;
  const near = await findNearNames(rows, words, RECORDS);
  return near.length > 0 ? near : findByBeginning(rows, key);
}

/** The records that share the longest beginning with a key: a name that begins with a part begins with each shorter one. */
async function findByBeginning(rows: ReadRows, key: string): Promise<RecordHit[]> {
  const shortest = Math.max(shortestOf(key), Math.ceil(key.length / 2));
  const find = (length: number) => findRecords(rows, key.slice(0, length), RECORDS);
  const length = await longestFound(shortest, key.length - 1, async (each) => (await find(each)).length > 0);
  return length === null ? [] : find(length);
}

/** Stories of the source that the address names, or of those whose id begins most like it; nearest numbers first. */
async function findStories(rows: ReadRows, asked: string): Promise<StoryCard[]> {
  const [, source = '', ordinal = '1'] =
    /^([a-z\d-]*?)(?:-(\d{1,6}))?$/.exec(asked.slice(0, 120).toLowerCase()) ?? [];
  const isBeginning = async (length: number) => {
    const part = source.slice(0, length);
    const sql = `SELECT 1 AS "one" FROM "Article" WHERE "id" >= ? AND "id" < ? LIMIT 1`;
    return (await rows(sql, part, `${part}~`)).length > 0;
  };
  const length = await longestFound(Math.max(4, Math.ceil(source.length / 2)), source.length, isBeginning);
  if (length === null) return [];
  const part = source.slice(0, length);
  const stories = `SELECT "id" FROM "Article" WHERE "id" >= ? AND "id" < ?
    ORDER BY abs("ordinal" - ?), "sourceId", "ordinal" LIMIT ${STORIES}`;
  return readCardsOf(rows, stories, part, `${part}~`, Number(ordinal));
}

/** The greatest of the lengths that finds something, where each shorter one does too; null where none does. */
async function longestFound(
  shortest: number,
  longest: number,
  isFound: (length: number) => Promise<boolean>,
): Promise<number | null> {
  if (longest < shortest || !(await isFound(shortest))) return null;
  let [low, high] = [shortest, longest];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await isFound(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
