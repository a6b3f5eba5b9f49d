/**
 * Stations whose free name took up a word before it, where the story has the name without the word.
 *
 *   导致|甲庄镇派出所……, 甲庄镇派出所
 *
 * Near misses: 新安甲庄派出所 (a place), a name that stands only once.
 */
import { placesNamed } from '@/lib/places/gazetteer';
import { isWord } from '@/lib/text/lexicon';
import type { FoundUnit } from './unit-finding';

const ABOVE = /^.*[省市县区旗州盟](?=..)/;

/** The units with such names cut; order stays. */
export function trimStations(units: readonly FoundUnit[]): FoundUnit[] {
  const names = new Set<string>();
  for (const { segments } of units) {
    const last = segments.at(-1);
    if (last?.body.kind === 'station') names.add(last.name.replace(ABOVE, ''));
  }
  return units.map((unit) => {
    const [first, second] = unit.segments;
    if (!first || second || first.body.kind !== 'station' || !first.free || unit.start !== first.start)
      return unit;
    const word = first.name.slice(0, 2);
    const name = first.name.slice(2);
    if (name.length < 2 || !names.has(name) || !isWord(word) || placesNamed(word)) return unit;
    const start = first.start + word.length;
    return {
      ...unit,
      start,
      segments: [{ ...first, start, name, printed: first.printed.slice(word.length) }],
    };
  });
}
