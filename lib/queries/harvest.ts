import 'server-only';

/** A story or its tombstone, as a harvester keeps count of it. */
export interface HarvestHeader {
  id: string;
  /** ISO time, UTC: when it last changed in the archive, or left it. */
  changed: string;
  deleted: boolean;
  /** Slugs of its units, with the units above them, and of its topics; a removed story keeps none. */
  units: string[];
  topics: string[];
}

export interface HarvestedStory {
  id: string;
  sourceId: string;
  title: string;
  deck: string | null;
  opening: string;
  /** Without editors and photographers. */
  authors: string[];
  /** Full names, in order of first mention. */
  units: string[];
  topics: string[];
  publication: string | null;
  publisher: string | null;
  /** EDTF. */
  published: string | null;
  sourceUrl: string | null;
  rights: string | null;
}

export interface HarvestRecord extends HarvestHeader {
  /** null where the story was removed or moved. */
  story: HarvestedStory | null;
}

export interface HarvestRequest {
  /** Days `YYYY-MM-DD`, both included. */
  from?: string;
  until?: string;
  /** `slug` null: every story that has a unit, or a topic. */
  set?: { kind: 'unit' | 'topic'; slug: string | null };
  /** Time of change and id of the item before. */
  after?: readonly [changed: string, id: string];
  limit: number;
}

export interface Harvest {
  records: HarvestRecord[];
  /** Whether more follow. */
  more: boolean;
  /** Of the whole list, `after` aside. */
  total: number;
}

export interface SetName {
  kind: 'unit' | 'topic';
  slug: string;
  name: string;
}

/** Stories and tombstones by time of change, then id. */
export declare function listHarvest(request: HarvestRequest): Promise<Harvest>;

/** One story or tombstone; null where there never was one. */
export declare function getHarvestRecord(id: string): Promise<HarvestRecord | null>;

/** Day of the earliest change; null while the archive is empty. */
export declare function getEarliestChange(): Promise<string | null>;

/** Units with stories in tree order, then topics with stories, both by slug where equal. */
export declare function listSetNames(
  offset: number,
  limit: number,
): Promise<{ sets: SetName[]; total: number }>;
