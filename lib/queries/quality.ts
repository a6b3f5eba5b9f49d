import 'server-only';
import { cache } from 'react';
import { type PastSeed, SEED_HISTORY, type SeedEventRow, toPastSeeds } from '@/lib/store/seed-history';
import type { KeptReport } from '@/lib/store/seed-report';
import type { EvidenceView } from './article-views';
import { type ReadRows, readArchive } from './read-archive';
import type { Severity } from './sources';
import { readTally } from './tallies';
import type { DateBasis, PublishedView, UnitLink } from './view-types';

export type { KeptReport, PastSeed };

export interface RuleDoubts {
  rule: string;
  severity: Severity;
  count: number;
  /** The first few. */
  examples: { sourceId: string; line: number; column: number; message: string }[];
}

export interface UncertainDate {
  articleId: string;
  title: string;
  published: PublishedView;
  /** The words that led to the date. */
  evidence: string[];
  /** Somebody set it by a correction. */
  corrected: boolean;
}

export interface UnresolvedUnit extends UnitLink {
  count: number;
  /** Full names that would also fit. */
  candidates: string[];
  articleId: string;
}

export interface TopicCandidate {
  slug: string;
  name: string;
  count: number;
  articleId: string;
}

/** A person whose unit no story gives with the name. */
export interface InferredPost {
  slug: string;
  name: string;
  unit: string;
  count: number;
  articleId: string;
}

export interface Quality {
  /** How many there are in all of what the lists hold at most `limit` of. */
  counts: { unresolvedUnits: number; topicCandidates: number; inferredPosts: number };
  dates: { stated: number; inferred: number; unknown: number };
  /** Most frequent first. */
  rules: RuleDoubts[];
  /** Inferred and unknown dates, at most `limit`. */
  uncertainDates: UncertainDate[];
  /** What stands below one is resolved with it. */
  unresolvedUnits: UnresolvedUnit[];
  topicCandidates: TopicCandidate[];
  inferredPosts: InferredPost[];
  report: KeptReport | null;
  /** Seeds that published something, newest first. */
  history: PastSeed[];
  /** The titles of the stories that the report and the history show first, by permalink id; those gone have none. */
  titles: ReadonlyMap<string, string>;
}

const LIMIT = 100;
const EXAMPLES = 5;
const PAST_SEEDS = 12;
/** Stories of a list in the report or the history whose titles are read. */
const NAMED = 6;

async function readRules(rows: ReadRows): Promise<RuleDoubts[]> {
  const rules = await rows<{ rule: string; severity: Severity; count: number }>(
    `SELECT "rule", "severity", COUNT(*) AS "count" FROM "Message" GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  );
  const doubts: RuleDoubts[] = [];
  for (const { rule, severity, count } of rules) {
    const examples = await rows<RuleDoubts['examples'][number]>(
      `SELECT "sourceId", "line", "column", "message" FROM "Message" WHERE "rule" = ? AND "severity" = ?
       ORDER BY "sourceId", "ordinal" LIMIT ?`,
      rule,
      severity,
      EXAMPLES,
    );
    doubts.push({ rule, severity, count, examples });
  }
  return doubts;
}

/** Stories by the ground of their date; those that state it, most of them, are what the others leave of the seed's count. */
async function countDates(rows: ReadRows): Promise<Quality['dates']> {
  const dates = { stated: 0, inferred: 0, unknown: 0 };
  const counts = await rows<{ basis: 'inferred' | 'unknown'; count: number }>(
    `SELECT "dateBasis" AS "basis", COUNT(*) AS "count" FROM "Article"
     WHERE "dateBasis" IN ('inferred', 'unknown') GROUP BY 1`,
  );
  for (const { basis, count } of counts) dates[basis] = count;
  const months = await readTally(rows, { scope: 'all', key: '' }, 'month');
  const all = months.reduce((sum, { count }) => sum + count, 0);
  return { ...dates, stated: all - dates.inferred - dates.unknown };
}

interface DateRow {
  articleId: string;
  title: string;
  published: string | null;
  time: string | null;
  dateBasis: DateBasis;
  dateEvidence: string;
  corrected: number;
}

async function readDates(rows: ReadRows, limit: number): Promise<UncertainDate[]> {
  const dates = await rows<DateRow>(
    `SELECT "id" AS "articleId", "title", "published", "time", "dateBasis", "dateEvidence",
       EXISTS (SELECT 1 FROM "Correction" WHERE "articleId" = "id" AND "field" = 'date' AND "applied") AS "corrected"
     FROM "Article"
     WHERE "dateBasis" IN ('inferred', 'unknown') ORDER BY "dateBasis" DESC, "sortDate" DESC, "id" LIMIT ?`,
    limit,
  );
  return dates.map(({ articleId, title, published, time, dateBasis, dateEvidence, corrected }) => ({
    articleId,
    title,
    published: { edtf: published, time, basis: dateBasis },
    corrected: Boolean(corrected),
    evidence: (JSON.parse(dateEvidence) as EvidenceView[]).map(({ text }) => text),
  }));
}

async function readUnits(rows: ReadRows, limit: number): Promise<UnresolvedUnit[]> {
  const units = await rows<UnitLink & { count: number; candidates: string; articleId: string }>(
    `SELECT u."slug", u."name", u."shortName", u."articleCount" AS "count", u."candidates",
       (SELECT MIN(x."articleId") FROM "ArticleUnit" AS x WHERE x."unitSlug" = u."slug" AND x."direct") AS "articleId"
     FROM "Unit" AS u WHERE NOT u."resolved" AND u."depth" = 0 ORDER BY u."articleCount" DESC, u."pinyin", u."slug" LIMIT ?`,
    limit,
  );
  return units.map((unit) => ({ ...unit, candidates: JSON.parse(unit.candidates) as string[] }));
}

function readPosts(rows: ReadRows, limit: number): Promise<InferredPost[]> {
  return rows<InferredPost>(
    `SELECT p."slug", p."name", COALESCE(u."name", p."organisation") AS "unit", p."articleCount" AS "count",
       (SELECT MIN(x."articleId") FROM "ArticlePerson" AS x WHERE x."personSlug" = p."slug") AS "articleId"
     FROM "Person" AS p LEFT JOIN "Unit" AS u ON u."slug" = p."unitSlug"
     WHERE p."unitBasis" = 'inferred' AND NOT p."private" ORDER BY p."pinyin", p."slug" LIMIT ?`,
    limit,
  );
}

/** The titles of the stories that begin each list. */
async function readTitles(
  rows: ReadRows,
  report: KeptReport | null,
  history: readonly PastSeed[],
): Promise<Map<string, string>> {
  const events = history.flatMap((seed) => seed.events.filter(({ kind }) => kind === 'articles'));
  const lists = [report?.added ?? [], report?.changed ?? [], ...events.map(({ ids }) => ids)];
  const ids = JSON.stringify(lists.flatMap((list) => list.slice(0, NAMED)));
  const stories = await rows<{ id: string; title: string }>(
    `SELECT "id", "title" FROM "Article" WHERE "id" IN (SELECT value FROM json_each(?))`,
    ids,
  );
  return new Map(stories.map(({ id, title }) => [id, title]));
}

const COUNTS = `SELECT (SELECT COUNT(*) FROM "Unit" WHERE NOT "resolved" AND "depth" = 0) AS "unresolvedUnits",
  (SELECT COUNT(*) FROM "Topic" WHERE "status" = 'candidate') AS "topicCandidates",
  (SELECT COUNT(*) FROM "Person" WHERE "unitBasis" = 'inferred' AND NOT "private") AS "inferredPosts"`;

/** How sure the archive is of itself; at most `limit` entries in each list. */
export const getQuality = cache(
  (limit = LIMIT): Promise<Quality> =>
    readArchive(async (rows) => {
      const dates = await countDates(rows);
      const topicCandidates = await rows<TopicCandidate>(
        `SELECT t."slug", t."name", t."articleCount" AS "count",
         (SELECT MIN(x."articleId") FROM "ArticleTopic" AS x WHERE x."topicSlug" = t."slug") AS "articleId"
       FROM "Topic" AS t WHERE t."status" = 'candidate' ORDER BY t."articleCount" DESC, t."pinyin", t."slug" LIMIT ?`,
        limit,
      );
      const kept = (await rows<{ report: string }>(`SELECT "report" FROM "Archive"`))[0]?.report;
      const report = kept === undefined ? null : (JSON.parse(kept) as KeptReport);
      const history = toPastSeeds(await rows<SeedEventRow>(SEED_HISTORY, PAST_SEEDS));
      const [inAll] = await rows<Quality['counts']>(COUNTS);
      return {
        counts: inAll ?? { unresolvedUnits: 0, topicCandidates: 0, inferredPosts: 0 },
        dates,
        rules: await readRules(rows),
        uncertainDates: await readDates(rows, limit),
        unresolvedUnits: await readUnits(rows, limit),
        topicCandidates,
        inferredPosts: await readPosts(rows, limit),
        report,
        history,
        titles: await readTitles(rows, report, history),
      };
    }),
);
