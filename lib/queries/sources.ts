import 'server-only';
import { cache } from 'react';
import { type Parameter, type ReadRows, readArchive } from './read-archive';
import { readCardsOf } from './story-cards';
import type { Page, StoryCard } from './view-types';

export type Severity = 'error' | 'warning' | 'info';

export interface SourceSummary {
  id: string;
  file: string;
  site: string | null;
  publisher: string | null;
  url: string | null;
  retrieved: string | null;
  characters: number;
  lineCount: number;
  articles: number;
  /** Doubts by severity. */
  errors: number;
  warnings: number;
  infos: number;
  dateAdded: string;
}

/** A source in the list, with the first of the stories found in it. */
export interface ListedSource extends SourceSummary {
  titles: string[];
}

export interface SourceMessage {
  severity: Severity;
  rule: string;
  /** 1-based; the column in UTF-16 code units. */
  line: number;
  column: number;
  message: string;
}

export interface SourcePage extends SourceSummary {
  sha256: string;
  encoding: string;
  region: string | null;
  rights: string | null;
  note: string | null;
  /** In source order, the first 50. */
  stories: StoryCard[];
  /** Non-space characters by piece kind, largest first. */
  pieces: { kind: string; count: number; characters: number }[];
  /** In order of line and column, the first 300. */
  messages: SourceMessage[];
}

const PER_PAGE = 50;
/** Of one source; the list of stories has all of them. */
const STORIES = 50;
const MESSAGES = 300;
const TITLES = 3;

const messages = (severity: Severity, name: string) =>
  `(SELECT COUNT(*) FROM "Message" AS m WHERE m."sourceId" = s."id" AND m."severity" = '${severity}') AS "${name}"`;

const SUMMARY = `s."id", s."file", s."site", s."publisher", s."url", s."retrieved", s."characters", s."lineCount",
  (SELECT COUNT(*) FROM "Article" AS a WHERE a."sourceId" = s."id") AS "articles",
  ${messages('error', 'errors')}, ${messages('warning', 'warnings')}, ${messages('info', 'infos')}, s."dateAdded"`;

/** All sources by id. */
export const listSources = cache(
  (page = 1, perPage = PER_PAGE): Promise<Page<ListedSource>> =>
    readArchive(async (rows) => {
      const total =
        (await rows<{ count: number }>(`SELECT COUNT(*) AS "count" FROM "Source"`))[0]?.count ?? 0;
      const parameters: Parameter[] = [perPage, (page - 1) * perPage];
      const sources = await rows<SourceSummary & { titles: string }>(
        `SELECT ${SUMMARY}, (SELECT json_group_array("title") FROM (SELECT "title" FROM "Article"
           WHERE "sourceId" = s."id" ORDER BY "firstLine", "ordinal" LIMIT ${TITLES})) AS "titles" FROM "Source" AS s ORDER BY s."id" LIMIT ? OFFSET ?`,
        ...parameters,
      );
      const items = sources.map((source) => ({ ...source, titles: JSON.parse(source.titles) as string[] }));
      return { items, total, page, pages: Math.max(1, Math.ceil(total / perPage)), perPage };
    }),
);

async function readSource(rows: ReadRows, id: string): Promise<SourcePage | null> {
  const source = (
    await rows<Omit<SourcePage, 'stories' | 'pieces' | 'messages'>>(
      `SELECT ${SUMMARY}, s."sha256", s."encoding", s."region", s."rights", s."note" FROM "Source" AS s
       WHERE s."id" = ?`,
      id,
    )
  )[0];
  if (source === undefined) return null;
  const stories = `SELECT "id" FROM "Article" WHERE "sourceId" = ?
    ORDER BY "firstLine", "ordinal" LIMIT ${STORIES}`;
  const pieces = await rows<{ kind: string; count: number; characters: number }>(
    `SELECT "kind", COUNT(*) AS "count", SUM("end" - "start") AS "characters" FROM "SourcePiece"
     WHERE "sourceId" = ? GROUP BY 1 ORDER BY 3 DESC, 1`,
    id,
  );
  const doubts = await rows<SourceMessage>(
    `SELECT "severity", "rule", "line", "column", "message" FROM "Message" WHERE "sourceId" = ?
     ORDER BY "line", "column", "ordinal" LIMIT ${MESSAGES}`,
    id,
  );
  return { ...source, stories: await readCardsOf(rows, stories, id), pieces, messages: doubts };
}

/** One source with what was found in it; null where there is none. */
export const getSource = cache(
  (id: string): Promise<SourcePage | null> => readArchive((rows) => readSource(rows, id)),
);
