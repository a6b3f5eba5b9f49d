import { fold } from '../../source/fold';
import { branchNoun } from './branch-noun';
import type { FoundUnit } from './unit-finding';

/** A unit that the story names, with its place in the story. */
export interface KnownUnit {
  /** Index of the mention in reading order. */
  index: number;
  name: string;
  /** The name in Simplified script, for comparing. */
  key: string;
  /** As in `Body`: 1 a province's body, 2 a bureau, 3 a branch … */
  rank: number;
  resolved: boolean;
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
];

/** A form that is one for all that print varies in one unit's name: 边境派出所 and 派出所, 昆都仑区分局 and 昆都仑分局. */
export const looseForm = (name: string): string =>
  SYNONYMS.reduce((text, [long, short]) => text.replace(long, short), name)
    .replace(/边境派出所$/, '派出所')
    .replace(/(?:公安|警察|警)分局/g, '分局')
    .replace(/公安[局厅](?=.)/g, '')
    .replace(/(?<=.)区分局/g, '分局');

/** The units of one story as they become known; every unit of a chain counts, not only the innermost. */
export class KnownUnits {
  readonly #units: KnownUnit[] = [];

  /** Takes up a mention's unit and those above it in its own chain. */
  note(index: number, unit: FoundUnit, name: string, resolved: boolean): void {
    const last = unit.segments.at(-1);
    this.#units.push({
      index,
      name,
      key: fold(name),
      rank: last?.body.rank ?? rankOf(name),
      resolved,
      implied: false,
    });
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
      this.#units.push({
        index,
        name: outer,
        key: fold(outer),
        rank: above.body.rank,
        resolved,
        implied: true,
      });
    }
    const bureau = /^.+?(?:公安局|警察局)(?=.)/.exec(outer)?.[0];
    if (bureau)
      this.#units.push({ index, name: bureau, key: fold(bureau), rank: 2, resolved, implied: true });
  }

  has(name: string): boolean {
    return this.#units.some((unit) => unit.name === name);
  }

  /** Like `nearest`, units named in their own right first. */
  referent(index: number, fits: (unit: KnownUnit) => boolean): KnownUnit | null {
    return this.nearest(index, (unit) => !unit.implied && fits(unit)) ?? this.nearest(index, fits);
  }

  /** The nearest that fits: before the mention first, then after it; null where none does. */
  nearest(index: number, fits: (unit: KnownUnit) => boolean): KnownUnit | null {
    let before: KnownUnit | null = null;
    let after: KnownUnit | null = null;
    for (const unit of this.#units) {
      if (unit.index === index || !fits(unit)) continue;
      if (unit.index < index) {
        if (!before || unit.index > before.index) before = unit;
      } else if (!after || unit.index < after.index) after = unit;
    }
    return before ?? after;
  }
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
