import { fold } from '@/lib/source/fold';
import { branchNoun } from './branch-noun';
import { isHelper } from './helping-units';
import { looseForm } from './loose-form';
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
  /** It only helps: 在某县公安局的协助下. */
  helper: boolean;
  /** Named only as part of a longer name: 凤山分局 in 凤山分局侦查队. */
  implied: boolean;
}

type How = Pick<KnownUnit, 'resolved' | 'stranger' | 'helper' | 'implied'>;

/** The police of a place, named without their bureau. */
interface Force extends Pick<KnownUnit, 'name' | 'rank' | 'resolved'> {
  index: number;
  found: FoundUnit;
}

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
  readonly #forces: Force[] = [];

  /** Takes up a mention's unit and those above it in its own chain. */
  note(index: number, unit: FoundUnit, name: string, resolved: boolean, stranger: boolean): void {
    const helper = isHelper(unit);
    const last = unit.segments.at(-1);
    this.#add(index, name, last?.body.rank ?? rankOf(name), { resolved, stranger, helper, implied: false });
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
      this.#add(index, outer, above.body.rank, { resolved, stranger, helper, implied: true });
    }
    const branch = /^.+?(?:公安局|警察局).+?分局(?=.)/.exec(outer)?.[0];
    if (branch) this.#add(index, branch, 3, { resolved, stranger, helper, implied: true });
    const bureau = /^.+?(?:公安局|警察局)(?=.)/.exec(outer)?.[0];
    if (bureau) this.#add(index, bureau, 2, { resolved, stranger, helper, implied: true });
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

  /** Takes up the police of a place (某县警方) by the name of their bureau; in reading order. */
  noteForce(index: number, found: FoundUnit, name: string): void {
    this.#forces.push({ index, found, name, rank: rankOf(name), resolved: true });
  }

  /** The last police of a place before a mention whose bureau fits. */
  forceBefore(index: number, fits: (force: Force) => boolean): Force | null {
    return this.#forces.findLast((force) => force.index < index && fits(force)) ?? null;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The name by which the story knows a unit, as it may be printed (甲分局 for 甲区分局); null where it does not. */
  alike(name: string): string | null {
    if (this.has(name)) return name;
    const loose = looseForm(fold(name));
    return this.#places.find(({ unit }) => unit.loose === loose)?.unit.name ?? null;
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
  unit.resolved === how.resolved &&
  unit.stranger === how.stranger &&
  unit.helper === how.helper &&
  unit.implied === how.implied;

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
