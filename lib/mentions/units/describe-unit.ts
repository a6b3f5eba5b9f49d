/**
 * What a unit's canonical name says of its place in the tree.
 *
 *   包头市公安局昆都仑区分局沼潭派出所   parent 包头市公安局昆都仑区分局, station, 内蒙古自治区/包头市/昆都仑区
 *   翁牛特旗公安局                   parent 赤峰市公安局, county, 内蒙古自治区/赤峰市/翁牛特旗
 *   先锋派出所                       parent null: no text gives its chain
 */

import type { Authority, UnitLevel, UnitRecord } from '@/lib/mentions/authority';
import { choosePlace, type Home } from '@/lib/mentions/places/home-place';
import { foldText } from '@/lib/mentions/text/fold-text';
import type { Passage } from '@/lib/mentions/text/passage';
import { isOffshore, type Place, placeAt, regionPath } from '@/lib/places/gazetteer';
import { findSigns } from '@/lib/text/signs';
import { findUnitChains } from './find-units';
import { bodyAbove, spellPlaces } from './official-body';
import type { Segment } from './unit-finding';

export interface UnitDescription {
  /** Canonical name of the unit above; null for the top, and where neither name nor authority file gives it. */
  parent: string | null;
  level: UnitLevel;
  /** 内蒙古自治区/包头市/昆都仑区; null where unknown. */
  region: string | null;
  /** What it is called beside its parent. */
  shortName: string;
  /** False where the chain above is unknown. */
  resolved: boolean;
}

const NOWHERE: Home = { province: null, prefecture: null, county: null };

/** Describes units from their canonical names; what the authority file says of one counts before its name. */
export function describeUnits(authority: Authority): (name: string) => UnitDescription {
  const records = new Map<string, UnitRecord>(authority.units.map((unit) => [unit.name, unit]));
  const describe = (name: string): UnitDescription => {
    const own = describeByName(name);
    const record = records.get(name);
    const parent = record?.parent === undefined ? own.parent : record.parent;
    const region =
      record?.region || own.region || (parent !== null && parent !== name ? describe(parent).region : null);
    return {
      parent,
      level: record?.level ?? own.level,
      region,
      shortName: parent !== null && name.startsWith(parent) ? name.slice(parent.length) : name,
      resolved: parent !== null || record?.parent === null || own.level === 'ministry',
    };
  };
  return describe;
}

function describeByName(name: string): Omit<UnitDescription, 'shortName' | 'resolved'> {
  const folded = foldText(name);
  const passage: Passage = {
    field: 'paragraph',
    at: 0,
    text: name,
    folded,
    signs: findSigns(folded),
    layout: { whole: true, from: 0 },
  };
  const chain = findUnitChains(passage).find(({ start, end }) => start === 0 && end === name.length);
  const segments = chain?.segments ?? [];
  const [first] = segments;
  const last = segments.at(-1);
  if (!first || !last) return { parent: null, level: 'other', region: null };
  const place = placeOfChain(segments);
  const region = place ? regionPath(place) : null;
  const level = levelOf(last, place);
  if (segments.length > 1) return { parent: name.slice(0, last.start), level, region };
  const spelled = spellPlaces(first.name, (places) => choosePlace(places, NOWHERE), placeAt);
  const whole = spelled !== null && spelled.end === first.name.length;
  if (first.body.kind === 'bureau' && whole)
    return { parent: aboveBureau(spelled.place, first), level, region };
  if (first.body.kind === 'college' && spelled) {
    const province = spelled.place.parent === null ? spelled.place : null;
    return { parent: province && !isOffshore(province) ? bodyAboveCollege(province) : null, level, region };
  }
  return { parent: null, level, region };
}

function aboveBureau(place: Place, segment: Segment): string | null {
  if (isOffshore(place)) return place.level === 'province' ? null : '警政署';
  if (segment.noun !== '公安厅' && segment.noun !== '公安局') return null;
  return bodyAbove(place);
}

const bodyAboveCollege = (province: Place) =>
  province.name.endsWith('市') ? `${province.name}公安局` : `${province.name}公安厅`;

/** The innermost place that the chain spells: 包头市公安局昆都仑区分局 lies in 昆都仑区. */
function placeOfChain(segments: readonly Segment[]): Place | null {
  let place: Place | null = null;
  for (const segment of segments) {
    const outer: Place | null = place;
    const choose = (places: readonly Place[]): Place | null =>
      outer ? (places.find((inner) => inner.parent === outer) ?? null) : choosePlace(places, NOWHERE);
    const inner = spellPlaces(segment.name, choose, placeAt);
    if (inner) place = inner.place;
  }
  return place;
}

function levelOf({ body, noun }: Segment, place: Place | null): UnitLevel {
  switch (body.kind) {
    case 'ministry':
      return 'ministry';
    case 'college':
      return 'college';
    case 'branch':
      return 'county';
    case 'team':
    case 'line-bureau':
      return 'division';
    case 'station':
      return 'station';
    case 'department':
      return 'department';
    case 'bureau':
      if (noun === '公安厅') return 'province';
      return place?.level ?? 'other';
    default: {
      const never: never = body.kind;
      throw new Error(`Unknown body kind ${never}`);
    }
  }
}
