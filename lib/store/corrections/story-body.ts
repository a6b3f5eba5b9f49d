import type { Article, Piece, Section } from '@/lib/parse/parsed-source';

/** The headings, paragraphs and captions of a story, in order. */
export const listBody = ({ sections }: Article): Piece[] =>
  sections.flatMap(({ heading, blocks }) => (heading === null ? blocks : [heading, ...blocks]));

/** Sections without those that have nothing left. */
export const withoutEmpty = (sections: readonly Section[]): Section[] =>
  sections.filter(({ heading, blocks }) => heading !== null || blocks.length > 0);

/** Sections without one of their headings, paragraphs or captions. */
export const withoutPiece = (sections: readonly Section[], piece: Piece): Section[] =>
  withoutEmpty(
    sections.map((section) => ({
      ...section,
      heading: section.heading === piece ? null : section.heading,
      blocks: section.blocks.filter((block) => block !== piece),
    })),
  );
