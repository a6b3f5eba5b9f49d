import type { Article } from '../parse/parsed-source';
import type { StoryTexts } from './story-texts';

/** A story under its permalink, ready for its rows. */
export interface PlacedArticle {
  /** <source id>-<ordinal> */
  id: string;
  sourceId: string;
  ordinal: number;
  /** Corrected and masked. */
  article: Article;
  texts: StoryTexts;
  /** EDTF without qualifiers, '' where unknown. */
  sortDate: string;
}
