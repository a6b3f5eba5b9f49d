import type { Article, Piece } from '../../parse/parsed-source';

const same = (a: string, b: string) => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

/**
 * Takes the only heading, paragraph or caption that says just these words out of a story's body: it is a line of its
 * head. null where none or several do.
 */
export function liftWords(article: Article, words: string): { article: Article; piece: Piece } | null {
  const pieces = article.sections.flatMap(({ heading, blocks }): Piece[] =>
    heading === null ? blocks : [heading, ...blocks],
  );
  const [found, ...others] = pieces.filter(({ text }) => same(text, words));
  if (found === undefined || others.length > 0) return null;
  const sections = article.sections
    .map((section) => ({
      ...section,
      heading: section.heading === found ? null : section.heading,
      blocks: section.blocks.filter((block) => block !== found),
    }))
    .filter(({ heading, blocks }) => heading !== null || blocks.length > 0);
  const { text, spans } = found;
  return { article: { ...article, sections }, piece: { text, spans } };
}
