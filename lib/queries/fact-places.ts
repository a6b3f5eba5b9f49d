import 'server-only';
import { PRIVATE_SPEAKER } from '@/lib/private-speaker';
import type {
  DateBasis,
  EventView,
  FactPlace,
  FigureQualifier,
  FigureView,
  PublishedView,
  QuoteView,
  Span,
  UnitLink,
} from './view-types';

/** Columns of a FactPlace: of a fact table `f` and its story `a`. */
const FACT_PLACE = `f."articleId", a."sourceId", a."title" AS "articleTitle", a."published", a."time", a."dateBasis",
  f."block", f."spans"`;

export interface FactPlaceRow {
  articleId: string;
  sourceId: string;
  articleTitle: string;
  published: string | null;
  time: string | null;
  dateBasis: DateBasis;
  block: number | null;
  spans: string;
}

// Each view is one literal, so the fields of a place stand in each of them on purpose: an object that is spread first and
// then grows takes the engine six times as long, and a story has scores of facts. With ...toFactPlace(row) in the three
// views an uncached story took 23.5 million instructions instead of 20.7.

const toPublished = ({ published, time, dateBasis }: FactPlaceRow): PublishedView => ({
  edtf: published,
  time,
  basis: dateBasis,
});

const toSpans = ({ spans }: FactPlaceRow) => JSON.parse(spans) as Span[];

/** Where a fact stands. */
export const toFactPlace = (row: FactPlaceRow): FactPlace => ({
  articleId: row.articleId,
  sourceId: row.sourceId,
  articleTitle: row.articleTitle,
  published: toPublished(row),
  block: row.block,
  spans: toSpans(row),
});

/** Columns of a UnitLink that may be absent: of a table `u`. */
export const UNIT_LINK = `u."slug" AS "unitSlug", u."name" AS "unitName", u."shortName" AS "unitShortName"`;

export interface UnitLinkRow {
  unitSlug: string | null;
  unitName: string | null;
  unitShortName: string | null;
}

/** Null where the row names no unit. */
export function toUnitLink({ unitSlug, unitName, unitShortName }: UnitLinkRow): UnitLink | null {
  if (unitSlug === null || unitName === null || unitShortName === null) return null;
  return { slug: unitSlug, name: unitName, shortName: unitShortName };
}

const EVENT = `${FACT_PLACE}, f."ordinal", f."edtf", f."text", f."sortDate"`;

/** The dated events `f` of a story `a`, in the order of the text. */
export const EVENTS_OF_STORY = `SELECT ${EVENT}
  FROM "Event" AS f JOIN "Article" AS a ON a."id" = f."articleId" WHERE f."articleId" = ? ORDER BY f."ordinal"`;

/** From a sort date to another: so many of their events in order, from an offset. */
export const EVENTS_OF_MONTHS = `SELECT ${EVENT}
  FROM (SELECT * FROM "Event" WHERE "sortDate" >= ? AND "sortDate" <= ?
    ORDER BY "sortDate", "articleId", "ordinal" LIMIT ? OFFSET ?) AS f
  JOIN "Article" AS a ON a."id" = f."articleId" ORDER BY f."sortDate", f."articleId", f."ordinal"`;

export interface EventRow extends FactPlaceRow {
  sortDate: string;
  ordinal: number;
  edtf: string;
  text: string;
}

/** A row of EVENT as pages take it. */
export function toEvent(row: EventRow): EventView {
  return {
    articleId: row.articleId,
    sourceId: row.sourceId,
    articleTitle: row.articleTitle,
    published: toPublished(row),
    block: row.block,
    spans: toSpans(row),
    ordinal: row.ordinal,
    edtf: row.edtf,
    text: row.text,
  };
}

/** Figures `f` with their stories `a` and the units `u` that report them. */
export const FIGURES = `SELECT ${FACT_PLACE}, f."ordinal", f."text", f."value", f."qualifier", f."measure", f."what",
    ${UNIT_LINK}
  FROM "Figure" AS f JOIN "Article" AS a ON a."id" = f."articleId" LEFT JOIN "Unit" AS u ON u."slug" = f."unitSlug"`;

export interface FigureRow extends FactPlaceRow, UnitLinkRow {
  ordinal: number;
  text: string;
  value: number | null;
  qualifier: FigureQualifier;
  measure: string | null;
  what: string | null;
}

/** A row of FIGURES as pages take it. */
export function toFigure(row: FigureRow): FigureView {
  return {
    articleId: row.articleId,
    sourceId: row.sourceId,
    articleTitle: row.articleTitle,
    published: toPublished(row),
    block: row.block,
    spans: toSpans(row),
    ordinal: row.ordinal,
    text: row.text,
    value: row.value,
    qualifier: row.qualifier,
    measure: row.measure,
    what: row.what,
    unit: toUnitLink(row),
  };
}

/** Quotes `f` with their stories `a` and speakers `p`. */
export const QUOTES = `SELECT ${FACT_PLACE}, f."ordinal", f."text", f."speaker", w."personSlug",
    p."name" AS "personName", p."private" AS "personPrivate"
  FROM "Quote" AS f JOIN "Article" AS a ON a."id" = f."articleId"
  LEFT JOIN "ArticlePerson" AS w ON w."articleId" = f."articleId" AND w."ordinal" = f."person"
  LEFT JOIN "Person" AS p ON p."slug" = w."personSlug"`;

export interface QuoteRow extends FactPlaceRow {
  ordinal: number;
  text: string;
  speaker: string | null;
  personSlug: string | null;
  personName: string | null;
  personPrivate: boolean | null;
}

/** A quote as lists show it: of a speaker without a page neither name nor record. */
export function toQuote(row: QuoteRow): QuoteView {
  const { personSlug, personName, personPrivate } = row;
  const isNamed = personSlug !== null && personName !== null && !personPrivate;
  return {
    articleId: row.articleId,
    sourceId: row.sourceId,
    articleTitle: row.articleTitle,
    published: toPublished(row),
    block: row.block,
    spans: toSpans(row),
    ordinal: row.ordinal,
    text: row.text,
    speaker: personPrivate ? PRIVATE_SPEAKER : row.speaker,
    person: isNamed ? { slug: personSlug, name: personName } : null,
  };
}
