/**
 * Places in a list that share the word for their police: each stands for the top police body of its own.
 *
 *   [镇平]、[内乡]、[西峡县公安局]      three, the last of which is a chain by itself
 *   [瓮安]、[龙里]两县公安机关          two
 *   [奎屯]、[武威]等铁路公安处          two, each of which is the railway's there
 *
 * Near misses: 组织、宣传、公安机关 (no places), 内乡县公安局、西峡县公安局 (each has its noun).
 */

import { wholePlaceBefore } from '@/lib/mentions/places/whole-places';
import type { Passage } from '@/lib/mentions/text/passage';
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from './left-boundaries';
import { POLICE_BODIES } from './police-bodies';
import type { FoundUnit, Segment } from './unit-finding';

const NOUN = /公安(?:局(?!长)|机关)|警方|铁路公安[局处]/y;
/** What NOUN begins with. */
const FIRSTS = ['公安', '警方', '铁路公安'];
/** 两县, 等地, 三省市 */
const COUNTED = /(?:等?[两二三四五六七八九]?(?:省市|[省市县区州盟旗地])|等)$/;
const JOINS = new CharacterClass('、和与');
/** No longer is the last of a list with its generic. */
const LONGEST = 14;

/** The places of the passage's lists that no unit covers. */
export function findListedPolice(passage: Passage, found: readonly FoundUnit[]): FoundUnit[] {
  const { folded } = passage;
  const listed: FoundUnit[] = [];
  for (const index of listNouns(folded)) {
    NOUN.lastIndex = index;
    const noun = NOUN.exec(folded)?.[0];
    const places = noun === undefined ? [] : listPlaces(folded, index);
    if (places.length < 2) continue;
    const nounEnd = index + (noun?.length ?? 0);
    const isFree = ({ start, end }: { start: number; end: number }) =>
      !found.some((unit) => unit.start < end && start < unit.end);
    for (const place of places.filter(isFree)) listed.push(toListed(passage, place, index, nounEnd));
  }
  return listed;
}

/** The unit of one place of a list whose noun stands from `noun` to `nounEnd`. */
function toListed(
  passage: Passage,
  { start, end }: { start: number; end: number },
  noun: number,
  nounEnd: number,
): FoundUnit {
  const { folded, text } = passage;
  const name = folded.slice(start, end);
  const kind = folded.slice(noun, nounEnd);
  const body = kind.startsWith('铁路') ? POLICE_BODIES.longestAt(kind, 0)?.value : undefined;
  if (!body) {
    const form = kind === '警方' ? 'place-force' : 'place-police';
    return { passage, start, end, form, segments: [], place: name, reference: null };
  }
  const segment: Segment = {
    start,
    end,
    body,
    noun: kind,
    name,
    printed: text.slice(start, end),
    printedNoun: text.slice(noun, nounEnd),
    free: false,
    generic: null,
  };
  return { passage, start, end, form: 'chain', segments: [segment], place: null, reference: null };
}

/** Where a noun may stand behind a list. */
function* listNouns(folded: string): Generator<number> {
  for (const first of FIRSTS)
    for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 2))
      for (let join = at - 2; join >= at - LONGEST && join > 0; join--)
        if (JOINS.hasAt(folded, join)) {
          yield at;
          break;
        }
}

/** The places of a list that ends at `until`, the last first. */
function listPlaces(folded: string, until: number): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const counted = COUNTED.exec(folded.slice(Math.max(0, until - 4), until))?.[0].length ?? 0;
  // 西峡县: the generic of the last place, or of all.
  const whole = placeEndingAt(folded, until) ?? placeEndingAt(folded, until - counted);
  for (let place = whole; place; place = placeEndingAt(folded, place.start - 1)) {
    places.push(place);
    if (!JOINS.hasAt(folded, place.start - 1)) break;
  }
  return places;
}

/** The place that ends at `end`, with those above it that are printed before it; null where none does. */
function placeEndingAt(folded: string, end: number): { start: number; end: number } | null {
  let start = end;
  for (let place = wholePlaceBefore(folded, start); place; place = wholePlaceBefore(folded, start))
    start = place.start;
  return start < end && opensName(folded, start) ? { start, end } : null;
}

/** 杨|仁德、厦门市公安局: a place's name cut out of a longer one. */
const opensName = (folded: string, at: number): boolean =>
  !HAN.hasAt(folded, at - 1) ||
  BOUNDARY_CHARACTERS.hasAt(folded, at - 1) ||
  BOUNDARY_WORDS.longestBefore(folded, at) !== null;
