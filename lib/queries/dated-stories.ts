import 'server-only';
import { readTypedDate } from '@/lib/search/read-typed-date';
import { readArchive } from './read-archive';
import { readCardsOf } from './story-cards';
import type { StoryCard } from './view-types';

/** The stories of a day or a month. */
export interface DatedStories {
  /** EDTF, to the month or to the day. */
  date: string;
  total: number;
  /** The latest of them. */
  stories: StoryCard[];
}

const SHOWN = 5;
/** Every date that begins so: ~ comes after whatever a date may go on with. */
const OF_DATE = `FROM "Article" WHERE "sortDate" >= ?1 AND "sortDate" < ?1 || '~'`;

/** What is dated as typed (2022年2月22日, 2022-02), inferred dates included; null where it is no date, or no story has it. */
export async function findDatedStories(typed: string): Promise<DatedStories | null> {
  const date = readTypedDate(typed);
  if (date === null) return null;
  return readArchive(async (rows) => {
    const [counted] = await rows<{ total: number }>(`SELECT COUNT(*) AS "total" ${OF_DATE}`, date);
    const total = counted?.total ?? 0;
    if (total === 0) return null;
    const newest = `SELECT "id" ${OF_DATE} ORDER BY "sortDate" DESC, "id" LIMIT ${SHOWN}`;
    return { date, total, stories: await readCardsOf(rows, newest, date) };
  });
}
