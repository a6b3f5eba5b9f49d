import type { Authority } from '@/lib/mentions/authority';
import type { Article, PersonMentions, UnitMentions } from '@/lib/parse/parsed-source';
import { type Cell, type TableRows, toTableRows } from '@/lib/store/bulk-rows';
import type { PersonDecisions } from '@/lib/store/person-decisions';
import { candidateSlug } from '@/lib/store/slugs';
import type { RegisteredUnit, UnitRegistry } from '@/lib/store/unit-registry';
import { findLeadUnit } from './lead-unit';
import {
  heaviest,
  placeMentions,
  type RecordMentions,
  toPersonMentionRows,
  toTopicMentionRows,
  toUnitMentionRows,
} from './mention-rows';
import type { PlacedArticle } from './placed-article';

/** What a story's records are looked up in. */
export interface RecordLookup {
  units: UnitRegistry;
  people: PersonDecisions;
  /** Catalogue ids by canonical name. */
  topicIds: ReadonlyMap<string, string>;
}

/** The catalogue's ids by canonical name. */
export const topicIdsOf = (authority: Authority): ReadonlyMap<string, string> =>
  new Map(authority.topics.map((topic) => [topic.name, topic.id]));

/** A topic's permalink: its catalogue id, or pinyin and hash where the catalogue lacks it. */
const topicSlugOf = (name: string, { topicIds }: RecordLookup) => topicIds.get(name) ?? candidateSlug(name);

/** A person of the story and whom they are taken for. */
export interface StoryPerson {
  ordinal: number;
  name: string;
  slug: string;
  /** Name that the person goes by across stories. */
  knownAs: string;
  unitSlug: string | null;
  organisation: string | null;
}

/** The records that a story names. */
export interface ArticleNames {
  people: StoryPerson[];
  /** With their ancestors. */
  units: { slug: string; name: string }[];
  topics: { slug: string; name: string }[];
}

export interface ArticleRecords extends ArticleNames {
  rows: TableRows[];
  leads: { unitSlug: string | null; topicSlug: string | null };
}

const POLICE = /公安|警|派出所|边境管理|边防|出入境|看护/;

const ARTICLE_UNIT = [
  ...['unitSlug', 'articleId', 'direct', 'mentions', 'place', 'candidates'],
  ...['sortDate', 'dateAdded'],
];
const ARTICLE_PERSON = [
  ...['articleId', 'ordinal', 'personSlug', 'name', 'titles', 'unitSlug', 'organisation', 'unitBasis'],
  ...['private', 'mentions', 'sortDate'],
];
const APPOINTMENT = [
  ...['articleId', 'ordinal', 'person', 'unitSlug', 'organisation', 'unitBasis', 'title', 'sortDate'],
];

function unitRows(
  { id: articleId, sortDate, dateAdded }: PlacedArticle,
  units: readonly RecordMentions<UnitMentions>[],
  seenAt: readonly RegisteredUnit[],
  registry: UnitRegistry,
): TableRows {
  const rows = new Map<string, Cell[]>();
  const above = new Set<string>(seenAt.map(({ slug }) => slug));
  const addAbove = (name: string) => {
    for (const { slug } of registry.ancestors(name)) above.add(slug);
  };
  for (const [place, { record, mentions }] of units.entries()) {
    const { slug } = registry.get(record.name);
    const candidates = record.resolved ? null : JSON.stringify(record.candidates);
    rows.set(slug, [slug, articleId, true, mentions.length, place, candidates, sortDate, dateAdded]);
    addAbove(record.name);
  }
  for (const { name } of seenAt) addAbove(name);
  for (const slug of above) {
    if (rows.has(slug)) continue;
    rows.set(slug, [slug, articleId, false, 0, null, null, sortDate, dateAdded]);
  }
  return { table: 'ArticleUnit', columns: ARTICLE_UNIT, rows: [...rows.values()] };
}

function topicRows(
  { id: articleId, sortDate, dateAdded }: PlacedArticle,
  topics: readonly RecordMentions<{ slug: string }>[],
): TableRows {
  const rows = topics.map(({ record: { slug: topicSlug }, mentions }, place) => {
    return { topicSlug, articleId, mentions: mentions.length, place, sortDate, dateAdded };
  });
  return toTableRows('ArticleTopic', rows);
}

function identifyPeople(
  { id }: PlacedArticle,
  people: readonly RecordMentions<PersonMentions>[],
  storyUnits: ReadonlySet<string>,
  { units, people: decisions }: RecordLookup,
) {
  return people.map(({ record }, ordinal) => {
    const { name, unit: body } = record;
    const isPolice = body !== null && (storyUnits.has(body) || POLICE.test(body));
    const unit = isPolice ? units.get(body) : null;
    const organisation = isPolice ? null : body;
    const facts = { name, unit: unit?.name ?? null, organisation, private: record.private, articleId: id };
    const identity = decisions.identify(facts);
    return { ordinal, name, unit, organisation, record, identity };
  });
}

function peopleRows(
  { id: articleId, sortDate }: PlacedArticle,
  people: ReturnType<typeof identifyPeople>,
): TableRows[] {
  const rows: Cell[][] = [];
  const posts: Cell[][] = [];
  for (const { ordinal, name, unit, organisation, record, identity } of people) {
    const { titles, unitBasis, mentions } = record;
    const unitSlug = unit?.slug ?? null;
    const row: Cell[] = [articleId, ordinal, identity.slug, name, JSON.stringify(titles), unitSlug];
    row.push(organisation, unitBasis, identity.private, mentions.length, sortDate);
    rows.push(row);
    for (const title of titles) {
      posts.push([articleId, posts.length, ordinal, unitSlug, organisation, unitBasis, title, sortDate]);
    }
  }
  return [
    { table: 'ArticlePerson', columns: ARTICLE_PERSON, rows },
    { table: 'Appointment', columns: APPOINTMENT, rows: posts },
  ];
}

/** Units of these names and all above them, each once. */
function listUnits(names: readonly string[], registry: UnitRegistry): { slug: string; name: string }[] {
  const units = new Map<string, { slug: string; name: string }>();
  for (const met of new Set(names)) {
    for (const { slug, name } of [registry.get(met), ...registry.ancestors(met)]) {
      if (!units.has(name)) units.set(name, { slug, name });
    }
  }
  return [...units.values()];
}

/** Units that report a figure; the text may name them by a form that is no mention. */
const figureUnits = (article: Article, registry: UnitRegistry) =>
  article.figures.flatMap(({ unit }) => (unit === null ? [] : registry.get(unit)));

/** The story's people, units and topics: who is named where, and for whom they are taken. */
export function toRecordRows(placed: PlacedArticle, lookup: RecordLookup): ArticleRecords {
  const { id, article } = placed;
  const units = placeMentions(article.units, placed);
  const topics = placeMentions(
    article.topics.map((topic) => ({ ...topic, slug: topicSlugOf(topic.name, lookup) })),
    placed,
  );
  const mentioned = placeMentions(article.people, placed);
  const people = identifyPeople(placed, mentioned, new Set(article.units.map((unit) => unit.name)), lookup);
  const weights = units.map(({ record, weight }) => ({ name: record.name, weight }));
  const seenAt = [...people.flatMap(({ unit }) => unit ?? []), ...figureUnits(article, lookup.units)];
  const met = [...article.units.map((unit) => unit.name), ...seenAt.map((unit) => unit.name)];
  return {
    rows: [
      unitRows(placed, units, seenAt, lookup.units),
      topicRows(placed, topics),
      ...peopleRows(placed, people),
      toUnitMentionRows(id, units, (unit) => lookup.units.get(unit.name).slug),
      toTopicMentionRows(id, topics, (topic) => topic.slug),
      toPersonMentionRows(id, mentioned),
    ],
    people: people.map(({ ordinal, name, unit, organisation, identity }) => {
      const { slug, name: knownAs } = identity;
      return { ordinal, name, slug, knownAs, unitSlug: unit?.slug ?? null, organisation };
    }),
    leads: {
      unitSlug: findLeadUnit(weights, lookup.units)?.slug ?? null,
      topicSlug: heaviest(topics)?.slug ?? null,
    },
    units: listUnits(met, lookup.units),
    topics: topics.map(({ record: { slug, name } }) => ({ slug, name })),
  };
}
