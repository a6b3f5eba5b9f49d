import 'server-only';
import { cache } from 'react';
import { readArchive } from './read-archive';
import type { Span } from './view-types';

/** Where the name of a unit stands in print as part of a subordinate's: 东胜分局警务支援大队. */
export interface NameWithin {
  articleId: string;
  /** The subordinate's name as printed. */
  surface: string;
  spans: Span[];
}

/** The first place that prints a unit's full or short name within a subordinate's name; null where none does. */
export const getNameWithin = cache(
  (slug: string): Promise<NameWithin | null> =>
    readArchive(async (rows) => {
      const [found] = await rows<{ articleId: string; surface: string; spans: string }>(
        `WITH x AS (SELECT u."name", u."shortName", u."position" AS "first", COALESCE((SELECT MIN(n."position")
             FROM "Unit" AS n WHERE n."position" > u."position" AND n."depth" <= u."depth"), u."position" + 1000000000)
             AS "next" FROM "Unit" AS u WHERE u."slug" = ?)
         SELECT m."articleId", m."surface", m."spans" FROM x
         CROSS JOIN "Unit" AS s ON s."position" > x."first" AND s."position" < x."next"
           AND (instr(s."name", x."name") OR instr(s."name", x."shortName") OR instr(s."aliases", x."shortName"))
         CROSS JOIN "UnitMention" AS m ON m."unitSlug" = s."slug"
         WHERE instr(m."surface", x."name") OR instr(m."surface", x."shortName")
         ORDER BY s."position", m."articleId", m."ordinal" LIMIT 1`,
        slug,
      );
      return found === undefined ? null : { ...found, spans: JSON.parse(found.spans) as Span[] };
    }),
);
