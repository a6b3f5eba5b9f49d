/**
 * Whether a unit `u` is a given one or stands below it: units are numbered depth first. Takes that unit's slug twice.
 */
export const WITHIN_UNIT = `u."position" >= (SELECT o."position" FROM "Unit" AS o WHERE o."slug" = ?)
    AND u."position" < COALESCE((SELECT MIN(n."position") FROM "Unit" AS n, "Unit" AS o WHERE o."slug" = ?
      AND n."position" > o."position" AND n."depth" <= o."depth"), ${Number.MAX_SAFE_INTEGER})`;
