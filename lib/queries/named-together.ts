import 'server-only';
import { cache } from 'react';
import { type ReadRows, readArchive } from './read-archive';

/** A person with a page, as a knot of the plot. */
export interface NamedPerson {
  slug: string;
  name: string;
  /** What tells the person apart: unit and newest title; null where the texts give neither. */
  note: string | null;
  /** Stories read that name the person. */
  count: number;
}

/** Two people and the number of stories that name both. */
export interface NamedPair {
  a: string;
  b: string;
  count: number;
}

/** Who was named together with whom, in the newest stories of a unit or a person. */
export interface NamedTogether {
  people: NamedPerson[];
  /** Each pair of `people` once. */
  pairs: NamedPair[];
  /** Stories read: the newest `storyLimit`. */
  stories: number;
  /** The story that all pairs come from; null where there are several, or no pairs. */
  onlyStory: { id: string; title: string } | null;
}

const STORIES = 300;
const PEOPLE = 20;

const STORIES_OF = {
  unit: `SELECT "articleId" AS "id" FROM "ArticleUnit" WHERE "unitSlug" = ? ORDER BY "sortDate" DESC, "articleId" LIMIT ?`,
  person: `SELECT DISTINCT "articleId" AS "id", "sortDate" FROM "ArticlePerson" WHERE "personSlug" = ?
    ORDER BY "sortDate" DESC, "articleId" LIMIT ?`,
} as const;

/** A story and a person with a page whom it names. */
interface Named {
  story: string;
  slug: string;
}

async function readNamed(rows: ReadRows, kind: keyof typeof STORIES_OF, slug: string): Promise<Named[]> {
  return rows<Named>(
    `WITH s AS (${STORIES_OF[kind]})
     SELECT DISTINCT s."id" AS "story", x."personSlug" AS "slug" FROM s
     JOIN "ArticlePerson" AS x ON x."articleId" = s."id"
     JOIN "Person" AS p ON p."slug" = x."personSlug" AND NOT p."private"`,
    slug,
    STORIES,
  );
}

async function readPeople(rows: ReadRows, slugs: readonly string[]): Promise<Omit<NamedPerson, 'count'>[]> {
  const people = await rows<{ slug: string; name: string; titles: string; unit: string | null }>(
    `SELECT p."slug", p."name", p."titles", COALESCE(u."shortName", p."organisation")
       || CASE p."unitBasis" WHEN 'inferred' THEN '（推定）' ELSE '' END AS "unit"
     FROM json_each(?) AS j JOIN "Person" AS p ON p."slug" = j."value" LEFT JOIN "Unit" AS u ON u."slug" = p."unitSlug"
     ORDER BY p."pinyin", p."slug"`,
    JSON.stringify(slugs),
  );
  return people.map(({ slug, name, titles, unit }) => {
    const [title] = JSON.parse(titles) as string[];
    return { slug, name, note: [unit, title].filter(Boolean).join(' ') || null };
  });
}

/** The people of most stories, of equals those in more company, and `always` whatever their number. */
function choosePeople(stories: Map<string, string[]>, always: string | null): Map<string, number> {
  const counts = new Map<string, { count: number; company: number }>();
  for (const people of stories.values()) {
    for (const slug of people) {
      const { count, company } = counts.get(slug) ?? { count: 0, company: 0 };
      counts.set(slug, { count: count + 1, company: company + people.length - 1 });
    }
  }
  const chosen = [...counts]
    .sort(
      ([slug, one], [otherSlug, other]) =>
        Number(otherSlug === always) - Number(slug === always) ||
        other.count - one.count ||
        other.company - one.company ||
        (slug < otherSlug ? -1 : 1),
    )
    .slice(0, PEOPLE);
  return new Map(chosen.map(([slug, { count }]) => [slug, count]));
}

function pairUp(stories: Map<string, string[]>, chosen: Map<string, number>): NamedPair[] {
  const pairs = new Map<string, NamedPair>();
  for (const people of stories.values()) {
    const shown = people.filter((slug) => chosen.has(slug)).sort();
    shown.forEach((a, index) => {
      for (const b of shown.slice(index + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, count: 0 };
        pairs.set(`${a} ${b}`, { ...pair, count: pair.count + 1 });
      }
    });
  }
  return [...pairs.values()].sort(
    (one, other) => other.count - one.count || (one.a + one.b < other.a + other.b ? -1 : 1),
  );
}

/** The one story with several of these people; null where there are more such stories, or none. */
async function readOnlyStory(
  rows: ReadRows,
  stories: Map<string, string[]>,
  chosen: Map<string, number>,
): Promise<NamedTogether['onlyStory']> {
  const shared = [...stories].filter(([, people]) => people.filter((slug) => chosen.has(slug)).length > 1);
  const id = shared.length === 1 ? shared[0]?.[0] : undefined;
  if (id === undefined) return null;
  const [story] = await rows<{ id: string; title: string }>(
    `SELECT "id", "title" FROM "Article" WHERE "id" = ?`,
    id,
  );
  return story ?? null;
}

/**
 * Who was named together with whom in the newest stories of a unit (with sub-units), or with a person in theirs; empty
 * where nobody was.
 */
export const getNamedTogether = cache(
  (kind: keyof typeof STORIES_OF, slug: string): Promise<NamedTogether> =>
    readArchive(async (rows) => {
      const stories = new Map<string, string[]>();
      for (const { story, slug: person } of await readNamed(rows, kind, slug)) {
        stories.set(story, [...(stories.get(story) ?? []), person]);
      }
      const chosen = choosePeople(stories, kind === 'person' ? slug : null);
      const pairs = pairUp(stories, chosen).filter(({ a, b }) => kind === 'unit' || a === slug || b === slug);
      const people = await readPeople(rows, [...chosen.keys()]);
      return {
        people: people.map((person) => ({ ...person, count: chosen.get(person.slug) ?? 0 })),
        pairs,
        stories: stories.size,
        onlyStory: await readOnlyStory(rows, stories, chosen),
      };
    }),
);
