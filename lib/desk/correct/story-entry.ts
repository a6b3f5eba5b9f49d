import { DeskError } from '@/lib/desk/desk-error';
import type { Transaction } from '@/lib/store/database';
import { readLastOrdinal, readStory } from '@/lib/store/rehearsal/read-story';
import { matchSolid } from '@/lib/text/solid-text';
import type { CorrectionPlace } from './find-place';
import { quoteFrom } from './quote-words';

/** What an entry says of stories that are split or joined, or of a doubt. */
export interface StoryEntryParts {
  article: string;
  expected: string;
  value: string;
}

function quoteSource(text: string, at: number): string {
  const words = quoteFrom(text, at, [text]);
  if (words === null)
    throw new DeskError(
      'The words there stand several times in the source',
      'Quote more of them after the field',
    );
  return words;
}

/** Offset of the quoted words' first character; throws a DeskError where they are not there or not alone. */
function findWords(text: string, words: string): number {
  const hits = matchSolid(text, words);
  const [hit] = hits;
  if (hit === undefined || hits.length > 1)
    throw new DeskError(
      `These words stand ${hits.length} times in the source`,
      hits.length === 0 ? 'Copy them from the dump' : 'Quote more of them',
    );
  return hit.index;
}

/** Offset at which the place that was named begins: words, a paragraph, a line. */
function beginOf({ text, block, line }: CorrectionPlace, words: string | null): number {
  if (words !== null) return findWords(text, words);
  if (block?.spans[0] !== undefined && line === null) return block.spans[0][0];
  if (line === null)
    throw new DeskError(
      'Where the other story begins is not said',
      'Quote its first words after the place, or name file:line',
    );
  const rest = text.slice(line.start, line.end);
  return line.start + (rest.length - rest.trimStart().length);
}

/** Another story begins at the place; it gets the next permalink that its source has never used. */
export async function splitEntry(
  transaction: Transaction,
  place: CorrectionPlace,
  words: string | null,
): Promise<StoryEntryParts> {
  const { text, pieces, story } = place;
  const at = beginOf(place, words);
  const holder = pieces.findLast(({ start, articleId }) => articleId !== null && start <= at);
  const next = (await readLastOrdinal(transaction, story.sourceId)) + 1;
  return {
    article: holder?.articleId ?? story.id,
    expected: quoteSource(text, at),
    value: `${story.sourceId}-${next}`,
  };
}

/** The story is part of the one that is printed before it. */
export async function joinEntry(
  transaction: Transaction,
  { text, pieces, story }: CorrectionPlace,
): Promise<StoryEntryParts> {
  const first = pieces.find(({ articleId }) => articleId === story.id);
  const before = pieces.findLast(
    ({ start, articleId }) => articleId !== null && start < (first?.start ?? 0) && articleId !== story.id,
  );
  const previous = before?.articleId == null ? null : await readStory(transaction, before.articleId);
  if (first === undefined || previous === null)
    throw new DeskError(
      `No story stands before ${story.id} in its source`,
      'Name the later one of the two: it is joined with the one above it',
    );
  return { article: previous.id, expected: quoteSource(text, first.start), value: story.id };
}

/** Somebody has looked at what the parser doubts on the line that was named, and it is right. */
export function doubtEntry(
  { text, story, line, doubts }: CorrectionPlace,
  rule: string | null,
): StoryEntryParts {
  if (line === null)
    throw new DeskError(
      'Where the doubt is is not said',
      'Name it as npm run archive -- doubts does: file:line',
    );
  const here = doubts.filter(({ start }) => start >= line.start && start <= line.end);
  const named = here.filter((doubt) => rule === null || doubt.rule === rule);
  const [only] = named;
  const list = here.map((doubt) => doubt.rule).join(', ');
  if (only === undefined)
    throw new DeskError(
      rule === null || here.length === 0 ? 'Nothing is doubted there' : `No ${rule} is there`,
      here.length === 0 ? 'See npm run archive -- doubts' : `There is ${list}`,
    );
  if (named.length > 1)
    throw new DeskError(
      `${named.length} doubts are there: ${list}`,
      'Name one of them after the place, or its column: file:line:column',
    );
  return { article: story.id, expected: quoteSource(text, only.start), value: only.rule };
}
