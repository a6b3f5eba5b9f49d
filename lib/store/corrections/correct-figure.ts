import type { FigureCorrection } from '@/lib/content/correction-schema';
import type { Article, Figure, Span } from '@/lib/parse/parsed-source';
import { findInQuotation, overlap } from './find-quoted';
import type { StructuralAttempt } from './structural-attempt';

const startOf = ({ spans }: { spans: readonly Span[] }) => spans[0]?.[0] ?? 0;

/** Adds or removes a figure, or sets what is wrong of it; what is not said of it stays as the parser has it. */
export function correctFigure(article: Article, entry: FigureCorrection, source: string): StructuralAttempt {
  const place = findInQuotation(article, entry, source);
  if ('miss' in place) return { article, applied: false, found: place.miss };
  const { spans } = place;
  const [before] = article.figures.filter((figure) => overlap(figure.spans, spans));
  const figures = article.figures.filter((figure) => !overlap(figure.spans, spans));
  if (entry.as !== 'nothing') {
    const { number = before?.value, measure = before?.measure, what = before?.what, unit } = entry.as;
    const figure: Figure = {
      text: entry.value,
      value: number ?? null,
      qualifier: before?.qualifier ?? 'exact',
      measure: measure ?? null,
      what: what ?? null,
      unit: unit ?? before?.unit ?? null,
      spans,
    };
    const next = figures.findIndex((each) => startOf(each) > startOf(figure));
    figures.splice(next === -1 ? figures.length : next, 0, figure);
  }
  return { article: { ...article, figures }, applied: true, found: null, offset: spans[0]?.[0] };
}
