import 'server-only';
import { cache } from 'react';
import { readCredits, readSections } from './article-body';
import { readFacts, readPeople, readTopics, readUnits } from './article-records';
import type { ArticleView, StoryEvidence } from './article-views';
import { readCorrections } from './corrections';
import { readDateEvidence } from './date-evidence';
import { readStoryMarks, type StoryMarks } from './marked-texts';
import { type ReadRows, readArchive } from './read-archive';
import { readRelated } from './related-stories';
import { readVersions } from './reprints';
import { readStoryCards } from './story-cards';
import type { DateBasis, Span, StoryCard } from './view-types';

export type * from './article-views';

const RELATED = 6;

interface ArticleRow {
  id: string;
  sourceId: string;
  ordinal: number;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  title: string;
  titleFrom: 'headline' | 'opening';
  publication: string | null;
  published: string | null;
  time: string | null;
  dateBasis: DateBasis;
  dateEvidence: string;
  sortDate: string;
  dateline: string | null;
  characters: number;
  dateAdded: string;
  dateChanged: string;
  spans: string;
  firstLine: number;
  lastLine: number;
}

/** A story's source but for the lines that the story covers. */
type SourceRow = Omit<ArticleView['source'], 'firstLine' | 'lastLine'>;

const ARTICLE = `SELECT "id", "sourceId", "ordinal", "kicker", "headline", "deck", "title", "titleFrom", "publication",
    "published", "time", "dateBasis", "dateEvidence", "sortDate", "dateline", "characters", "dateAdded", "dateChanged",
    "spans", "firstLine", "lastLine" FROM "Article" WHERE "id" = ?`;

const SOURCE = `SELECT "id", "file", "site", "publisher", "url", "retrieved", "rights", "note",
    (SELECT COUNT(*) FROM "Article" WHERE "sourceId" = "Source"."id") AS "articles" FROM "Source" WHERE "id" = ?`;

/** The stories before and after in the order of all stories, newest first. */
async function readNeighbours(rows: ReadRows, { id, sortDate }: ArticleRow) {
  const one = async (condition: string, order: string): Promise<string | undefined> => {
    const sql = `SELECT "id" FROM "Article" WHERE ${condition} ORDER BY ${order} LIMIT 1`;
    return (await rows<{ id: string }>(sql, sortDate, id))[0]?.id;
  };
  const older =
    (await one(`"sortDate" = ? AND "id" > ?`, `"id"`)) ??
    (await one(`"sortDate" < ? AND "id" <> ?`, `"sortDate" DESC, "id"`));
  const newer =
    (await one(`"sortDate" = ? AND "id" < ?`, `"id" DESC`)) ??
    (await one(`"sortDate" > ? AND "id" <> ?`, `"sortDate", "id" DESC`));
  const cards = await readStoryCards(rows, [older ?? '', newer ?? '']);
  const find = (wanted: string | undefined): StoryCard | null =>
    cards.find((card) => card.id === wanted) ?? null;
  return { previous: find(older), next: find(newer) };
}

type HeadField = 'kicker' | 'headline' | 'deck' | 'publication' | 'dateline';

function toHead(row: ArticleRow, marks: StoryMarks, evidence: StoryEvidence[]) {
  const spans = JSON.parse(row.spans) as Partial<Record<HeadField, Span[]>>;
  const marked = (field: 'kicker' | 'headline' | 'deck', text: string | null) =>
    text === null ? null : marks.mark(field, null, text, spans[field] ?? []);
  const plain = (field: 'publication' | 'dateline', text: string | null) =>
    text === null ? null : { text, spans: spans[field] ?? [] };
  return {
    kicker: marked('kicker', row.kicker),
    headline: marked('headline', row.headline),
    deck: marked('deck', row.deck),
    publication: plain('publication', row.publication),
    dateline: plain('dateline', row.dateline),
    published: {
      edtf: row.published,
      time: row.time,
      basis: row.dateBasis,
      evidence,
      printed: marks.printedOf('date'),
    },
  };
}

async function readArticle(rows: ReadRows, id: string): Promise<ArticleView | null> {
  const row = (await rows<ArticleRow>(ARTICLE, id))[0];
  if (row === undefined) return null;
  const source = (await rows<SourceRow>(SOURCE, row.sourceId))[0];
  if (source === undefined) throw new Error(`story ${id} has no source ${row.sourceId}`);
  const marks = await readStoryMarks(rows, id);
  const head = toHead(row, marks, await readDateEvidence(rows, row));
  const { quotes, figures, events } = await readFacts(rows, id);
  const { previous, next } = await readNeighbours(rows, row);
  return {
    id,
    sourceId: row.sourceId,
    ordinal: row.ordinal,
    title: row.title,
    titleFrom: row.titleFrom,
    kicker: head.kicker,
    headline: head.headline,
    deck: head.deck,
    publication: head.publication,
    dateline: head.dateline,
    published: head.published,
    credits: await readCredits(rows, id),
    sections: await readSections(rows, id, marks),
    characters: row.characters,
    people: await readPeople(rows, id),
    units: await readUnits(rows, id),
    topics: await readTopics(rows, id),
    quotes,
    figures,
    events,
    previous,
    next,
    related: await readRelated(rows, id, row.sortDate, RELATED),
    versions: await readVersions(rows, id),
    corrections: await readCorrections(rows, id),
    source: { ...source, firstLine: row.firstLine, lastLine: row.lastLine },
    dateAdded: row.dateAdded,
    dateChanged: row.dateChanged,
  };
}

/** One story by its permalink id; null where there is none (see redirects.ts for moved and removed ones). */
export const getArticle = cache(
  (id: string): Promise<ArticleView | null> => readArchive((rows) => readArticle(rows, id)),
);
