import 'server-only';
import { toLookupKey } from '@/lib/search/name-keys';
import type { ReadRows } from './read-archive';
import { readCardsOf } from './story-cards';
import type { StoryCard } from './view-types';

/** For each story that is shown so many are read: one 通稿 may run in a few papers on a day. */
const READ_FOR_ONE = 3;

const REPRINTS = `SELECT "articleId", "otherId" FROM "Reprint"
  WHERE "articleId" IN (SELECT value FROM json_each(?))`;

/** The newest stories; of one release, or of one headline on one day, the first alone. */
export async function readNewestReleases(rows: ReadRows, most: number): Promise<StoryCard[]> {
  const newest = `SELECT "id" FROM "Article" ORDER BY "sortDate" DESC, "id" LIMIT ?`;
  const cards = await readCardsOf(rows, newest, most * READ_FOR_ONE);
  const ids = JSON.stringify(cards.map(({ id }) => id));
  const reprints = await rows<{ articleId: string; otherId: string }>(REPRINTS, ids);
  return dropRepeats(cards, reprints).slice(0, most);
}

/**
 * Stories in their order, without those that an earlier one already tells.
 *
 * @param reprints pairs of versions of one release, each both ways
 */
export function dropRepeats<Card extends Pick<StoryCard, 'id' | 'title' | 'published'>>(
  cards: readonly Card[],
  reprints: readonly { articleId: string; otherId: string }[],
): Card[] {
  const told = new Set<string>();
  return cards.filter(({ id, title, published }) => {
    const headline = `${published.edtf} ${toLookupKey(title)}`;
    if (told.has(id) || told.has(headline)) return false;
    told.add(headline);
    for (const { articleId, otherId } of reprints) if (articleId === id) told.add(otherId);
    return true;
  });
}
