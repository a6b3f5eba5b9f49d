import 'server-only';
import { toUnitLink, UNIT_LINK, type UnitLinkRow } from './fact-places';
import type { AppointmentView, DateBasis, Span, UnitBasis } from './view-types';

/** People as their stories have them, `w`, with story `a`, unit `u` and person `p`. */
export const APPOINTMENTS = `SELECT w."articleId", a."sourceId", w."titles", w."organisation", w."unitBasis", w."personSlug",
    p."name" AS "personName", p."private" AS "personPrivate", a."title" AS "articleTitle", a."published", a."time",
    a."dateBasis", ${UNIT_LINK},
    (SELECT m."spans" FROM "PersonMention" AS m WHERE m."articleId" = w."articleId" AND m."person" = w."ordinal"
     ORDER BY m."ordinal" LIMIT 1) AS "spans"
  FROM "ArticlePerson" AS w JOIN "Article" AS a ON a."id" = w."articleId"
  JOIN "Person" AS p ON p."slug" = w."personSlug" LEFT JOIN "Unit" AS u ON u."slug" = w."unitSlug"`;

export interface AppointmentRow extends UnitLinkRow {
  articleId: string;
  sourceId: string;
  titles: string;
  organisation: string | null;
  unitBasis: UnitBasis;
  personSlug: string;
  personName: string;
  personPrivate: boolean;
  articleTitle: string;
  published: string | null;
  time: string | null;
  dateBasis: DateBasis;
  spans: string | null;
}

/** A row of APPOINTMENTS as pages take it. */
export function toAppointment(row: AppointmentRow): AppointmentView {
  const {
    articleId,
    sourceId,
    titles,
    organisation,
    personSlug,
    personName,
    personPrivate,
    articleTitle,
    spans,
  } = row;
  return {
    person: { slug: personPrivate ? null : personSlug, name: personName },
    titles: JSON.parse(titles) as string[],
    unit: toUnitLink(row),
    organisation,
    unitBasis: row.unitBasis,
    articleId,
    sourceId,
    articleTitle,
    published: { edtf: row.published, time: row.time, basis: row.dateBasis },
    spans: spans === null ? [] : (JSON.parse(spans) as Span[]),
  };
}
