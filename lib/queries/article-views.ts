import type { TextChange } from '@/lib/reprints/compare-texts';
import type { CorrectionField, CorrectionView } from './corrections';
import type {
  DateBasis,
  EventView,
  FigureView,
  PublishedView,
  QuoteView,
  Span,
  StoryCard,
  TopicLink,
  UnitBasis,
  UnitLink,
} from './view-types';

export type { TextChange };

export type UnitForm = 'full' | 'short' | 'back-reference';

/** A name in a text; offsets into that text, in order, never overlapping. */
export type InlineMention =
  | { kind: 'unit'; start: number; end: number; slug: string; name: string; form: UnitForm; spans: Span[] }
  | { kind: 'topic'; start: number; end: number; slug: string; name: string; spans: Span[] }
  /** `slug` null: a private person, not linked. */
  | { kind: 'person'; start: number; end: number; slug: string | null; name: string; spans: Span[] };

/** Text with the names in it, and where it stands in the source. */
export interface MarkedText {
  text: string;
  mentions: InlineMention[];
  spans: Span[];
  /** The printed form, where a correction changed it. */
  printed: string | null;
  /** What of it was corrected; null where nothing was. */
  corrected: CorrectionField | null;
}

export interface BlockView extends MarkedText {
  /** Anchor `#p<ordinal>`, 1-based through the story. */
  ordinal: number;
  type: 'paragraph' | 'caption';
}

export interface SectionView {
  /** 0 for the opening. */
  ordinal: number;
  /** As printed: 1, 一. */
  number: string | null;
  heading: MarkedText | null;
  blocks: BlockView[];
}

export type CreditRole = 'reporter' | 'correspondent' | 'editor' | 'photographer' | 'author';

export interface CreditView {
  name: string;
  role: CreditRole;
  spans: Span[];
}

export interface EvidenceView {
  text: string;
  spans: Span[];
  /** 1-based line in the source. */
  line: number;
}

export interface StoryEvidence extends EvidenceView {
  /** The story of the same source that it stands in, null where that is the dated story itself, or none. */
  story: Pick<StoryCard, 'id' | 'title' | 'titleFrom'> | null;
}

export interface StoryPerson {
  /** null for a private person. */
  slug: string | null;
  name: string;
  titles: string[];
  unit: UnitLink | null;
  organisation: string | null;
  unitBasis: UnitBasis;
  mentions: number;
  /** The first mention. */
  block: number | null;
  spans: Span[];
}

export interface StoryUnit extends UnitLink {
  level: string;
  resolved: boolean;
  mentions: number;
  block: number | null;
  spans: Span[];
}

export interface StoryTopic extends TopicLink {
  mentions: number;
  /** Stories of the topic in the whole archive. */
  count: number;
  block: number | null;
  spans: Span[];
}

/** Another version of the same release. */
export interface VersionView {
  story: StoryCard;
  /** Share of the words that both have, 0 to 1. */
  likeness: number;
  /** The edits, null where it was not compared; empty where the words are the same. */
  changes: TextChange[] | null;
}

export interface ArticleView {
  id: string;
  sourceId: string;
  ordinal: number;
  /** Heading of the page: the headline, or the opening words where the dump has none. */
  title: string;
  titleFrom: 'headline' | 'opening';
  kicker: MarkedText | null;
  headline: MarkedText | null;
  deck: MarkedText | null;
  publication: { text: string; spans: Span[] } | null;
  published: PublishedView & { basis: DateBasis; evidence: StoryEvidence[]; printed: string | null };
  dateline: { text: string; spans: Span[] } | null;
  credits: CreditView[];
  sections: SectionView[];
  characters: number;
  /** In order of first mention. */
  people: StoryPerson[];
  units: StoryUnit[];
  topics: StoryTopic[];
  quotes: QuoteView[];
  figures: FigureView[];
  events: EventView[];
  /** By date among all stories: `previous` is older, `next` newer. */
  previous: StoryCard | null;
  next: StoryCard | null;
  /** Most shared units and topics first; empty where it shares none. */
  related: StoryCard[];
  /** Where else it ran, most alike first. */
  versions: VersionView[];
  /** What was corrected in it, in the order of the decisions. */
  corrections: CorrectionView[];
  source: {
    id: string;
    file: string;
    site: string | null;
    publisher: string | null;
    url: string | null;
    retrieved: string | null;
    rights: string | null;
    note: string | null;
    /** Stories in this source. */
    articles: number;
    /** 1-based lines of the source that the story covers. */
    firstLine: number;
    lastLine: number;
  };
  dateAdded: string;
  dateChanged: string;
}
