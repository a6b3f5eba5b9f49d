import type { Article, Piece, Span } from '@/lib/parse/parsed-source';
import { toSolid } from '@/lib/text/solid-text';
import { TextPositions } from './text-positions';

export type TextField = 'kicker' | 'headline' | 'deck' | 'heading' | 'block';

/** One text of a story: a head line, a section's heading, a paragraph or a caption. */
export interface StoryText {
  field: TextField;
  /** Block ordinal (1-based) for blocks, section ordinal (0-based) for headings, else null. */
  at: number | null;
  text: string;
  spans: Span[];
}

/** Where a span of the source stands in a story's texts. */
export interface TextPlace {
  field: TextField;
  at: number | null;
  start: number;
  end: number;
}

/** Whether a piece says what stands at its spans. */
const isSlice = (source: string, { text, spans }: Piece) =>
  toSolid(text) === toSolid(spans.map(([start, end]) => source.slice(start, end)).join(''));

/** The texts of a story in reading order, and where the source's offsets stand in them. */
export class StoryTexts {
  readonly #texts: { story: StoryText; positions: TextPositions | null }[] = [];

  /** `printed` is the story before its corrections: a corrected text has other characters than its spans. */
  constructor(source: string, article: Article, printed: Article) {
    const add = (field: TextField, at: number | null, piece: Piece | null, original: Piece | null) => {
      if (piece === null) return;
      const isPrinted = piece.text === original?.text || isSlice(source, piece);
      const positions = isPrinted ? new TextPositions(source, piece.text, piece.spans) : null;
      this.#texts.push({ story: { field, at, text: piece.text, spans: piece.spans }, positions });
    };
    add('kicker', null, article.kicker, printed.kicker);
    add('headline', null, article.headline, printed.headline);
    add('deck', null, article.deck, printed.deck);
    let block = 0;
    for (const [at, section] of article.sections.entries()) {
      add('heading', at, section.heading, printed.sections[at]?.heading ?? null);
      for (const piece of section.blocks) add('block', ++block, piece, piece);
    }
  }

  /** Place of the text's stretch that these spans give; null where it lies in none, or in a corrected one. */
  locate(spans: readonly Span[]): TextPlace | null {
    for (const { story, positions } of this.#texts) {
      const stretch = positions?.locate(spans);
      if (stretch != null) return { field: story.field, at: story.at, start: stretch[0], end: stretch[1] };
    }
    return null;
  }

  /** Ordinal of the block that holds the first of these spans; null where a head or no text holds it. */
  blockOf(spans: readonly Span[]): number | null {
    const place = this.locate(spans.slice(0, 1));
    return place?.field === 'block' ? place.at : null;
  }
}
