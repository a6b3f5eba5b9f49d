import type { Article } from '@/lib/parse/parsed-source';
import type { Line } from '@/lib/source/split-lines';
import { toSortDate } from './sort-date';
import { StoryTexts } from './story-texts';

/** The source that stories are cut from, masked. */
export interface SourceText {
  text: string;
  lines: Line[];
}

/** A story under its permalink, ready for its rows. */
export interface PlacedArticle {
  /** <source id>-<ordinal> */
  id: string;
  sourceId: string;
  ordinal: number;
  /** Corrected and masked. */
  article: Article;
  texts: StoryTexts;
  source: SourceText;
  /** ISO time of its first publication. */
  dateAdded: string;
  /** EDTF without qualifiers, '' where unknown. */
  sortDate: string;
}

/** A story under its permalink; `printed` is what it was before its corrections. */
export function placeArticle(
  sourceId: string,
  ordinal: number,
  dateAdded: string,
  article: Article,
  printed: Article,
  source: SourceText,
): PlacedArticle {
  const texts = new StoryTexts(source.text, article, printed);
  const id = `${sourceId}-${ordinal}`;
  const sortDate = toSortDate(article.published.edtf);
  return { id, sourceId, ordinal, article, texts, source, dateAdded, sortDate };
}
