import type { CorrectionEntry } from '@/lib/content/correction-schema';
import type { Article, Credit, Span } from '@/lib/parse/parsed-source';
import { toSolid } from '@/lib/text/solid-text';
import { listPieces } from './find-quoted';
import type { StructuralAttempt } from './structural-attempt';

/** Where a name stands in what a story was printed from; none where it is not there, or several times. */
function placeOfName(article: Article, name: string, source: string): Span[] {
  const spans = [...article.apparatus, ...listPieces(article)].flatMap((piece) => piece.spans);
  const places = spans.flatMap(([start, end]): Span[] => {
    const at = source.slice(start, end).indexOf(name);
    return at === -1 ? [] : [[start + at, start + at + name.length]];
  });
  return places.length === 1 ? places : [];
}

/**
 * Replaces an author's name wherever the credits have it (a byline before the text and one below it name the same
 * person), sets its role, takes it out, or adds one where nothing is expected.
 */
export function correctAuthor(
  article: Article,
  { expected, value, as }: Extract<CorrectionEntry, { field: 'author' }>,
  source: string,
): StructuralAttempt & { at: number | null } {
  const fits = ({ name }: Credit) => toSolid(name) === toSolid(expected);
  const at = article.credits.findIndex(fits);
  if (expected === '' && as !== 'nothing') {
    const isThere = article.credits.some(({ name }) => toSolid(name) === toSolid(value));
    if (isThere) return { article, applied: false, found: value, at: null };
    const added = { name: value, role: as ?? 'author', spans: placeOfName(article, value, source) };
    const credits = [...article.credits, added];
    return { article: { ...article, credits }, applied: true, found: null, at: credits.length - 1 };
  }
  if (at === -1) {
    const found = article.credits.map(({ name }) => name).join(' | ');
    return { article, applied: false, found, at: null };
  }
  if (as === 'nothing') {
    const credits = article.credits.filter((credit) => !fits(credit));
    return { article: { ...article, credits }, applied: true, found: null, at: null };
  }
  const credits = article.credits.map((credit) =>
    fits(credit) ? { ...credit, name: value, role: as ?? credit.role } : credit,
  );
  return { article: { ...article, credits }, applied: true, found: null, at };
}
