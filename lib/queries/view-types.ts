/**
 * Views that several pages share: links to records, a dated story in a list, counts by time.
 *
 * Plain data only, so that components can take them as props. `spans` are offsets into the source's text
 * (UTF-16 code units, ends exclusive); `start`/`end` without more are offsets into the text that stands beside.
 */

export type Span = [start: number, end: number];

export interface UnitLink {
  slug: string;
  /** Full name: 包头市公安局昆都仑区分局沼潭派出所 */
  name: string;
  /** What it is called beside its parent: 沼潭派出所 */
  shortName: string;
}

export type TopicStatus = 'catalogued' | 'candidate';

export interface TopicLink {
  slug: string;
  name: string;
  status: TopicStatus;
}

export interface PersonLink {
  /** null where the person has no page: residents, victims, minors. */
  slug: string | null;
  name: string;
}

export type DateBasis = 'stated' | 'inferred' | 'unknown';

/** Whether a story gives the unit with the person's name, or the archive takes the one named nearest. */
export type UnitBasis = 'stated' | 'inferred' | 'unknown';

export interface PublishedView {
  /** EDTF without time of day: `2022-02-22`, `2023-07~`, `2021-05/2021-06`; null where unknown. */
  edtf: string | null;
  /** `HH:MM` as printed, China time. */
  time: string | null;
  basis: DateBasis;
}

/** A story as lists and front pages show it. */
export interface StoryCard {
  id: string;
  sourceId: string;
  kicker: string | null;
  /** The headline, or the opening words where the dump has none (`titleFrom` says which). */
  title: string;
  titleFrom: 'headline' | 'opening';
  deck: string | null;
  /** Reporters, correspondents and authors in the print's order; no editors and photographers. */
  authors: string[];
  publication: string | null;
  /** Of the source, by its catalogue entry: what a citation names where the print names no publication. */
  publisher: string | null;
  published: PublishedView;
  dateline: string | null;
  /** First sentences of the body. */
  opening: string;
  characters: number;
  /** The unit that the story is most about, null where it names none. */
  unit: UnitLink | null;
  /** The topic that the story is most about, null where it carries none. */
  topic: TopicLink | null;
  /** ISO time, UTC. */
  dateAdded: string;
  dateChanged: string;
}

export interface YearCount {
  year: number;
  count: number;
}

export interface MonthCount {
  /** `YYYY-MM` */
  month: string;
  count: number;
}

/** How many stories when. Stories dated by year alone are in `years` only. */
export interface StorySeries {
  years: YearCount[];
  months: MonthCount[];
  undated: number;
}

export interface FirstAndLast {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where no story has a date. */
  first: string | null;
  last: string | null;
}

/** One page of a list; `page` is 1-based, `pages` at least 1. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pages: number;
  perPage: number;
}

/** Where a fact stands: its story and its place in it. */
export interface FactPlace {
  articleId: string;
  /** Whose text the spans are offsets into. */
  sourceId: string;
  articleTitle: string;
  published: PublishedView;
  /** The block's ordinal (`#p12`), null where it stands in a head. */
  block: number | null;
  spans: Span[];
}

export interface QuoteView extends FactPlace {
  /** Anchor within its story, unique there. */
  ordinal: number;
  text: string;
  /** Name as the text gives it, PRIVATE_SPEAKER of one without a page, null where the text names none. */
  speaker: string | null;
  person: PersonLink | null;
}

export type FigureQualifier = 'exact' | 'at-least' | 'about' | 'at-most';

export interface FigureView extends FactPlace {
  ordinal: number;
  /** As printed: 7.9亿余元 */
  text: string;
  value: number | null;
  qualifier: FigureQualifier;
  measure: string | null;
  /** What is counted: 止付金额 */
  what: string | null;
  /** The unit that reports it. */
  unit: UnitLink | null;
}

export interface EventView extends FactPlace {
  ordinal: number;
  edtf: string;
  text: string;
}

/** Who was seen where, as what, in which story. */
export interface AppointmentView {
  person: PersonLink;
  titles: string[];
  unit: UnitLink | null;
  /** The body as the text gives it, where it is no police unit: 北重二中 */
  organisation: string | null;
  unitBasis: UnitBasis;
  articleId: string;
  /** Whose text the spans are offsets into. */
  sourceId: string;
  articleTitle: string;
  published: PublishedView;
  spans: Span[];
}

export interface UnitSummary extends UnitLink {
  level: string;
  /** 内蒙古自治区/包头市/昆都仑区 as far as known. */
  region: string | null;
  pinyin: string;
  derived: boolean;
  resolved: boolean;
  /** Stories that name it. */
  count: number;
  /** Stories that name it or one of its sub-units, each once. */
  countDeep: number;
}

export interface TopicSummary extends TopicLink, FirstAndLast {
  kind: string;
  count: number;
  series: StorySeries;
}

export interface PersonSummary {
  slug: string;
  name: string;
  pinyin: string;
  initial: string;
  unit: UnitLink | null;
  organisation: string | null;
  unitBasis: UnitBasis;
  titles: string[];
  count: number;
}

/** A record that shares stories with the one in view, and in how many. */
export interface Shared<T> {
  record: T;
  count: number;
}
