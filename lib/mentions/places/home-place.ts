/**
 * The home of a story: the province, prefecture and county that 省公安厅, 市局 and a homonymous 朝阳区 mean in it.
 * Every place that the story names votes; where it is printed gives the weight.
 */
import { lineOf, PLACE_SIGN, type Place, placeAt } from '../../places/gazetteer';
import { isWord } from '../../text/lexicon';
import { findSigns, placesOf, type Signs } from '../../text/signs';
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

/** Weighs all places of the texts; a homonym votes for nothing until the rest has decided. */
export function findHome(votes: readonly PlaceVote[], region: string | null): Home {
  const score = new Map<Place, number>();
  const vote = (place: Place, weight: number) => {
    for (const at of lineOf(place)) score.set(at, (score.get(at) ?? 0) + weight);
  };
  const later: { places: Place[]; weight: number }[] = [];
  for (const { text, signs, weight, placed = false } of region
    ? [...votes, { text: region, signs: findSigns(region), weight: 3 }]
    : votes) {
    let from = 0;
    for (const i of placesOf(signs, PLACE_SIGN)) {
      if (i < from) continue;
      const hit = placeAt(text, i);
      if (!hit) continue;
      // 平[安阳]江: the brand 平安 stands before 阳江.
      if (text.startsWith('平安', i - 1) && placeAt(text, i + 1) !== null) continue;
      // 圆满完成|北京|冬奥会安保: a meeting is called by its place, wherever the story's police are.
      if (MEETING.test(text.slice(hit.end, hit.end + 4))) {
        from = hit.end;
        continue;
      }
      const { places, full } = hit.value;
      const name = text.slice(i, hit.end);
      // 各部门和县分局: no 和县, but a word that joins two.
      const joins = name === '和县' && /\p{Script=Han}/u.test(text.charAt(i - 1));
      from = hit.end;
      if (joins || (!text.startsWith('平安', i - 2) && isCutFromWord(text, i, hit.end))) continue;
      const county = places.every(({ level }) => level === 'county');
      const isPlain = isWord(name) && !(placed && i === 0);
      if (!full && county && (isPlain || places.length > 1)) continue;
      const value = weight * (full ? 2 : 1);
      const top = places[0];
      const upper = !full && places.length > 1 && top && top.level !== 'county' ? top : null;
      // 滨海新区: more than one city by the sea has such a quarter.
      const isQuarter = name === '滨海新区';
      // 东山派出所: a town of any county may be called so.
      const isStation = !full && county && text.startsWith('派出所', hit.end);
      if (places.length === 1 && top && !isStation && !isQuarter && !mayBeCut(text, i, hit.end))
        vote(top, value);
      else if (upper) vote(upper, value);
      else later.push({ places, weight: value });
    }
  }
  for (const { places, weight } of later) {
    const fit = bestBySupport(places, score);
    if (fit) vote(fit, weight);
  }
  const top = (level: Place['level'], inside: Place | null) => {
    let best: Place | null = null;
    for (const [place, value] of score) {
      if (place.level !== level || (inside && !lineOf(place).includes(inside))) continue;
      if (best === null || value > (score.get(best) ?? 0)) best = place;
    }
    return best;
  };
  const province = top('province', null);
  const prefecture = province ? top('prefecture', province) : null;
  const county = province ? top('county', prefecture ?? province) : null;
  return { province, prefecture, county };
}

const MEETING = /^(?:冬?残?奥(?:运|会|组委)|亚残?运会?|世博|大运会|世园会|进博会|军运会)/;

/** The one place that the votes speak most for; null where none or several do. */
function bestBySupport(places: readonly Place[], score: ReadonlyMap<Place, number>): Place | null {
  let best: Place | null = null;
  let most = 0;
  for (const place of places) {
    const support = lineOf(place).reduce((sum, at) => sum + (score.get(at) ?? 0), 0);
    if (support === most) best = null;
    if (support > most) {
      best = place;
      most = support;
    }
  }
  return best;
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
