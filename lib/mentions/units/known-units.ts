import { fold } from '../../source/fold';
import { branchNoun } from './branch-noun';
import type { FoundUnit } from './unit-finding';

/** A unit as the story names it. */
export interface KnownUnit {
  name: string;
  /** The name in Simplified script, for comparing. */
  key: string;
  /** The key's loose form. */
  loose: string;
  /** As in `Body`: 1 a province's body, 2 a bureau, 3 a branch … */
  rank: number;
  resolved: boolean;
  /** Its police came from elsewhere. */
  stranger: boolean;
  /** Named only as part of a longer name: 凤山分局 in 凤山分局侦查队. */
  implied: boolean;
}

/** Long and short words for one police function. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/刑事侦[查察]/g, '刑侦'],
  [/(?:公安)?交通管理/g, '交管'],
  [/(?:公安)?交通警察/g, '交警'],
  [/治安管理/g, '治安'],
  [/经济犯罪侦查/g, '经侦'],
  [/网络安全保卫/g, '网安'],
  [/政治工作办公室/g, '政工办'],
  [/出入境边防检查/g, '边检'],
  [/司法警察局/g, '司警局'],
  [/边防检查(?=[总站])/g, '边检'],
  // 新北市政府警察局, 新北市警局
  [/(?<=[市县])(?:政府)?警(?:察)?局/g, '警局'],
];

/** A form that is one for all that print varies in one unit's name: 边境派出所 and 派出所, 土城镇派出所 and 土城派出所, 昆都仑区分局 and 昆都仑分局. */
export function looseForm(name: string): string {
  let loose = looseForms.get(name);
  if (loose === undefined) {
    loose = loosen(name);
    if (looseForms.size >= MOST_FORMS) looseForms.clear();
    looseForms.set(name, loose);
  }
  return loose;
}

/** Units come again and again. */
const looseForms = new Map<string, string>();
const MOST_FORMS = 10_000;

const loosen = (name: string): string =>
  SYNONYMS.reduce((text, [long, short]) => text.replace(long, short), name)
    .replace(/\d(?=[总支大中]队)/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? digit)
    .replace(/边境派出所$/, '派出所')
    .replace(/(?<=[\u4e00-\u9fff]{2}(?<!公安局))(?:镇|乡|街道)派出所$/, '派出所')
    .replace(/(?:公安|警察|警)分局/g, '分局')
    .replace(/公安[局厅](?=.)/g, '')
    .replace(/(?<=.)区分局/g, '分局');

type How = Pick<KnownUnit, 'resolved' | 'stranger' | 'implied'>;

/** Where a unit is named: indexes of mentions in reading order, ascending, and when each became known. */
interface Places {
  unit: KnownUnit;
  indexes: number[];
  turns: number[];
}

/** Where in an ascending list a value stands, or would. */
function positionOf(value: number, list: readonly number[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The units of one story as they become known; every unit of a chain counts, not only the innermost.
 *
 * A story of megabytes names few units, each a thousand times: what fits is asked once a unit, not once a mention.
 */
export class KnownUnits {
  readonly #places: Places[] = [];
  /** The same by name: a name may be known in several ways. */
  readonly #byName = new Map<string, Places[]>();
  #turn = 0;

  /** Takes up a mention's unit and those above it in its own chain. */
  note(index: number, unit: FoundUnit, name: string, resolved: boolean, stranger: boolean): void {
    const last = unit.segments.at(-1);
    this.#add(index, name, last?.body.rank ?? rankOf(name), { resolved, stranger, implied: false });
    let outer = name;
    for (let i = unit.segments.length - 1; i > 0; i--) {
      const segment = unit.segments[i];
      const above = unit.segments[i - 1];
      if (!segment || !above) break;
      const own = [segment.name + branchNoun(segment.noun), segment.printed + segment.printedNoun].find(
        (part) => outer.endsWith(part),
      );
      if (own === undefined) break;
      outer = outer.slice(0, -own.length);
      this.#add(index, outer, above.body.rank, { resolved, stranger, implied: true });
    }
    const branch = /^.+?(?:公安局|警察局).+?分局(?=.)/.exec(outer)?.[0];
    if (branch) this.#add(index, branch, 3, { resolved, stranger, implied: true });
    const bureau = /^.+?(?:公安局|警察局)(?=.)/.exec(outer)?.[0];
    if (bureau) this.#add(index, bureau, 2, { resolved, stranger, implied: true });
  }

  #add(index: number, name: string, rank: number, how: How): void {
    const named = this.#byName.get(name) ?? [];
    let places = named.find(({ unit }) => unit.rank === rank && isKnown(unit, how));
    if (places === undefined) {
      const key = fold(name);
      const unit = { name, key, loose: looseForm(key), rank, ...how };
      places = { unit, indexes: [], turns: [] };
      this.#places.push(places);
      if (named.push(places) === 1) this.#byName.set(name, named);
    }
    const at = positionOf(index, places.indexes);
    const turn = this.#turn++;
    if (places.indexes[at] === index) return;
    places.indexes.splice(at, 0, index);
    places.turns.splice(at, 0, turn);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Whether a unit was named before a mention. */
  isNamedBefore(index: number, name: string): boolean {
    return this.#byName.get(name)?.some(({ indexes }) => (indexes[0] ?? index) < index) ?? false;
  }

  /** Like `nearest`, units named in their own right first. */
  referent(index: number, fits: (unit: KnownUnit) => boolean): KnownUnit | null {
    return this.nearest(index, (unit) => !unit.implied && fits(unit)) ?? this.nearest(index, fits);
  }

  /** The nearest that fits: before the mention first, then after it; null where none does. */
  nearest(index: number, fits: (unit: KnownUnit) => boolean): KnownUnit | null {
    let before: Found | null = null;
    let after: Found | null = null;
    for (const { unit, indexes, turns } of this.#places) {
      if (!fits(unit)) continue;
      const at = positionOf(index, indexes);
      before = nearer(before, unit, index, indexes[at - 1], turns[at - 1]);
      const next = indexes[at] === index ? at + 1 : at;
      after = nearer(after, unit, index, indexes[next], turns[next]);
    }
    return (before ?? after)?.unit ?? null;
  }
}

const isKnown = (unit: KnownUnit, how: How): boolean =>
  unit.resolved === how.resolved && unit.stranger === how.stranger && unit.implied === how.implied;

interface Found {
  unit: KnownUnit;
  distance: number;
  turn: number;
}

/** The nearer of what was found and a unit at a place; of two at one place, the one that became known first. */
function nearer(
  found: Found | null,
  unit: KnownUnit,
  index: number,
  place: number | undefined,
  turn = 0,
): Found | null {
  if (place === undefined) return found;
  const distance = Math.abs(index - place);
  if (found && (found.distance < distance || (found.distance === distance && found.turn < turn)))
    return found;
  return { unit, distance, turn };
}

/** Ranks of names that no chain was found for; a college has nobody under it. */
function rankOf(name: string): number {
  if (/(?:大学|学院|学校)$/.test(name)) return COLLEGE_RANK;
  if (/(?:公安部|国家移民管理局)$/.test(name)) return 0;
  if (/(?:公安厅|警务处|总站)$/.test(name)) return 1;
  if (/支队$/.test(name)) return 5;
  return /分局$/.test(name) ? 3 : 2;
}

const COLLEGE_RANK = 10;
