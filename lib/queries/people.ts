import 'server-only';
import { cache } from 'react';
import { APPOINTMENTS, type AppointmentRow, toAppointment } from './appointments';
import { QUOTES, type QuoteRow, toQuote, toUnitLink, UNIT_LINK, type UnitLinkRow } from './fact-places';
import { type PersonPassage, readPassages } from './person-passages';
import { type ReadRows, readArchive } from './read-archive';
import { readSharedPeople, readSharedTopics, readSharedUnits, sharedWithPerson } from './shared-records';
import { readCardsOf } from './story-cards';
import { readCount } from './tallies';
import type {
  AppointmentView,
  Page,
  PersonLink,
  PersonSummary,
  QuoteView,
  Shared,
  StoryCard,
  TopicLink,
  UnitBasis,
  UnitLink,
} from './view-types';

export interface InitialCount {
  /** A to Z, or # for names that have no pinyin. */
  initial: string;
  count: number;
}

/** Another person of the name. */
export interface Namesake extends PersonSummary {
  /** One's unit stands above the other's: perhaps the same person, and nobody has decided yet. */
  onOneLine: boolean;
}

export interface PersonPage extends PersonSummary {
  note: string | null;
  /** How many there are in all of what the lists below begin with. */
  counts: { appointments: number; quotes: number; namesakes: number };
  /** Titles by story and date, the newest 30. */
  appointments: AppointmentView[];
  /** What the newest stories say of the person. */
  passages: PersonPassage[];
  /** The newest 30. */
  quotes: QuoteView[];
  /** The newest 30. */
  stories: StoryCard[];
  /** 同名的其他人: those of whom one's unit stands above the other's, then by stories; 30 of them. */
  namesakes: Namesake[];
  topics: Shared<TopicLink>[];
  namedWithUnits: Shared<UnitLink>[];
  namedWithPeople: Shared<PersonLink>[];
}

const SHARED = 24;
const FACTS = 30;
const NAMESAKES = 30;

interface PersonRow extends UnitLinkRow {
  slug: string;
  name: string;
  pinyin: string;
  initial: string;
  organisation: string | null;
  unitBasis: UnitBasis;
  titles: string;
  count: number;
  note: string | null;
}

function toSummary(row: PersonRow): PersonSummary {
  const { slug, name, pinyin, initial, organisation, unitBasis, count } = row;
  const titles = JSON.parse(row.titles) as string[];
  return { slug, name, pinyin, initial, unit: toUnitLink(row), organisation, unitBasis, titles, count };
}

const PEOPLE = `SELECT p."slug", p."name", p."pinyin", p."initial", p."organisation", p."unitBasis", p."titles",
    p."articleCount" AS "count", p."note", ${UNIT_LINK}
  FROM "Person" AS p LEFT JOIN "Unit" AS u ON u."slug" = p."unitSlug"`;

const BY_PINYIN = 'ORDER BY p."initial", p."pinyin", p."name", p."slug"';

/** How many people have a page, by initial; # last. */
export function listInitials(): Promise<InitialCount[]> {
  return readArchive((rows) => rows<InitialCount>(INITIALS));
}

// Not `NOT "private"`: the index by initial begins with it.
const INITIALS = `SELECT "initial", COUNT(*) AS "count" FROM "Person" WHERE "private" = FALSE
  GROUP BY 1 ORDER BY "initial" = '#', "initial"`;

/** One page of the people with a page, of one initial or of all; by pinyin, then name, then slug. */
export function listPeoplePage(request: {
  initial?: string | undefined;
  page: number;
  perPage: number;
}): Promise<Page<PersonSummary>> {
  const { initial, page, perPage } = request;
  const where = `WHERE NOT p."private" ${initial === undefined ? '' : 'AND p."initial" = ?'}`;
  const parameters = initial === undefined ? [] : [initial];
  return readArchive(async (rows) => {
    const counts = await rows<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM "Person" AS p ${where}`,
      ...parameters,
    );
    // The page's slugs first: only its rows are joined with their units.
    const people = await rows<PersonRow>(
      `${PEOPLE} WHERE p."slug" IN (SELECT p."slug" FROM "Person" AS p ${where} ${BY_PINYIN} LIMIT ? OFFSET ?)
       ${BY_PINYIN}`,
      ...parameters,
      perPage,
      (page - 1) * perPage,
    );
    const total = counts[0]?.count ?? 0;
    return {
      items: people.map(toSummary),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      perPage,
    };
  });
}

/** Units above a unit and below it. */
const LINE = `WITH RECURSIVE
  "above" ("slug") AS (SELECT "parentSlug" FROM "Unit" WHERE "slug" = ?1
    UNION SELECT u."parentSlug" FROM "Unit" AS u JOIN "above" AS a ON a."slug" = u."slug"),
  "below" ("slug") AS (SELECT "slug" FROM "Unit" WHERE "parentSlug" = ?1
    UNION SELECT u."slug" FROM "Unit" AS u JOIN "below" AS b ON b."slug" = u."parentSlug")
  SELECT "slug" FROM "above" WHERE "slug" IS NOT NULL UNION SELECT "slug" FROM "below"`;

async function readNamesakes(rows: ReadRows, { slug, name, unit }: PersonSummary): Promise<Namesake[]> {
  const line = unit === null ? [] : await rows<{ slug: string }>(LINE, unit.slug);
  const units = JSON.stringify(line.map((row) => row.slug));
  const namesakes = await rows<PersonRow & { onOneLine: number }>(
    `SELECT p.*, p."unitSlug" IN (SELECT value FROM json_each(?1)) AS "onOneLine" FROM (
       ${PEOPLE} WHERE NOT p."private" AND p."name" = ?2 AND p."slug" <> ?3) AS p
     ORDER BY COALESCE("onOneLine", 0) DESC, p."count" DESC, p."slug" LIMIT ?4`,
    units,
    name,
    slug,
    NAMESAKES,
  );
  return namesakes.map((other) => ({ ...toSummary(other), onOneLine: other.onOneLine === 1 }));
}

async function readCounts(rows: ReadRows, { slug, name }: PersonSummary): Promise<PersonPage['counts']> {
  const [counted] = await rows<{ appointments: number; namesakes: number }>(
    `SELECT (SELECT COUNT(*) FROM "ArticlePerson" WHERE "personSlug" = ?1) AS "appointments",
       (SELECT COUNT(*) FROM "Person" WHERE "name" = ?2 AND "slug" <> ?1 AND NOT "private") AS "namesakes"`,
    slug,
    name,
  );
  const quotes = await readCount(rows, { scope: 'quotes', key: '' }, 'person', slug);
  return { appointments: counted?.appointments ?? 0, namesakes: counted?.namesakes ?? 0, quotes };
}

async function readPerson(rows: ReadRows, slug: string): Promise<PersonPage | null> {
  const [row] = await rows<PersonRow>(`${PEOPLE} WHERE NOT p."private" AND p."slug" = ?`, slug);
  if (row === undefined) return null;
  const person = toSummary(row);
  const newest = 'w."sortDate" DESC, w."articleId", w."ordinal"';
  const appointments = await rows<AppointmentRow>(
    `${APPOINTMENTS} WHERE w."personSlug" = ? ORDER BY ${newest} LIMIT ?`,
    slug,
    FACTS,
  );
  const quotes = await rows<QuoteRow>(
    `${QUOTES} WHERE w."personSlug" = ? ORDER BY ${newest}, f."ordinal" LIMIT ?`,
    slug,
    FACTS,
  );
  const stories = `SELECT DISTINCT "articleId" AS "id", "sortDate" FROM "ArticlePerson" WHERE "personSlug" = ?
    ORDER BY "sortDate" DESC, "articleId" LIMIT ?`;
  const own = sharedWithPerson(slug);
  const people = await readSharedPeople(rows, own, SHARED + 1);
  return {
    ...person,
    note: row.note,
    counts: await readCounts(rows, person),
    appointments: appointments.map(toAppointment),
    passages: await readPassages(rows, slug),
    quotes: quotes.map(toQuote),
    stories: await readCardsOf(rows, stories, slug, FACTS),
    namesakes: await readNamesakes(rows, person),
    topics: await readSharedTopics(rows, own, SHARED),
    namedWithUnits: await readSharedUnits(rows, own, SHARED),
    namedWithPeople: people.filter(({ record }) => record.slug !== slug),
  };
}

/** Everything on a person's page; null where there is none, or the person is private. */
export const getPerson = cache(
  (slug: string): Promise<PersonPage | null> => readArchive((rows) => readPerson(rows, slug)),
);
