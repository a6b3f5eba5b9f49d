import 'server-only';
import { foldText } from '@/lib/search/fold-text';
import type { ReadRows } from './read-archive';
import type { PlaceHelp, RecordHit } from './search-view';

const UNITS = 6;
/** What may stand behind the place: 东河区公安分局, 东河公安局, 东河区. */
const POLICE = /^(?:市|区|县|旗|盟)?(?:公安)?(?:厅|总队|支队|大队|局|分局|派出所|公安|警方|民警)?$/;

const IN_REGION = `SELECT 'unit' AS "kind", "slug", "name", NULL AS "alias", NULL AS "unit", "articleCountDeep" AS "count"
  FROM "Unit" WHERE "region" = ?1 OR ("region" >= ?1 || '/' AND "region" < ?1 || '0')
  ORDER BY "region" <> ?1, "depth", "position" LIMIT ${UNITS}`;

/**
 * Units of a place that was typed with the police behind it or alone; where it has none, those of the smallest region
 * around it that has some: of 东河区公安分局 the units of 包头市. Null where the words begin with no place.
 */
export async function findUnitsAround(rows: ReadRows, typed: string): Promise<PlaceHelp | null> {
  // The gazetteer is large, and wanted where a search has failed only.
  const { lineOf, placeAt, regionPath } = await import('@/lib/places/gazetteer');
  const text = foldText(typed);
  const found = placeAt(text, 0);
  if (!found || !POLICE.test(text.slice(found.end))) return null;
  for (const place of found.value.places) {
    for (const around of lineOf(place).reverse()) {
      const units = await rows<RecordHit>(IN_REGION, regionPath(around));
      if (units.length > 0) return { place: place.name, region: around.name, units };
    }
  }
  return null;
}
