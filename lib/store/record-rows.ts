import type { Authority } from '../mentions/authority';
import type { PersonMentions, TopicMentions, UnitMentions } from '../parse/parsed-source';
import type { Cell, TableRows } from './bulk-rows';
import { heaviest, placeMentions, type RecordMentions, toMentionRows } from './mention-rows';
import type { PersonDecisions } from './person-decisions';
import type { PlacedArticle } from './placed-article';
import { candidateSlug } from './slugs';
import type { RegisteredUnit, UnitRegistry } from './unit-registry';

/** What a story's records are looked up in. */
export interface RecordLookup {
  units: UnitRegistry;
  people: PersonDecisions;
  /** Catalogue ids by canonical name. */
  topicIds: ReadonlyMap<string, string>;
}

export const topicIdsOf = (authority: Authority): ReadonlyMap<string, string> =>
  new Map(authority.topics.map((topic) => [topic.name, topic.id]));

/** A topic's permalink: its catalogue id, or pinyin and hash where the catalogue lacks it. */
export const topicSlugOf = (name: string, { topicIds }: RecordLookup) =>
  topicIds.get(name) ?? candidateSlug(name);

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

export interface ArticleRecords {
  rows: TableRows[];
  people: StoryPerson[];
  leads: { unitSlug: string | null; topicSlug: string | null };
  /** Units met here, with their ancestors. */
  units: RegisteredUnit[];
  topics: { slug: string; name: string; status: TopicMentions['status'] }[];
}

const POLICE = /公安|警|派出所|边境管理|边防|出入境|看护/;

function unitRows(
  placed: PlacedArticle,
  units: readonly RecordMentions<UnitMentions>[],
  registry: UnitRegistry,
) {
  const { id, sortDate } = placed;
  const direct = new Set<string>();
  const above = new Map<string, RegisteredUnit>();
  const rows: Cell[][] = [];
  for (const [place, { record, mentions }] of units.entries()) {
    const unit = registry.get(record.name);
    direct.add(unit.slug);
    const candidates = record.resolved ? null : JSON.stringify(record.candidates);
    rows.push([unit.slug, id, true, mentions.length, place, candidates, sortDate]);
    for (const ancestor of registry.ancestors(record.name)) above.set(ancestor.slug, ancestor);
  }
  for (const ancestor of above.values()) {
    if (!direct.has(ancestor.slug)) rows.push([ancestor.slug, id, false, 0, null, null, sortDate]);
  }
  const columns = ['unitSlug', 'articleId', 'direct', 'mentions', 'place', 'candidates', 'sortDate'];
  return { table: 'ArticleUnit', columns, rows };
}

function topicRows(
  { id, sortDate }: PlacedArticle,
  topics: readonly RecordMentions<{ slug: string }>[],
): TableRows {
  const rows = topics.map(({ record, mentions }, place): Cell[] => [
    record.slug,
    id,
    mentions.length,
    place,
    sortDate,
  ]);
  return {
    table: 'ArticleTopic',
    columns: ['topicSlug', 'articleId', 'mentions', 'place', 'sortDate'],
    rows,
  };
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

function peopleRows({ id, sortDate }: PlacedArticle, people: ReturnType<typeof identifyPeople>): TableRows[] {
  const rows: Cell[][] = [];
  const appointments: Cell[][] = [];
  for (const { ordinal, name, unit, organisation, record, identity } of people) {
    const unitSlug = unit?.slug ?? null;
    const titles = JSON.stringify(record.titles);
    const count = record.mentions.length;
    rows.push([
      id,
      ordinal,
      identity.slug,
      name,
      titles,
      unitSlug,
      organisation,
      identity.private,
      count,
      sortDate,
    ]);
    for (const title of record.titles) {
      appointments.push([id, appointments.length, ordinal, unitSlug, organisation, title, sortDate]);
    }
  }
  const shared = ['unitSlug', 'organisation'];
  const columns = [
    'articleId',
    'ordinal',
    'personSlug',
    'name',
    'titles',
    ...shared,
    'private',
    'mentions',
    'sortDate',
  ];
  const posts = ['articleId', 'ordinal', 'person', ...shared, 'title', 'sortDate'];
  return [
    { table: 'ArticlePerson', columns, rows },
    { table: 'Appointment', columns: posts, rows: appointments },
  ];
}

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
  const leadUnit = heaviest(units);
  const met = [...article.units.map((unit) => unit.name), ...people.flatMap(({ unit }) => unit?.name ?? [])];
  return {
    rows: [
      unitRows(placed, units, lookup.units),
      topicRows(placed, topics),
      ...peopleRows(placed, people),
      toMentionRows(id, 'UnitMention', units, (unit) => lookup.units.get(unit.name).slug),
      toMentionRows(id, 'TopicMention', topics, (topic) => topic.slug),
      toMentionRows(id, 'PersonMention', mentioned, (_, index) => index),
    ],
    people: people.map(({ ordinal, name, unit, organisation, identity }) => {
      const { slug, name: knownAs } = identity;
      return { ordinal, name, slug, knownAs, unitSlug: unit?.slug ?? null, organisation };
    }),
    leads: {
      unitSlug: leadUnit === null ? null : lookup.units.get(leadUnit.name).slug,
      topicSlug: heaviest(topics)?.slug ?? null,
    },
    units: met.flatMap((name) => [lookup.units.get(name), ...lookup.units.ancestors(name)]),
    topics: topics.map(({ record: { slug, name, status } }) => ({ slug, name, status })),
  };
}
