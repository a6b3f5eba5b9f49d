/** A person while the story's mentions are read: what each adds, before it is settled who they are. */

import type { Passage } from '@/lib/mentions/text/passage';
import type { ResolvedUnit } from '@/lib/mentions/units/resolve-units';
import type { PersonMentions } from '@/lib/parse/parsed-source';
import type { Place } from '@/lib/places/gazetteer';
import { toSolid } from '@/lib/text/solid-text';
import { bureauOfGovernment, bureauOfHead } from './bureau-of-government';
import type { TitleChain } from './find-titles';
import { COMPANION, FAMILY } from './kinds-of-titles';
import type { FoundName } from './name-candidates';
import type { TitleKind } from './title-words';
import { isRelated } from './titles-of-name';

/** A person of the story, with the names as they were found. */
export interface ResolvedPerson extends PersonMentions {
  found: FoundName[];
}

/** The mention read last, with its titles. */
export interface TitledName {
  name: FoundName;
  chain: TitleChain | null;
}

/** A person while the mentions are read. */
export type DraftPerson = ResolvedPerson & {
  /** Of all titles. */
  kinds: Set<TitleKind>;
  /** Whether the first mention is of somebody's relation: 所长的妻子某某. */
  related: boolean;
  /** The name that the first mention is joined to: 民警甲和所长乙. */
  beside: string | null;
  /** What a clause or a place before a mention tells. */
  told: { chain: TitleChain; passage: Passage } | null;
  /** Whose police somebody is called: 蚌埠 of 蚌埠特警. */
  area: Place | null;
};

/** A person whose first mention this is, with nothing taken of it yet but what stands around its titles. */
export function draftPerson(
  name: string,
  { passage, start }: FoundName,
  chain: TitleChain | null,
  previous: TitledName | null,
): DraftPerson {
  const opening = chain?.start ?? start;
  const joined =
    previous?.name.passage === passage &&
    previous.name.end < opening &&
    /^[和与、]$/.test(passage.folded.slice(previous.name.end, opening));
  return {
    name,
    titles: [],
    unit: null,
    unitBasis: 'unknown',
    private: false,
    mentions: [],
    found: [],
    kinds: new Set<TitleKind>(),
    related: isRelated(passage.folded, opening, start),
    beside: joined ? previous.name.name : null,
    told: null,
    area: null,
  };
}

/** Adds what a chain of titles beside one mention says of a person. */
export function takeTitles(
  person: DraftPerson,
  chain: TitleChain,
  passage: Passage,
  units: readonly ResolvedUnit[],
): void {
  for (const kind of chain.kinds) person.kinds.add(kind);
  for (const { start, end } of chain.titles) {
    const title = toSolid(passage.text.slice(start, end));
    if (!person.titles.includes(title) && !COMPANION.test(title)) person.titles.push(title);
  }
  const unit = chain.unit === null ? null : (units[chain.unit]?.name ?? null);
  // 某区分局民警 is said of 某区分局某某派出所民警 too.
  if (person.unit !== null) {
    if (unit?.startsWith(person.unit) && unit.endsWith('所')) person.unit = unit;
    return;
  }
  const organisation = chain.organisation
    ? toSolid(passage.text.slice(chain.organisation.start, chain.organisation.end))
    : null;
  // 旗人民政府副旗长、公安局长: of two offices the police's.
  const holdsBoth =
    organisation !== null &&
    /(?:政府|[省市县区旗盟州]委)$/.test(organisation) &&
    chain.titles.some(({ start, end }) => /公安(?:局|分局|厅)/.test(passage.folded.slice(start, end)));
  person.unit =
    unit ?? (holdsBoth ? bureauOfGovernment(organisation) : (organisation ?? bureauOfHead(person.titles)));
}

/** Adds what a clause or a place tells of somebody beside whose name no unit is printed. */
export function takeTold(person: DraftPerson, units: readonly ResolvedUnit[]): void {
  const { told, unit, kinds, titles } = person;
  if (!told || unit !== null || (isResident(person) && !titles.every((title) => FAMILY.test(title)))) return;
  kinds.add(told.chain.kind);
  takeTitles(person, told.chain, told.passage, units);
}

/** 居民, 受害人, 妻子: all that the story calls somebody are words for people whose names are nobody's business. */
export const isResident = ({ kinds }: Pick<DraftPerson, 'kinds'>): boolean =>
  kinds.size > 0 && [...kinds].every((kind) => kind === 'resident');
