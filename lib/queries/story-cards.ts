import 'server-only';
import { cache } from 'react';
import { IS_AUTHOR } from '@/lib/author-roles';
import { type ReadRows, readArchive } from './read-archive';
import type { DateBasis, StoryCard, TopicStatus } from './view-types';

interface CardRow {
  id: string;
  sourceId: string;
  kicker: string | null;
  title: string;
  titleFrom: 'headline' | 'opening';
  deck: string | null;
  /** JSON. */
  authors: string;
  publication: string | null;
  publisher: string | null;
  published: string | null;
  time: string | null;
  dateBasis: DateBasis;
  dateline: string | null;
  opening: string;
  characters: number;
  dateAdded: string;
  dateChanged: string;
  unitSlug: string | null;
  unitName: string | null;
  unitShortName: string | null;
  topicSlug: string | null;
  topicName: string | null;
  topicStatus: TopicStatus | null;
}

const CARDS = `SELECT a."id", a."sourceId", a."kicker", a."title", a."titleFrom", a."deck", a."publication",
    a."published", a."time", a."dateBasis", a."dateline", a."opening", a."characters", a."dateAdded", a."dateChanged",
    u."slug" AS "unitSlug", u."name" AS "unitName", u."shortName" AS "unitShortName",
    t."slug" AS "topicSlug", t."name" AS "topicName", t."status" AS "topicStatus", s."publisher",
    (SELECT json_group_array("name" ORDER BY "ordinal") FROM "Credit"
     WHERE "articleId" = a."id" AND ${IS_AUTHOR}) AS "authors"
  FROM "Article" AS a
  JOIN "Source" AS s ON s."id" = a."sourceId"
  LEFT JOIN "Unit" AS u ON u."slug" = a."leadUnitSlug"
  LEFT JOIN "Topic" AS t ON t."slug" = a."leadTopicSlug"
  WHERE a."id" IN (SELECT value FROM json_each(?))`;

// Field for field: taking some out of a row and spreading the rest takes the engine several times as long.
function toCard(row: CardRow): StoryCard {
  const { unitSlug, unitName, unitShortName, topicSlug, topicName, topicStatus } = row;
  return {
    id: row.id,
    sourceId: row.sourceId,
    kicker: row.kicker,
    title: row.title,
    titleFrom: row.titleFrom,
    deck: row.deck,
    authors: JSON.parse(row.authors) as string[],
    publication: row.publication,
    publisher: row.publisher,
    published: { edtf: row.published, time: row.time, basis: row.dateBasis },
    dateline: row.dateline,
    opening: row.opening,
    characters: row.characters,
    dateAdded: row.dateAdded,
    dateChanged: row.dateChanged,
    unit:
      unitSlug && unitName && unitShortName
        ? { slug: unitSlug, name: unitName, shortName: unitShortName }
        : null,
    topic:
      topicSlug && topicName && topicStatus
        ? { slug: topicSlug, name: topicName, status: topicStatus }
        : null,
  };
}

/** The cards of these stories in their order; ids that are none are left out. */
export async function readStoryCards(rows: ReadRows, ids: readonly string[]): Promise<StoryCard[]> {
  if (ids.length === 0) return [];
  const cards = new Map(
    (await rows<CardRow>(CARDS, JSON.stringify(ids))).map((row) => [row.id, toCard(row)]),
  );
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** What lists show of one story; null where there is none. */
export const getStoryCard = cache(
  (id: string): Promise<StoryCard | null> =>
    readArchive(async (rows) => (await readStoryCards(rows, [id]))[0] ?? null),
);

/** The cards of the ids that a query gives, in its order. */
export async function readCardsOf(
  rows: ReadRows,
  sql: string,
  ...parameters: (string | number | null)[]
): Promise<StoryCard[]> {
  const ids = await rows<{ id: string }>(sql, ...parameters);
  return readStoryCards(
    rows,
    ids.map(({ id }) => id),
  );
}
