/**
 * Names of a row in which each stands right behind a police unit.
 *
 *   他们是[东湖分局]程某某、[西湖分局]路某、[市第二看守所]黄某
 *
 * Near misses: [东湖分局]党委、[西湖分局]党委、[市看守所]党委 (one word for all), [东湖分局]民警、[西湖分局]辅警 (titles).
 */
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { isGivenAt } from './score-han-names';
import { SURNAMES } from './surnames';
import { TITLES } from './title-words';

const LONGEST = 4;
/** So many units with a name each make a row. */
const FEWEST = 3;
const JOINS = new CharacterClass('、，；和');
const ENDS = new CharacterClass(/[、，；。和等\s]/);

interface Unit {
  start: number;
  end: number;
}

/** The names by where they begin, with their ends; `units` are the passage's police units. */
export function listUnitRowNames(folded: string, units: readonly Unit[]): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  if (units.length < FEWEST) return names;
  const sorted = [...units].sort((a, b) => a.start - b.start);
  let row: Unit[] = [];
  const close = () => {
    if (new Set(row.map(({ start, end }) => folded.slice(start, end))).size >= FEWEST)
      for (const { start, end } of row) names.set(start, end);
    row = [];
  };
  for (const unit of sorted) {
    const last = row.at(-1);
    if (last && !(unit.start === last.end + 1 && JOINS.hasAt(folded, last.end))) close();
    const end = nameEnd(folded, unit.end);
    if (end === null) close();
    else row.push({ start: unit.end, end });
  }
  close();
  return names;
}

/** Where the name that stands between a unit and a sign ends; null where there is none. */
function nameEnd(folded: string, start: number): number | null {
  if (!SURNAMES.hasAt(folded, start) || TITLES.longestAt(folded, start)) return null;
  let end = start + 1;
  while (
    end - start < LONGEST &&
    HAN.hasAt(folded, end) &&
    !ENDS.hasAt(folded, end) &&
    isGivenAt(folded, end)
  )
    end++;
  const named = end - start >= 2 && (end >= folded.length || ENDS.hasAt(folded, end));
  return named && !TITLES.longestBefore(folded, end, start) ? end : null;
}
