import 'server-only';
import { findMarks } from '@/lib/search/find-marks';
import { type PassageSource, pickPassages, pickSources } from '@/lib/search/passages';
import type { Term } from '@/lib/search/query-language';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import type { ReadRows } from './read-archive';
import type { SearchHit } from './search-view';
import { readStoryCards } from './story-cards';

// One row a story: rows cost more than what is in them.
const readTexts = `SELECT wanted.value AS "id",
    (SELECT json_group_array(json_array("ordinal", "section", "text")) FROM "Block"
      WHERE "articleId" = wanted.value) AS "blocks",
    (SELECT json_group_array(json_array("ordinal", "heading")) FROM "Section"
      WHERE "articleId" = wanted.value AND "heading" IS NOT NULL) AS "headings"
  FROM json_each(?) AS wanted`;

interface TextRow {
  id: string;
  /** [ordinal, section, text][] as JSON. */
  blocks: string;
  /** [section, heading][] as JSON. */
  headings: string;
}

const PASSAGES = 2;
/** Paragraphs of a story that are looked at closely: one for each word of most queries. */
const PARAGRAPHS = 4;

/** The stories of these ids, in order, with the best passages and all matches in their heads. */
export async function readSearchHits(
  rows: ReadRows,
  ids: readonly string[],
  terms: readonly Term[],
): Promise<SearchHit[]> {
  const cards = await readStoryCards(rows, ids);
  const texts = terms.length === 0 ? [] : await rows<TextRow>(readTexts, JSON.stringify(ids));
  const sourcesOf = new Map(texts.map((row) => [row.id, toSources(row)]));
  return cards.map((card) => {
    // Restoring costs more than finding, and moves nothing: only what may be shown is restored.
    const sources = pickSources(sourcesOf.get(card.id) ?? [], terms, PARAGRAPHS).map(({ block, text }) => ({
      block,
      text: restorePunctuation(text),
    }));
    return {
      ...card,
      titleMarks: findMarks(card.title, terms),
      foundAuthors: card.authors.filter((name) => findMarks(name, terms).length > 0),
      deckMarks: card.deck === null ? [] : findMarks(card.deck, terms),
      passages: pickPassages(sources, terms, PASSAGES),
    };
  });
}

/** Paragraphs and headings in reading order; a heading leads to the first paragraph below it. */
function toSources({ blocks, headings }: TextRow): PassageSource[] {
  const headingOf = new Map(JSON.parse(headings) as [number, string][]);
  const inOrder = (JSON.parse(blocks) as [number, number, string][]).sort((a, b) => a[0] - b[0]);
  return inOrder.flatMap(([block, section, text]) => {
    const heading = headingOf.get(section);
    headingOf.delete(section);
    return heading === undefined
      ? [{ block, text }]
      : [
          { block, text: heading },
          { block, text },
        ];
  });
}
