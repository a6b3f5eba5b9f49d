import 'server-only';

/** Columns of a UnitSummary, of a table called `u`. */
export const UNIT_SUMMARY = `u."slug", u."name", u."shortName", u."level", u."region", u."pinyin", u."derived",
  u."resolved", u."articleCount" AS "count", u."articleCountDeep" AS "countDeep"`;
