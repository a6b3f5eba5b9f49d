/**
 * Canonical names of chains whose own words say where they hang, before the rest of the story is asked.
 *
 *   江西遂川县公安局             遂川县公安局
 *   包头市昆都仑区分局沼潭派出所    包头市公安局昆都仑区分局沼潭派出所
 *   南昌市青云谱交警大队          stays as printed: whether a 分局 or a 支队 is above, the name does not say
 */

import { choosePlace, type Home } from '@/lib/mentions/places/home-place';
import { lineOf, type Place, placeAt } from '@/lib/places/gazetteer';
import { branchNoun } from './branch-noun';
import { distinctName, officialBody, spellPlaces } from './official-body';
import type { UnitContext } from './unit-context';
import type { Segment } from './unit-finding';

export interface ChainName {
  name: string;
  resolved: boolean;
  /** Full names that would also fit; empty where resolved. */
  candidates: string[];
}

/** What the outermost segment says: a name, or its own part to append to a parent's. */
export type Head = { known: ChainName } | { own: string };

/** Teams of the border administration: under no bureau of the place that they are named for. */
const BORDER = /边境管理|出入境边防|边检|(?<!公安)边防$/;

/** The outermost segment of a chain, and what its words say of its place. */
interface Outermost {
  segment: Segment;
  /** Its own name, without the noun. */
  name: string;
  noun: string;
  /** The deepest place that the name spells out, and what is left of the name behind it. */
  spelled: { place: Place; end: number; full: boolean } | null;
  rest: string;
  /** Its name where nothing is known of it. */
  asPrinted: string;
  context: UnitContext;
}

const known = (name: string, resolved: boolean, candidates: string[] = []): Head => ({
  known: { name, resolved, candidates },
});

/** Names the outermost segment of a chain, as far as its own words go. */
export function nameHead(segment: Segment, context: UnitContext): Head {
  const { body, noun } = segment;
  const name = body.kind === 'branch' ? segment.name.replace(/^公安/, '') : segment.name;
  if (segment.generic) return { own: '' };
  const offshore = context.offshore && !noun.startsWith('公安');
  const printed = segment.printed + segment.printedNoun;
  const asPrinted = offshore ? printed : name + branchNounAfter(name, noun);
  const city = offshore && body.kind === 'branch' ? placeAt(name, 0) : null;
  // 桃园市|大园警分局
  if (city?.value.full && city.end < name.length)
    return known(`${segment.printed.slice(0, city.end)}警察局${segment.printed.slice(city.end)}分局`, true);
  if (offshore && (body.kind !== 'department' || name !== ''))
    return segment.name === '' ? { own: printed } : known(asPrinted, body.kind === 'bureau');
  if (body.kind === 'ministry') return known(context.offshore ? printed : noun, true);
  if (body.kind === 'college') return known(asPrinted, true);
  const spelled = spellPlaces(name, (places) => choosePlace(places, context.home), placeAt);
  const rest = name.slice(spelled?.end ?? 0);
  return namers[body.kind]({ segment, name, noun, spelled, rest, asPrinted, context });
}

/** How what its place says names a body, by its kind. */
const namers: Record<Exclude<Segment['body']['kind'], 'ministry' | 'college'>, (head: Outermost) => Head> = {
  bureau: nameBureau,
  branch: nameBranch,
  team: nameTeam,
  'line-bureau': nameOffice,
  department: nameOffice,
  station: nameStation,
};

function nameBureau({ name, noun, spelled, rest, asPrinted }: Outermost): Head {
  if (!spelled) return known(asPrinted, false, homonyms(name, noun));
  // 南京水上公安局 is 南京市水上公安局.
  if (rest === '水上' && !spelled.full && spelled.place.level === 'prefecture')
    return known(distinctName(spelled.place) + rest + noun, true);
  if (noun.startsWith('铁路')) return known(withoutProvince(name) + noun, true);
  // 四川省人民政府公安厅 is 四川省公安厅.
  const isOwn = rest === '' || rest === '人民政府';
  if (!isOwn || (noun === '公安厅' && spelled.place.level !== 'province')) return known(asPrinted, true);
  const isPlaces = /^(?:公安局|公安厅|警察局)$/.test(noun);
  return known((isPlaces ? distinctName(spelled.place) : name) + noun, true);
}

const STREET = /^(?:路|街|大街|大道)/;

function nameBranch({ name, noun, spelled, rest, asPrinted, context }: Outermost): Head {
  const own = { own: name + branchNoun(noun) };
  // 商城路|分局: a street, not 商城县's.
  if (!spelled || (!spelled.full && STREET.test(rest))) {
    const bureaus = homonyms(name, '公安局');
    return bureaus.length > 0 ? known(name + noun, false, bureaus) : own;
  }
  if (isFarQuarter(spelled, context)) return own;
  const { place } = spelled;
  if (rest !== '')
    return isDistrict(place)
      ? known(asPrinted, false)
      : known(officialBody(place) + rest + branchNoun(noun), true);
  // 雄县分局: no district's, so its bureau need not be the prefecture's.
  if (place.name.endsWith('县')) return own;
  return place.level === 'county' && place.parent
    ? known(officialBody(place.parent) + ownName(name, spelled) + branchNoun(noun), true)
    : known(asPrinted, false);
}

function nameTeam({ segment, name, noun, spelled, rest, asPrinted }: Outermost): Head {
  if (BORDER.test(name)) return known(withoutProvince(name) + noun, true);
  if (!spelled) return segment.free ? known(asPrinted, false) : { own: name + noun };
  if (rest !== '' && !isDistrict(spelled.place))
    return known(officialBody(spelled.place) + rest.replace(/^公安(?=交|特|刑|巡|边)/, '') + noun, true);
  return known(asPrinted, false, rest === '' ? [] : districtTeams(spelled.place, rest + noun));
}

/** An office, or a police of one line that is a bureau: 交管局. */
function nameOffice({ name, noun, spelled, rest }: Outermost): Head {
  if (!spelled || rest !== '') return { own: name + noun };
  return known(officialBody(spelled.place) + noun.replace(/^公安(?=交[管警]局)/, ''), true);
}

function nameStation({ segment: { body }, noun, spelled, rest, asPrinted }: Outermost): Head {
  if (!spelled) return known(asPrinted, false);
  const ofPlace =
    rest === ''
      ? spelled.full || (body.ofPlace && !noun.endsWith('戒毒所'))
      : body.ofPlace && NUMBERED.test(rest);
  // 乌拉特后旗|潮格温都尔镇派出所: a town of that county has one station, the county's.
  const ofTown = spelled.full && spelled.place.level === 'county' && noun === '派出所' && isCountys(rest);
  return ofPlace || ofTown ? known(officialBody(spelled.place) + rest + noun, true) : known(asPrinted, false);
}

/** 城北分局 in a story of another province: a branch of its own city, not of the one city whose district is called so. */
const isFarQuarter = ({ place, full }: { place: Place; full: boolean }, { home }: UnitContext): boolean =>
  full
    ? QUARTER_IN_FULL.test(place.name) && home.prefecture !== null && !lineOf(place).includes(home.prefecture)
    : isFarName(place, home);

const isFarName = (place: Place, home: Home): boolean =>
  QUARTER.test(place.short) &&
  home.province !== null &&
  home.prefecture !== null &&
  !lineOf(place).includes(home.province);
/** 城区分局 in a city that has no such district. */
const QUARTER_IN_FULL = /^(?:(?:城|郊|矿|新)区|滨海新区)$/;
/** What any city may call a quarter of it. */
const QUARTER = /^(?:城[东南西北中]|[东南西北]城|[河江湖海][东南西北]|[东南西北][湖山岗关岸]|[新老]城|郊)$/;

const isDistrict = (place: Place) => place.level === 'county' && place.name.endsWith('区');

/** 市[第一]看守所 */
const NUMBERED = /^第[一二三四五六]$/;

/** The own name of a station that is its county's: of a town or a quarter; railways, borders and waters have police of their own. */
const isCountys = (rest: string): boolean => /^\p{Script=Han}{2,8}$/u.test(rest) && !OTHER_FORCE.test(rest);
/** Stations that stand under a force of their own, whatever county they are in. */
export const OTHER_FORCE = /站$|铁路|高铁|火车|动车|边境|边防|边检|机场|森林|林场|水上|港/;

const branchNounAfter = (name: string, noun: string) => (/[局厅]/.test(name) ? branchNoun(noun) : noun);

/** The name of a branch without the places above its own: 呼和浩特市赛罕区 → 赛罕区. */
function ownName(name: string, { place, full }: { place: Place; full: boolean }): string {
  const own = full ? place.name : place.short;
  return name.endsWith(own) ? own : name;
}

/** A district's team may belong to its branch or to the city's team. */
function districtTeams(district: Place, team: string): string[] {
  return [`${officialBody(district)}${team}`];
}

/** 湖北|武汉铁路公安局, 新疆|阿勒泰边境管理支队: a force of its own by the place below the province printed before it. */
function withoutProvince(name: string): string {
  const outer = placeAt(name, 0);
  const inner = outer && placeAt(name, outer.end);
  const lies = outer?.value.places.some(
    (province) =>
      province.level === 'province' &&
      inner?.value.places.some((place) => place !== province && lineOf(place).includes(province)),
  );
  return outer && lies ? name.slice(outer.end) : name;
}

/** Bureaus of all places that share a name. */
function homonyms(name: string, noun: string): string[] {
  const places = placeAt(name, 0);
  if (!places || places.end !== name.length || noun !== '公安局') return [];
  return places.value.places.map(officialBody);
}

/** Appends inner segments to a name. */
export function appendSegments(head: string, segments: readonly Segment[], context: UnitContext): string {
  return segments.reduce((full, segment) => full + innerName(segment, context), head);
}

/** Offshore names keep the script that they are printed in. */
const innerName = ({ name, noun, printed, printedNoun }: Segment, { offshore }: UnitContext) =>
  offshore ? printed + printedNoun : name + branchNoun(noun);
