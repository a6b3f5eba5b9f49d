import 'server-only';
import { compareTexts } from '@/lib/reprints/compare-texts';
import type { VersionView } from './article-views';
import type { ReadRows } from './read-archive';
import { readStoryCards } from './story-cards';

/** Versions of a release that a page shows; the same 通稿 may run in very many papers. */
const SHOWN = 20;
/** Those that are compared word by word. */
const COMPARED = 3;

async function readText(rows: ReadRows, articleId: string): Promise<string> {
  const blocks = await rows<{ text: string }>(
    `SELECT "text" FROM "Block" WHERE "articleId" = ? AND "type" = 'paragraph' ORDER BY "ordinal"`,
    articleId,
  );
  return blocks.map(({ text }) => text).join('\n');
}

/** The other versions of a story's release, most alike first; ties by permalink. */
export async function readVersions(rows: ReadRows, articleId: string): Promise<VersionView[]> {
  const found = await rows<{ id: string; likeness: number }>(
    `SELECT "otherId" AS "id", "likeness" FROM "Reprint" WHERE "articleId" = ?
     ORDER BY "likeness" DESC, "otherId" LIMIT ${SHOWN}`,
    articleId,
  );
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const cards = await readStoryCards(rows, ids);
  const here = await readText(rows, articleId);
  const versions: VersionView[] = [];
  for (const [index, { id, likeness }] of found.entries()) {
    const story = cards.find((card) => card.id === id);
    if (story === undefined) continue;
    const changes = index < COMPARED ? compareTexts(here, await readText(rows, id)) : null;
    versions.push({ story, likeness, changes });
  }
  return versions;
}
