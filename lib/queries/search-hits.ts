import 'server-only';
import { groupBy } from '@/lib/group-by';
import { findMarks } from '@/lib/search/find-marks';
import { type PassageSource, pickPassages } from '@/lib/search/passages';
import type { Term } from '@/lib/search/query-language';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import type { ReadRows } from './read-archive';
import type { SearchHit } from './search-view';
import { readStoryCards } from './story-cards';

// A heading leads to the first paragraph below it.
const readTexts = `SELECT "articleId", "ordinal" AS "block", "section", 1 AS "isBlock", "text" FROM "Block"
    WHERE "articleId" IN (SELECT value FROM json_each(?1))
  UNION ALL
  SELECT s."articleId", (SELECT min("ordinal") FROM "Block" AS b
      WHERE b."articleId" = s."articleId" AND b."section" = s."ordinal"), s."ordinal", 0, s."heading"
    FROM "Section" AS s
    WHERE s."articleId" IN (SELECT value FROM json_each(?1)) AND s."heading" IS NOT NULL
  ORDER BY 1, 3, 4, 2`;

interface TextRow extends PassageSource {
  articleId: string;
}

const PASSAGES = 2;

/** The stories of these ids, in order, with the best passages and all matches in their heads. */
export async function readSearchHits(
  rows: ReadRows,
  ids: readonly string[],
  terms: readonly Term[],
): Promise<SearchHit[]> {
  const cards = await readStoryCards(rows, ids);
  const texts = terms.length === 0 ? [] : await rows<TextRow>(readTexts, JSON.stringify(ids));
  const ofStory = groupBy(texts, (row) => row.articleId);
  return cards.map((card) => {
    const sources = (ofStory.get(card.id) ?? []).map(({ block, text }) => ({
      block,
      text: restorePunctuation(text),
    }));
    return {
      ...card,
      titleMarks: findMarks(card.title, terms),
      deckMarks: card.deck === null ? [] : findMarks(card.deck, terms),
      passages: pickPassages(sources, terms, PASSAGES),
    };
  });
}
