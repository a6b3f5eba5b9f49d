import type { Mark } from '@/lib/search/find-marks';
import type { Passage } from '@/lib/search/passages';
import type { FieldName } from '@/lib/search/query-language';
import type { ArticleFacets, ArticleFilter, FilterLabels } from './articles';
import type { Page, StoryCard, UnitBasis } from './view-types';

export type SearchSort = 'relevance' | 'newest' | 'oldest';

export interface SearchRequest extends ArticleFilter {
  /** As typed; '' finds every story that passes the filter. */
  q: string;
  sort?: SearchSort | undefined;
  /** 1-based; a page beyond the last is empty. */
  page?: number | undefined;
  perPage?: number | undefined;
}

/** A story with what was found in it; texts as a reader sees them, marks as offsets into them. */
export interface SearchHit extends StoryCard {
  titleMarks: Mark[];
  deckMarks: Mark[];
  /** Those of the story's authors whom the query names. */
  foundAuthors: string[];
  /** In reading order; empty where only the head matches, or nothing was asked for. */
  passages: Passage[];
}

export type RecordKind = 'unit' | 'topic' | 'person';

/** A unit, a topic or a person whose name answers the query. */
export interface RecordHit {
  kind: RecordKind;
  slug: string;
  name: string;
  /** The other name that was found, null where it was the name itself. */
  alias: string | null;
  /** A person's unit or organisation, to tell those of one name apart; null for others, and where it is not known. */
  unit: string | null;
  /** What a person's unit rests on; null for others. */
  unitBasis: UnitBasis | null;
  /** Stories. */
  count: number;
}

/** Somebody who signed stories, by a name that answers the query. */
export interface AuthorHit {
  name: string;
  /** Stories. */
  count: number;
}

/** A field of the query (`单位:昆都仑`) and what it stands for here; no records: nothing answers it. */
export interface QueryField {
  field: FieldName;
  /** As typed. */
  value: string;
  isExcluded: boolean;
  /** Of the first of them. */
  labels: string[];
  total: number;
}

/** The records that a query's words name, one of a kind, and how many stories are filed under all of them. */
export interface SearchCrossing {
  records: RecordHit[];
  total: number;
}

/** The units of a place that was typed; of the smallest region around it that has some, where it has none. */
export interface PlaceHelp {
  /** 东河区 */
  place: string;
  /** Whose units they are: 包头市. */
  region: string;
  units: RecordHit[];
}

/** What may help where nothing was found. */
export interface SearchHelp {
  /** Terms that no story contains, as typed. */
  missing: string[];
  /** What the other terms find: some terms are missing, but not all. */
  instead: { terms: string[]; total: number; hits: SearchHit[] } | null;
  /** Every term is somewhere, but not all in one story: what is found without one of them. */
  without: { term: string; total: number }[];
  /** A term that is a year, and what the others find in it; null where none is, or they find nothing there. */
  inYear: { term: string; year: number; total: number } | null;
  /** How many stories the terms find without filters and fields; 0 where there are none of these. */
  unfiltered: number;
  /** Names that sound the same, or differ in one character. */
  nearNames: RecordHit[];
  /** Null where no word begins with a place, or the archive has no unit near it. */
  around: PlaceHelp | null;
}

export interface SearchView extends Page<SearchHit> {
  /** What was looked for, as typed. */
  terms: string[];
  excluded: string[];
  fields: QueryField[];
  /** Whether a part of the query was left out because it is too long. */
  isCut: boolean;
  /** Whether anything was asked for at all: a term, a field or a filter. */
  isAsked: boolean;
  labels: FilterLabels;
  /** Filters that name no record. */
  unknown: (keyof ArticleFilter)[];
  facets: ArticleFacets;
  /** Best first. */
  records: RecordHit[];
  /** Whether the query names more records than these. */
  hasMoreRecords: boolean;
  /** Authors whose name begins so, in pinyin too; not one called as the query stands, whose stories it finds. */
  authors: AuthorHit[];
  /** Null where the words do not name records of different kinds, or no story is filed under all of them. */
  crossing: SearchCrossing | null;
  help: SearchHelp | null;
}

/** Something to go to while one still types. */
export interface Suggestion {
  kind: RecordKind | 'author' | 'story';
  /** The record's or author's name, the story's headline. */
  text: string;
  /** The alias that was found, a person's unit, the story's date; null where there is nothing to add. */
  note: string | null;
  /** Path on this site. */
  href: string;
}
