import 'server-only';
import type {
  AppointmentView,
  PersonLink,
  PersonSummary,
  QuoteView,
  Shared,
  StoryCard,
  TopicLink,
  UnitLink,
} from './view-types';

export interface InitialCount {
  /** A to Z, or # for names that have no pinyin. */
  initial: string;
  count: number;
}

export interface PeopleIndex {
  initials: InitialCount[];
  /** Of the initial asked for, or of all where none was; by pinyin, then name, then slug. */
  people: PersonSummary[];
}

export interface PersonPage extends PersonSummary {
  note: string | null;
  /** Titles by story and date, newest first. */
  appointments: AppointmentView[];
  quotes: QuoteView[];
  /** Newest first. */
  stories: StoryCard[];
  /** 同名的其他人 */
  namesakes: PersonSummary[];
  topics: Shared<TopicLink>[];
  namedWithUnits: Shared<UnitLink>[];
  namedWithPeople: Shared<PersonLink>[];
}

/** People with a page; private persons are never in it. */
export declare function listPeople(initial?: string): Promise<PeopleIndex>;

/** Everything on a person's page; null where there is none, or the person is private. */
export declare function getPerson(slug: string): Promise<PersonPage | null>;
