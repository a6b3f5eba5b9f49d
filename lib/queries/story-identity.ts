import 'server-only';
import { cache } from 'react';
import { readArchive } from './read-archive';

/** What a story is called and where it stands, for pages that show nothing of its text. */
export interface StoryIdentity {
  id: string;
  sourceId: string;
  /** The headline, or the opening words where the dump has none. */
  title: string;
  titleFrom: 'headline' | 'opening';
  deck: string | null;
  publication: string | null;
  /** EDTF. */
  published: string | null;
  /** 1-based lines of the source that the story covers. */
  firstLine: number;
  lastLine: number;
  /** Names of the unit and the topic that lists show it under. */
  unit: string | null;
  topic: string | null;
}

const IDENTITY = `SELECT a."id", a."sourceId", a."title", a."titleFrom", a."deck", a."publication", a."published",
    a."firstLine", a."lastLine",
    u."name" AS "unit", t."name" AS "topic"
  FROM "Article" AS a
  LEFT JOIN "Unit" AS u ON u."slug" = a."leadUnitSlug"
  LEFT JOIN "Topic" AS t ON t."slug" = a."leadTopicSlug"
  WHERE a."id" = ?`;

/** What the story of a permalink id is called, and where it stands; null where there is none. */
export const getStoryIdentity = cache(
  (id: string): Promise<StoryIdentity | null> =>
    readArchive(async (rows) => (await rows<StoryIdentity>(IDENTITY, id))[0] ?? null),
);
