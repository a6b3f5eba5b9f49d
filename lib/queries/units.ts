import 'server-only';
import type {
  AppointmentView,
  FigureView,
  PersonLink,
  Shared,
  StoryCard,
  StorySeries,
  TopicLink,
  UnitLink,
  UnitSummary,
} from './view-types';

export interface UnitNode extends UnitSummary {
  children: UnitNode[];
}

export interface UnitPage extends UnitSummary {
  note: string | null;
  /** From the top down, the unit itself left out. */
  ancestors: UnitLink[];
  /** In tree order. */
  children: UnitSummary[];
  /** As printed, back-references left out, most frequent first. */
  aliases: { text: string; count: number }[];
  /** With sub-units, newest first; the first `storyLimit`. */
  stories: StoryCard[];
  /** With sub-units. */
  series: StorySeries;
  /** At the unit or a sub-unit, newest first. */
  appointments: AppointmentView[];
  /** Topics of its stories, with sub-units. */
  topics: Shared<TopicLink>[];
  figures: FigureView[];
  /** Units named in the same stories, ancestors and sub-units left out. */
  namedWithUnits: Shared<UnitLink>[];
  namedWithPeople: Shared<PersonLink>[];
}

/** The whole tree: roots in order, each with its children. Unresolved units are roots after the others. */
export declare function getUnitTree(): Promise<UnitNode[]>;

/** Everything on a unit's page; null where there is no such unit. */
export declare function getUnit(slug: string, storyLimit?: number): Promise<UnitPage | null>;
