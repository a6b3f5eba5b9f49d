import 'server-only';
import { cache } from 'react';
import type { ArchiveCounts } from '@/lib/store/archive-counts';
import { readNewestReleases } from './newest-releases';
import { nullWhereMissing, type ReadRows, readArchive } from './read-archive';
import { readSeries } from './story-series';
import { readTopicSummaries } from './topic-summaries';
import { UNIT_SUMMARY } from './unit-rows';
import type { StoryCard, StorySeries, TopicSummary, UnitSummary } from './view-types';

export type { ArchiveCounts };

export interface ArchiveInfo {
  /** Hash of everything that the pages show; caches are keyed by it. */
  version: string;
  /** ISO time, UTC. */
  builtAt: string;
  parserVersion: string;
  counts: ArchiveCounts;
}

/** A unit near the top, 0 levels deep or more. */
export interface TopUnit extends UnitSummary {
  depth: number;
}

export interface FrontPage {
  archive: ArchiveInfo;
  /** EDTF of the oldest and the newest dated story; null where there are none. */
  period: { first: string; last: string } | null;
  /** The newest with enough to read. */
  lead: StoryCard | null;
  /** Newest first, each release once, the lead left out. */
  stories: StoryCard[];
  /** Catalogued topics, most stories first. */
  campaigns: TopicSummary[];
  /** The top of the unit tree in tree order. */
  units: TopUnit[];
  /** All stories by time. */
  series: StorySeries;
}

const STORIES = 13;
const CAMPAIGNS = 10;
const UNITS = 14;
const UNIT_DEPTH = 3;

async function readInfo(rows: ReadRows): Promise<ArchiveInfo | null> {
  const row = (
    await rows<{ version: string; builtAt: string; parserVersion: string; counts: string }>(
      `SELECT "version", "builtAt", "parserVersion", "counts" FROM "Archive"`,
    )
  )[0];
  return row === undefined ? null : { ...row, counts: JSON.parse(row.counts) as ArchiveCounts };
}

/** Units near the top that have stories of their own or below: the largest, in tree order. */
function readTopUnits(rows: ReadRows): Promise<TopUnit[]> {
  return rows<TopUnit>(
    `SELECT ${UNIT_SUMMARY}, u."depth" FROM "Unit" AS u WHERE u."slug" IN (
       SELECT "slug" FROM "Unit"
       WHERE "depth" < ? AND "resolved" AND "level" IN ('ministry', 'province', 'prefecture', 'county')
       ORDER BY "articleCountDeep" DESC, "position" LIMIT ?)
     ORDER BY u."position"`,
    UNIT_DEPTH,
    UNITS,
  );
}

/** The date of the stories at one sort date, as stated where one states it. */
async function readDateAt(rows: ReadRows, sortDate: string): Promise<string> {
  const [row] = await rows<{ published: string | null }>(
    `SELECT "published" FROM "Article" WHERE "sortDate" = ? ORDER BY "dateBasis" <> 'stated', "id" LIMIT 1`,
    sortDate,
  );
  return row?.published ?? sortDate;
}

async function readPeriod(rows: ReadRows, { first, last }: ArchiveCounts): Promise<FrontPage['period']> {
  if (first === null || last === null) return null;
  return { first: await readDateAt(rows, first), last: await readDateAt(rows, last) };
}

/** What this archive is and holds; null before the first seed. */
export const getArchive = cache(
  (): Promise<ArchiveInfo | null> => readArchive(readInfo).catch(nullWhereMissing),
);

/** A lead of fewer characters would be a large headline above nothing. */
const LEAD_CHARACTERS = 60;

/** The newest story whose opening can stand below a large headline; the newest of all where none can. */
export function chooseLead<Card extends Pick<StoryCard, 'opening' | 'titleFrom'>>(
  newestFirst: readonly Card[],
): Card | null {
  const isLead = ({ opening, titleFrom }: Card) =>
    titleFrom === 'headline' && opening.length >= LEAD_CHARACTERS;
  return newestFirst.find(isLead) ?? newestFirst[0] ?? null;
}

/** Everything on the front page; null before the first seed. */
export const getFrontPage = cache(
  (): Promise<FrontPage | null> =>
    readArchive(async (rows) => {
      const archive = await readInfo(rows);
      if (archive === null) return null;
      const cards = await readNewestReleases(rows, STORIES);
      const lead = chooseLead(cards);
      const campaigns = await readTopicSummaries(rows, 'catalogued', CAMPAIGNS);
      return {
        archive,
        period: await readPeriod(rows, archive.counts),
        lead,
        stories: cards.filter((card) => card !== lead),
        campaigns,
        units: await readTopUnits(rows),
        series: await readSeries(rows),
      };
    }).catch(nullWhereMissing),
);
