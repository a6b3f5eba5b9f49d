import type { Article, Furniture } from '@/lib/parse/parsed-source';
import { describeMiss, listPieces } from './find-quoted';

/** A correction of a story's shape: what came of it, and what it took out as furniture. */
export interface StructuralAttempt {
  article: Article;
  applied: boolean;
  found: string | null;
  furniture?: Furniture[];
  /** A character of the source that stands in the block concerned. */
  offset?: number | undefined;
}

/** The story as it is: the words are not there, or not alone, and the attempt says why. */
export function refuse(article: Article, words: string): StructuralAttempt {
  return { article, applied: false, found: describeMiss(listPieces(article), words) };
}

/** The story as it was corrected. */
export function applied(article: Article, offset?: number): StructuralAttempt {
  return { article, applied: true, found: null, offset };
}
