import 'server-only';
import type {
  FigureView,
  FirstAndLast,
  PersonLink,
  QuoteView,
  Shared,
  StoryCard,
  StorySeries,
  TopicLink,
  TopicSummary,
  UnitLink,
} from './view-types';

export interface TopicGroup {
  /** campaign, education, theme, mechanism, activity…; 'candidate' for those that the catalogue lacks. */
  kind: string;
  topics: TopicSummary[];
}

export interface MatrixCell {
  unit: string;
  topic: string;
  count: number;
}

/** 单位 × 主题: who took part in what. Only cells with stories. */
export interface TopicMatrix {
  /** In tree order, `depth` for indenting; counts include sub-units. */
  units: (UnitLink & { depth: number; count: number })[];
  /** Most stories first. */
  topics: (TopicLink & { count: number })[];
  cells: MatrixCell[];
}

export interface TopicPage extends TopicLink, FirstAndLast {
  kind: string;
  description: string | null;
  /** From the catalogue, EDTF. */
  dates: string | null;
  aliases: string[];
  count: number;
  series: StorySeries;
  /** Newest first; the first `storyLimit`. */
  stories: StoryCard[];
  units: Shared<UnitLink>[];
  people: Shared<PersonLink>[];
  figures: FigureView[];
  quotes: QuoteView[];
  /** Topics of the same stories. */
  related: Shared<TopicLink>[];
}

/** All topics by kind, most stories first. */
export declare function listTopics(): Promise<TopicGroup[]>;

/** The largest rows and columns of the matrix. */
export declare function getTopicMatrix(limits?: { units?: number; topics?: number }): Promise<TopicMatrix>;

/** Everything on a topic's page; null where there is no such topic. */
export declare function getTopic(slug: string, storyLimit?: number): Promise<TopicPage | null>;
