/**
 * The home of a story: the province, prefecture and county that 省公安厅, 市局 and a homonymous 朝阳区 mean in it.
 * Every place that the story names votes; where it is printed gives the weight.
 */
import { lineOf, PLACE_SIGN, type Place, placeAt } from '@/lib/places/gazetteer';
import { isWord } from '@/lib/text/lexicon';
import { findSigns, placesOf, type Signs } from '@/lib/text/signs';
import { isCutFromWord, mayBeCut } from './whole-places';

export interface Home {
  province: Place | null;
  prefecture: Place | null;
  county: Place | null;
}

export interface PlaceVote {
  text: string;
  signs: Signs;
  weight: number;
  /** Opens with a place for certain, as the name of a newspaper does: 江津日报. */
  placed?: boolean;
}

/** A place that a text names, with the weight that it gives; of homonyms all, the greatest first. */
interface NamedPlace {
  places: Place[];
  /** The one that is meant for certain; null where the rest of the story decides. */
  sure: Place | null;
  weight: number;
}

/** What a story's votes say for each place, and for those that it lies in. */
class Ballot {
  readonly #support = new Map<Place, number>();

  add(place: Place, weight: number): void {
    for (const at of lineOf(place)) this.#support.set(at, (this.#support.get(at) ?? 0) + weight);
  }

  /** The one of these places that most is said for; null where it is none or several. */
  bestOf(places: readonly Place[]): Place | null {
    let best: Place | null = null;
    let most = 0;
    for (const place of places) {
      const support = lineOf(place).reduce((sum, at) => sum + (this.#support.get(at) ?? 0), 0);
      if (support === most) best = null;
      if (support > most) {
        best = place;
        most = support;
      }
    }
    return best;
  }

  /** The place of a level that most is said for, in another one where that is given. */
  top(level: Place['level'], inside: Place | null): Place | null {
    let best: Place | null = null;
    let most = 0;
    for (const [place, support] of this.#support) {
      if (place.level !== level || (inside && !lineOf(place).includes(inside))) continue;
      if (best !== null && support <= most) continue;
      best = place;
      most = support;
    }
    return best;
  }
}

/** Weighs all places of the texts; a homonym votes for nothing until the rest has decided. */
export function findHome(votes: readonly PlaceVote[], region: string | null): Home {
  const ballot = new Ballot();
  const later: NamedPlace[] = [];
  for (const vote of region ? [...votes, { text: region, signs: findSigns(region), weight: 3 }] : votes)
    for (const named of placesNamedIn(vote)) {
      if (named.sure) ballot.add(named.sure, named.weight);
      else later.push(named);
    }
  for (const { places, weight } of later) {
    const fit = ballot.bestOf(places);
    if (fit) ballot.add(fit, weight);
  }
  const province = ballot.top('province', null);
  const prefecture = province ? ballot.top('prefecture', province) : null;
  const county = province ? ballot.top('county', prefecture ?? province) : null;
  return { province, prefecture, county };
}

/** The places of one text that may vote. */
function placesNamedIn({ text, signs, weight, placed = false }: PlaceVote): NamedPlace[] {
  const named: NamedPlace[] = [];
  let from = 0;
  for (const at of placesOf(signs, PLACE_SIGN)) {
    const hit = at < from ? null : placeAt(text, at);
    if (!hit || isBehindBrand(text, at)) continue;
    from = hit.end;
    if (!mayVote(text, at, hit.end)) continue;
    const { places, full } = hit.value;
    const isCounty = places.every(({ level }) => level === 'county');
    const isPlainWord = isWord(text.slice(at, hit.end)) && !(placed && at === 0);
    if (!full && isCounty && (isPlainWord || places.length > 1)) continue;
    // 东山派出所: a town of any county may be called so.
    const isStation = !full && isCounty && text.startsWith('派出所', hit.end);
    const sure = isStation ? null : sureOf(places, full, text, at, hit.end);
    named.push({ places, sure, weight: weight * (full ? 2 : 1) });
  }
  return named;
}

/** 平[安阳]江: the brand 平安 stands before 阳江. */
const isBehindBrand = (text: string, at: number): boolean =>
  text.startsWith('平安', at - 1) && placeAt(text, at + 1) !== null;

/** 圆满完成|北京|冬奥会安保: a meeting is called by its place, wherever the story's police are. */
const MEETING = /^(?:冬?残?奥(?:运|会|组委)|亚残?运会?|世博|大运会|世园会|进博会|军运会)/;

const STREET = /^(?:大桥|大道|大街|立交|[东西南北中]?路)/;

/** Whether what is called like a place is one, and says where the story's police are. */
function mayVote(text: string, start: number, end: number): boolean {
  if (MEETING.test(text.slice(end, end + 4))) return false;
  // 永济大桥, 北京路: called so in any city.
  if (STREET.test(text.slice(end, end + 2)) && !/[省市县区旗州盟]$/.test(text.slice(start, end)))
    return false;
  // 各部门和县分局: no 和县, but a word that joins two.
  if (text.slice(start, end) === '和县' && /\p{Script=Han}/u.test(text.charAt(start - 1))) return false;
  return text.startsWith('平安', start - 2) || !isCutFromWord(text, start, end);
}

/** The place that a name means wherever it stands: the only one of that name, or, in short, the greatest; null where there is none. */
function sureOf(
  places: readonly Place[],
  full: boolean,
  text: string,
  start: number,
  end: number,
): Place | null {
  const [top = null] = places;
  if (places.length > 1) return full || top?.level === 'county' ? null : top;
  // 滨海新区: more than one city by the sea has such a quarter.
  return text.slice(start, end) === '滨海新区' || mayBeCut(text, start, end) ? null : top;
}

/** The one of several homonyms that lies in the story's home; null where none or several do. */
function placeAtHome(places: readonly Place[], home: Home): Place | null {
  if (places.length === 1) return places[0] ?? null;
  for (const area of [home.county, home.prefecture, home.province]) {
    if (!area) continue;
    const inside = places.filter((place) => lineOf(place).includes(area));
    if (inside.length === 1) return inside[0] ?? null;
    if (inside.length > 1) {
      const upper = inside.filter(({ level }) => level === area.level);
      return upper.length === 1 ? (upper[0] ?? null) : (inside[0] ?? null);
    }
  }
  return null;
}

/** The one of several homonyms that a story means: its home's, else the only one of the highest level; null else. */
export function choosePlace(places: readonly Place[], home: Home): Place | null {
  const here = placeAtHome(places, home);
  if (here) return here;
  for (const level of ['province', 'prefecture', 'county'] as const) {
    const same = places.filter((place) => place.level === level);
    if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  }
  return null;
}
