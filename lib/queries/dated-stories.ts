import 'server-only';
import { readTypedDate } from '@/lib/search/read-typed-date';
import { type ArticleFilter, selectArticles, toWhere } from './article-selection';
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
/** What is dated as typed (2022年2月22日, 2022-02), inferred dates included; null where it is no date, or no story that passes the filter has it. */
export async function findDatedStories(
  typed: string,
  filter: ArticleFilter = {},
): Promise<DatedStories | null> {
  const date = readTypedDate(typed);
  if (date === null) return null;
  return readArchive(async (rows) => {
    const { from, id, date: column, conditions, parameters } = selectArticles(filter);
    // Every date that begins so: ~ comes after whatever a date may go on with.
    const where = toWhere([...conditions, `${column} >= ?`, `${column} < ? || '~'`]);
    const given = [...parameters, date, date];
    const [counted] = await rows<{ total: number }>(
      `SELECT COUNT(*) AS "total" FROM ${from}${where}`,
      ...given,
    );
    const total = counted?.total ?? 0;
    if (total === 0) return null;
    const newest = `SELECT ${id} AS "id" FROM ${from}${where} ORDER BY ${column} DESC, ${id} LIMIT ${SHOWN}`;
    return { date, total, stories: await readCardsOf(rows, newest, ...given) };
  });
}
