/**
 * The unit of somebody who is printed without one: the nearest that the story names, if it can hold the post.
 *
 *   副所长周某 after 某某大队 and 某某派出所      the station's
 *   温州鹿城经侦民警戴某                     no unit's of another place
 *   蚌埠特警张某                          the bureau of that place, where the story names none of its units
 */

import { foldText } from '@/lib/mentions/text/fold-text';
import type { Passage } from '@/lib/mentions/text/passage';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from '@/lib/mentions/units/left-boundaries';
import { officialBody } from '@/lib/mentions/units/official-body';
import type { ResolvedUnit } from '@/lib/mentions/units/resolve-units';
import { isMunicipality, isOffshore, type Place, placeAt, placeBefore } from '@/lib/places/gazetteer';
import { HAN } from '@/lib/text/character-class';
import type { FoundName } from './name-candidates';

/** What a post is held in: 所长 in no team, 大队长 in no station. */
const BODIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^副?所长$/, /所$/],
  [/^副?总队长$/, /总队$/],
  [/^副?支队长$/, /支队$/],
];
/** What the unit of somebody with these titles must be; null where they do not say. */
export const bodyOf = (titles: readonly string[]): RegExp | null =>
  BODIES.find(([title]) => titles.some((printed) => title.test(foldText(printed))))?.[1] ?? null;

/** 温州鹿城经侦民警: the innermost place that a title opens with, by its short name; null where none does. */
function placeOfTitles(titles: readonly string[]): string | null {
  for (const title of titles) {
    const folded = foldText(title);
    let last: string | null = null;
    for (let hit = placeAt(folded, 0); hit; hit = placeAt(folded, hit.end))
      last = hit.value.places[0]?.short ?? null;
    if (last !== null) return last;
  }
  return null;
}

/** Who serves a place's bureau by what they are called: 缉毒民警, 特警, 户籍民警; 铁路民警 are another's. */
const OF_PLACE =
  /^(?:公安)?(?:缉毒|禁毒|经侦|刑侦|治安|网安|反诈|社区|基层|户籍|值班|巡逻|铁骑|退休)?(?:[特交刑巡网]警|巡特警|[民辅女]警|警察|警官)/;

/** The place that titles from `start` on open with or stand right behind, where it is whose police somebody is; null where none is or its name is several places'. */
export function areaOf(folded: string, start: number): Place | null {
  let hit = placeBefore(folded, start);
  let at = start;
  for (let inner = placeAt(folded, at); inner; inner = placeAt(folded, at)) {
    hit = { ...inner, start: at };
    at = inner.end;
  }
  // 曾某平和|民警: no place, but somebody's name and 和.
  if (hit && !hit.value.full && !isBounded(folded, hit.start)) return null;
  const [place, other] = hit?.value.places ?? [];
  if (!place || other || isOffshore(place) || !OF_PLACE.test(folded.slice(at, at + 8))) return null;
  return place.parent === null && !isMunicipality(place) ? null : place;
}

/** 接到|市局反诈中心|预警指令: who sends an order is not who sets out. */
const isSource = ({ found: { passage, start, end } }: ResolvedUnit): boolean =>
  /(?:接到|收到|接|根据|按照)$/.test(passage.folded.slice(Math.max(0, start - 2), start)) &&
  /^[^，。；：]{0,6}(?:指令|通知|通报|线索|函|电话|推送|部署|要求|移交|转警|派警|预警|协查)/.test(
    passage.folded.slice(end, end + 12),
  );

/** 某市局报告团中,有甲;某分局|民警乙;|丙: a unit of the item before is not the next one's. */
function isOtherItems({ found: { passage, end } }: ResolvedUnit, name: FoundName): boolean {
  if (passage !== name.passage || end > name.start) return false;
  const between = passage.folded.slice(end, name.start);
  if (!between.includes('；') || between.includes('。')) return false;
  return passage.folded.slice(passage.folded.lastIndexOf('。', end) + 1, end).includes('；');
}

const isBounded = (folded: string, at: number): boolean =>
  !HAN.hasAt(folded, at - 1) ||
  BOUNDARY_CHARACTERS.hasAt(folded, at - 1) ||
  BOUNDARY_WORDS.longestBefore(folded, at) !== null;

/** The bureau or force that a unit is of: 某市公安局 of 某市公安局某某派出所. */
const FORCE = /^.+?(?:公安[局厅处]|警[察政][局署]|[总支]队|总站|[警总]区)/u;
/** How many bureaus a story tells of, the province's above them aside; a station printed without its bureau is of any. */
function countBureaus(units: readonly ResolvedUnit[]): number {
  const bureaus = new Set<string>();
  for (const { name } of units) {
    const bureau = FORCE.exec(foldText(name))?.[0];
    if (bureau !== undefined && !bureau.endsWith('公安厅')) bureaus.add(bureau);
  }
  return bureaus.size;
}
/** From so many bureaus on a story goes from one to the next. */
const MANY = 3;

/**
 * The unit last named before a person, in the same passage first; else the first that soon follows. Where a story
 * goes from bureau to bureau, only one of the same passage or the two before; `area` is whose police somebody is called.
 */
export function nearestUnit(
  name: FoundName,
  units: readonly ResolvedUnit[],
  order: ReadonlyMap<Passage, number>,
  titles: readonly string[],
  area: Place | null,
): string | null {
  const body = bodyOf(titles);
  const place = placeOfTitles(titles) ?? area?.short ?? null;
  const at = order.get(name.passage) ?? 0;
  const fits = ({ name: unit }: ResolvedUnit) =>
    (body === null || body.test(foldText(unit))) && (place === null || foldText(unit).includes(place));
  const many = countBureaus(units) >= MANY;
  const alone = units.every((unit) => unit.name === units[0]?.name);
  const ahead = alone ? Number.POSITIVE_INFINITY : many ? 0 : 1;
  const behind = many && place === null ? 2 : Number.POSITIVE_INFINITY;
  const official = area && body === null ? officialBody(area) : null;
  // What stands below a picture says nothing of who is in it.
  const isOfPicture = name.passage.field === 'caption' && !alone;
  let before: ResolvedUnit | null = null;
  for (const unit of units) {
    if (before !== null && (isSource(unit) || isOtherItems(unit, name))) continue;
    const where = order.get(unit.found.passage) ?? 0;
    if (where > at || (where === at && unit.found.start > name.start))
      return (before ?? (where - at <= ahead && !isOfPicture && fits(unit) ? unit : null))?.name ?? official;
    if (at - where <= behind && unit.name !== '公安部' && unit.name !== '国家移民管理局' && fits(unit))
      before = unit;
  }
  return before?.name ?? official;
}
