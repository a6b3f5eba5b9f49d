import 'server-only';
import { findMarks } from '@/lib/search/find-marks';
import { findHeadlineStories } from '@/lib/search/headline-stories';
import { parseQuery } from '@/lib/search/query-language';
import { findStoryIds } from '@/lib/search/search-stories';
import type { ReadRows } from './read-archive';
import { readColumns } from './search-columns';
import { openIndexReader } from './search-page-reader';
import { readStoryCards } from './story-cards';
import type { StoryCard } from './view-types';

/** The best stories have the words in their headline, if any does. */
const TRIED = 12;

/** Stories that have a word in their headline, or of several words one; best first, at most a dozen. */
export async function findByHeadline(rows: ReadRows, typed: string): Promise<StoryCard[]> {
  const { terms, excluded } = parseQuery(typed);
  if (terms.length === 0) return [];
  const [columns, reader] = [await readColumns(rows), openIndexReader(rows)];
  const [form, ...others] = terms.flatMap(({ forms }) => forms);
  const search = { terms, excluded, conditions: [], order: 'relevance' as const, from: 0, to: TRIED };
  // One word, as nearly all that is typed; of several, one in the headline is enough.
  const isWord = form !== undefined && others.length === 0 && excluded.length === 0;
  const ids = isWord
    ? await findHeadlineStories(form, columns, reader, TRIED)
    : await findStoryIds(search, columns, reader);
  const cards = await readStoryCards(rows, ids);
  return cards.filter(
    ({ title, titleFrom }) => titleFrom === 'headline' && findMarks(title, terms).length > 0,
  );
}
