/**
 * Canonical names of chains whose own words say where they hang, before the rest of the story is asked.
 *
 *   江西遂川县公安局             遂川县公安局
 *   包头市昆都仑区分局沼潭派出所    包头市公安局昆都仑区分局沼潭派出所
 *   南昌市青云谱交警大队          stays as printed: whether a 分局 or a 支队 is above, the name does not say
 */
import { isOffshore, type Place, placeAt } from '../places/gazetteer';
import { placeAtHome } from '../places/home-place';
import { distinctName, officialBody, spellPlaces } from './official-body';
import type { UnitContext } from './unit-context';
import type { Segment } from './unit-finding';

export interface ChainName {
  name: string;
  resolved: boolean;
  candidates: string[];
}

/** How many leading segments the head took, and what it is called. */
export type Head =
  | { known: ChainName }
  /** Wants a parent from the story; `own` is the part to append to it. */
  | { wanting: 'bureau' | 'parent'; own: string; candidates: string[] };

const printedOf = (segment: Segment, context: UnitContext, offshore: boolean) =>
  context.traditional && offshore ? segment.printed : segment.name;

/** Names the outermost segment of a chain, as far as its own words go. */
export function nameHead(segment: Segment, context: UnitContext, printedNoun: string): Head {
  const { body, name, noun } = segment;
  const choose = (places: readonly Place[]) => placeAtHome(places, context.home) ?? preferUpper(places);
  const spelled = spellPlaces(name, choose, placeAt);
  const rest = spelled ? name.slice(spelled.end) : name;
  const offshore = spelled ? isOffshore(spelled.place) : context.traditional && !/^公安/.test(noun);
  const known = (full: string, resolved = true): Head => ({
    known: { name: full, resolved, candidates: [] },
  });
  const asPrinted = () => (offshore && context.traditional ? segment.printed + printedNoun : name + noun);
  if (offshore) return known(asPrinted(), body.kind === 'bureau');
  if (segment.generic) return { wanting: 'bureau', own: '', candidates: [] };
  if (body.kind === 'ministry') return known(noun);
  if (body.kind === 'college') return known(asPrinted());
  if (spelled && rest === '') {
    const { place } = spelled;
    switch (body.kind) {
      case 'bureau':
        if (noun === '公安厅' || noun === '公安局') {
          if (noun === '公安厅' && place.level !== 'province') break;
          return known(`${distinctName(place)}${noun}`);
        }
        return known(`${spelled.full ? distinctName(place) : name}${noun}`);
      case 'branch': {
        const own = ownName(name, spelled, place) + branchNoun(noun);
        if (place.level === 'county' && place.parent) return known(officialBody(place.parent) + own);
        return known(asPrinted(), false);
      }
      default:
        break;
    }
  }
  if (spelled && body.kind === 'team' && !segment.generic) {
    const { place } = spelled;
    const district = place.level === 'county' && /区$/.test(place.name);
    if (!district && rest !== '' && POLICE_REST.test(rest))
      return known(`${officialBody(place)}${rest}${noun}`);
    return known(asPrinted(), false);
  }
  if (spelled && body.kind === 'branch' && rest !== '') {
    if (hasOwnBureau(spelled.place)) return known(`${officialBody(spelled.place)}${rest}${branchNoun(noun)}`);
  }
  if (body.kind === 'branch') return { wanting: 'bureau', own: name + branchNoun(noun), candidates: [] };
  if (body.kind === 'team' || body.kind === 'department' || body.kind === 'line-bureau')
    return { wanting: 'parent', own: printedOf(segment, context, offshore) + noun, candidates: [] };
  return known(asPrinted(), body.kind === 'bureau' && spelled !== null);
}

const POLICE_REST = /^(?!.*(?:镇|乡|街道))/;
const hasOwnBureau = (place: Place) => place.level !== 'county' || !/区$/.test(place.name);

/** 沙坪坝区公安分局 under its bureau is 沙坪坝区分局. */
export const branchNoun = (noun: string): string => (noun === '公安分局' ? '分局' : noun);

/** The name of a branch without the places above its own: 呼和浩特市赛罕区 → 赛罕区. */
function ownName(name: string, spelled: { end: number; full: boolean }, place: Place): string {
  const printed = spelled.full ? place.name : place.short;
  return name.endsWith(printed) ? printed : name;
}

/** Without a home the larger of several homonyms is meant; null where several are as large. */
function preferUpper(places: readonly Place[]): Place | null {
  const order = ['province', 'prefecture', 'county'] as const;
  for (const level of order) {
    const here = places.filter((place) => place.level === level);
    if (here.length === 1) return here[0] ?? null;
    if (here.length > 1) return null;
  }
  return null;
}

/** Appends the inner segments to a head's name. */
export function appendSegments(
  head: string,
  segments: readonly Segment[],
  printed: (segment: Segment) => string,
): string {
  return segments.reduce((full, segment) => full + printed(segment), head);
}
