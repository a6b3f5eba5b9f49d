import type { Article, Piece } from '@/lib/parse/parsed-source';
import { toSolid } from '@/lib/text/solid-text';
import { listBody, withoutPiece } from './story-body';

/**
 * Takes the only heading, paragraph or caption that says just these words out of a story's body: it is a line of its
 * head. null where none or several do.
 */
export function liftWords(article: Article, words: string): { article: Article; piece: Piece } | null {
  const [found, ...others] = listBody(article).filter(({ text }) => toSolid(text) === toSolid(words));
  if (found === undefined || others.length > 0) return null;
  const sections = withoutPiece(article.sections, found);
  const { text, spans } = found;
  return { article: { ...article, sections }, piece: { text, spans } };
}
