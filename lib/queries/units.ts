import 'server-only';
import { cache } from 'react';
import { looseUnitName } from '@/lib/store/loose-unit-name';
import { APPOINTMENTS, type AppointmentRow, toAppointment } from './appointments';
import { FIGURES, type FigureRow, toFigure } from './fact-places';
import { type ReadRows, readArchive } from './read-archive';
import {
  besideUnit,
  readSharedPeople,
  readSharedTopics,
  readSharedUnits,
  sharedInStoriesOf,
} from './shared-records';
import { readCardsOf } from './story-cards';
import { readSeries } from './story-series';
import { UNIT_SUMMARY } from './unit-rows';
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

export interface UnitPage extends UnitSummary {
  note: string | null;
  /** From the top down, the unit itself left out. */
  ancestors: UnitLink[];
  /** In tree order. */
  children: UnitSummary[];
  /** As printed, back-references left out, most frequent first. */
  aliases: { text: string; count: number }[];
  /** Of the same parent, with a name that print may cut to this one: perhaps the same unit. */
  alike: UnitLink[];
  /** With sub-units, newest first; the first `storyLimit`. */
  stories: StoryCard[];
  /** With sub-units. */
  series: StorySeries;
  /** At the unit or a sub-unit, newest first. */
  appointments: AppointmentView[];
  /** Topics that a paragraph names beside it or a sub-unit; the count is the matrix's. */
  topics: Shared<TopicLink>[];
  figures: FigureView[];
  /** Units named in the same stories, ancestors and sub-units left out. */
  namedWithUnits: Shared<UnitLink>[];
  namedWithPeople: Shared<PersonLink>[];
}

const STORIES = 20;
const FACTS = 40;
const SHARED = 24;

function readAncestors(rows: ReadRows, slug: string): Promise<UnitLink[]> {
  return rows<UnitLink>(
    `WITH RECURSIVE "line" ("slug", "name", "shortName", "parentSlug", "height") AS (
       SELECT "slug", "name", "shortName", "parentSlug", 0 FROM "Unit" WHERE "slug" = ?
       UNION ALL SELECT u."slug", u."name", u."shortName", u."parentSlug", "height" + 1
         FROM "Unit" AS u JOIN "line" ON u."slug" = "line"."parentSlug")
     SELECT "slug", "name", "shortName" FROM "line" WHERE "height" > 0 ORDER BY "height" DESC`,
    slug,
  );
}

/** Places in the tree of a unit and all below it: they are numbered depth first. */
async function readRange(rows: ReadRows, slug: string): Promise<[first: number, last: number]> {
  const [range] = await rows<{ first: number; next: number | null }>(
    `SELECT u."position" AS "first", (SELECT MIN(n."position") FROM "Unit" AS n
       WHERE n."position" > u."position" AND n."depth" <= u."depth") AS "next" FROM "Unit" AS u WHERE u."slug" = ?`,
    slug,
  );
  return range === undefined ? [1, 0] : [range.first, (range.next ?? Number.MAX_SAFE_INTEGER) - 1];
}

/**
 * Who was seen there, newest first. CROSS JOIN keeps SQLite to this order: through the unit's stories by date, until
 * there are enough; it would rather begin with everybody below the unit, and sort them.
 */
async function readAppointments(
  rows: ReadRows,
  slug: string,
  range: readonly [number, number],
): Promise<AppointmentView[]> {
  const seen = await rows<AppointmentRow>(
    `WITH k AS (
       SELECT w."articleId", w."ordinal" FROM "ArticleUnit" AS x
       CROSS JOIN "ArticlePerson" AS w ON w."articleId" = x."articleId"
       CROSS JOIN "Unit" AS u ON u."slug" = w."unitSlug" AND u."position" BETWEEN ? AND ?
       CROSS JOIN "Person" AS p ON p."slug" = w."personSlug" AND NOT p."private"
       WHERE x."unitSlug" = ? ORDER BY x."sortDate" DESC, x."articleId", w."ordinal" LIMIT ?)
     ${APPOINTMENTS} WHERE (w."articleId", w."ordinal") IN (SELECT "articleId", "ordinal" FROM k)
     ORDER BY w."sortDate" DESC, w."articleId", w."ordinal"`,
    ...range,
    slug,
    FACTS,
  );
  return seen.map(toAppointment);
}

/** What it and those below it reported, newest first; through its stories, as above. */
async function readFigures(
  rows: ReadRows,
  slug: string,
  range: readonly [number, number],
): Promise<FigureView[]> {
  const figures = await rows<FigureRow>(
    `WITH k AS (
       SELECT o."articleId", o."ordinal" FROM "ArticleUnit" AS x
       CROSS JOIN "Figure" AS o ON o."articleId" = x."articleId"
       CROSS JOIN "Unit" AS n ON n."slug" = o."unitSlug" AND n."position" BETWEEN ? AND ?
       WHERE x."unitSlug" = ? ORDER BY x."sortDate" DESC, x."articleId", o."ordinal" LIMIT ?)
     ${FIGURES} WHERE (f."articleId", f."ordinal") IN (SELECT "articleId", "ordinal" FROM k)
     ORDER BY f."sortDate" DESC, f."articleId", f."ordinal"`,
    ...range,
    slug,
    FACTS,
  );
  return figures.map(toFigure);
}

/** Units named in the same stories, those above and below left out. */
async function readNamedWith(
  rows: ReadRows,
  slug: string,
  ancestors: readonly UnitLink[],
  range: readonly [number, number],
): Promise<Shared<UnitLink>[]> {
  const above = new Set(ancestors.map((unit) => unit.slug));
  const shared = await readSharedUnits(rows, sharedInStoriesOf('unit', slug), SHARED + above.size, range);
  return shared.filter(({ record }) => !above.has(record.slug)).slice(0, SHARED);
}

function readAlike(rows: ReadRows, slug: string): Promise<UnitLink[]> {
  return rows<UnitLink>(
    `SELECT n."slug", n."name", n."shortName" FROM "Unit" AS u JOIN "Unit" AS n ON n."parentSlug" = u."parentSlug"
     WHERE u."slug" = ? AND n."slug" <> u."slug"
       AND ${looseUnitName('n."name"')} = ${looseUnitName('u."name"')} ORDER BY n."position"`,
    slug,
  );
}

async function readUnit(rows: ReadRows, slug: string, storyLimit: number): Promise<UnitPage | null> {
  const row = (
    await rows<UnitSummary & { note: string | null; aliases: string }>(
      `SELECT ${UNIT_SUMMARY}, u."note", u."aliases" FROM "Unit" AS u WHERE u."slug" = ?`,
      slug,
    )
  )[0];
  if (row === undefined) return null;
  const { aliases, ...unit } = row;
  const ancestors = await readAncestors(rows, slug);
  const stories = `SELECT "articleId" AS "id" FROM "ArticleUnit" WHERE "unitSlug" = ?
    ORDER BY "sortDate" DESC, "articleId" LIMIT ?`;
  const range = await readRange(rows, slug);
  const own = sharedInStoriesOf('unit', slug);
  return {
    ...unit,
    ancestors,
    children: await rows<UnitSummary>(
      `SELECT ${UNIT_SUMMARY} FROM "Unit" AS u WHERE u."parentSlug" = ? ORDER BY u."position"`,
      slug,
    ),
    aliases: (JSON.parse(aliases) as [string, number][]).map(([text, count]) => ({ text, count })),
    alike: await readAlike(rows, slug),
    stories: await readCardsOf(rows, stories, slug, storyLimit),
    series: await readSeries(rows, { kind: 'unit', slug }),
    appointments: await readAppointments(rows, slug, range),
    topics: await readSharedTopics(rows, besideUnit(slug), SHARED),
    figures: await readFigures(rows, slug, range),
    namedWithUnits: await readNamedWith(rows, slug, ancestors, range),
    namedWithPeople: await readSharedPeople(rows, own, SHARED),
  };
}

/** Everything on a unit's page; null where there is no such unit. */
export const getUnit = cache(
  (slug: string, storyLimit = STORIES): Promise<UnitPage | null> =>
    readArchive((rows) => readUnit(rows, slug, storyLimit)),
);
