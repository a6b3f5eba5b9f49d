import type { Authority, UnitRecord } from '@/lib/mentions/authority';
import type { UnitDescription } from '@/lib/mentions/units/describe-unit';
import { toPinyin, unitSlug } from './slugs';

export type DescribeUnit = (name: string) => UnitDescription;

export interface RegisteredUnit extends UnitDescription {
  slug: string;
  name: string;
  pinyin: string;
  note: string | null;
}

/** No chain of units is longer: a longer one is a cycle. */
const DEEPEST = 12;

/** Every unit that this seed meets, with permalink and parents. */
export class UnitRegistry {
  readonly #units = new Map<string, RegisteredUnit>();
  readonly #lines = new Map<string, readonly RegisteredUnit[]>();
  readonly #records: Map<string, UnitRecord>;
  readonly #describe: DescribeUnit;

  constructor(authority: Authority, describe: DescribeUnit) {
    this.#records = new Map(authority.units.map((unit) => [unit.name, unit]));
    this.#describe = describe;
  }

  get(name: string): RegisteredUnit {
    let unit = this.#units.get(name);
    if (unit === undefined) {
      const note = this.#records.get(name)?.note ?? null;
      unit = { ...this.#describe(name), slug: unitSlug(name), name, pinyin: toPinyin(name), note };
      this.#units.set(name, unit);
    }
    return unit;
  }

  /** The units above, nearest first. Throws where parents lead back. */
  ancestors(name: string): readonly RegisteredUnit[] {
    let line = this.#lines.get(name);
    if (line === undefined) {
      line = this.#listAncestors(name);
      this.#lines.set(name, line);
    }
    return line;
  }

  #listAncestors(name: string): RegisteredUnit[] {
    const line: RegisteredUnit[] = [];
    for (let parent = this.get(name).parent; parent !== null; ) {
      const unit = this.get(parent);
      line.push(unit);
      if (line.length > DEEPEST) {
        throw new Error(`the parents of ${name} do not end: ${line.map((above) => above.name).join(' → ')}`);
      }
      parent = unit.parent;
    }
    return line;
  }
}
