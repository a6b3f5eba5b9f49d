/**
 * Finds back-references: forms that stand for a unit named elsewhere in the story.
 *
 *   [该局]第一时间部署      [市局]党委始终      [省厅]、[市局]动员部署会议      [局党委]成员
 *
 * Near misses: 城市局部, 各分局, 超市局, 结局, 分局长.
 */

import { wholePlaceBefore } from '@/lib/mentions/places/whole-places';
import type { Passage } from '@/lib/mentions/text/passage';
import { CharacterClass } from '@/lib/text/character-class';
import { listMatchesAt } from '@/lib/text/list-matches';
import { beginningOf, beginningOfPairs, placesOf, signOfBeginnings } from '@/lib/text/signs';
import type { FoundUnit } from './unit-finding';

const THAT =
  /(?:该|本|我|此)(?:[镇乡县市区旗州盟省](?=公安|分局|派出所))?(公安分局|公安局|派出所|便民警务站|警务站|警务室|边境检查站|分局|总队|支队|大队|中队|局|厅|所)(?![部面势限长内外])/y;
const RANKED = /(自治区|省|市|县|区|州|盟|旗)(公安厅|局|厅)(?=$|[^部面势限属促域址麻气管])/y;
/** 同所民警: who serves at the station named last. */
const SAME = /同(所)(?=[的]?(?:民警|辅警|警|同事|战友|搭档))/y;
const BODY = /(局|厅|分局)(?=党委|机关|领导|政治部|政工室|政工科)/y;

/** 原[厅]禁毒总队, [厅]机关党委: an inner unit of the province's. Near misses: 大厅, 展厅. */
const OF_DEPARTMENT =
  /(厅)(?=(?:禁毒|刑|交通|交警|治安|审计|警务|科技|网安|经侦|机关|特勤|警卫|反恐|法制|监管|出入境|铁路|森林|督察|巡特警)\p{Script=Han}{0,6}?(?:总队|处|部|室|局|党委))/uy;

/** [该县]太极派出所: the county's named last, before a unit of it. */
const THAT_PLACE =
  /(?:该|我|全|本)([县市区旗])(?!公安|分局|局|各|级|的)(?=\p{Script=Han}{2,8}?(?:派出所|看守所|拘留所|[大中]队|反诈中心))/uy;

/** 支队党委, 大队民警某某: the team of the story; 各大队 and 交警大队民警 are others. */
const TEAM =
  /(总队|支队|大队|中队)(?=党委|党总支|党支部|机关|领导|班子|政治处|民警|辅警|民辅警|政委|教导员|指导员|副政委)/y;

/** With what any of these begins. */
const SIGN = signOfBeginnings(
  beginningOf(new CharacterClass('该本我此全')),
  beginningOfPairs('自省市县区州盟旗', '治公局厅'),
  beginningOfPairs('同', '所'),
  beginningOfPairs('局厅分', '党机领政局'),
  beginningOfPairs('厅', '禁刑交治审警科网经特反法监出铁森督巡'),
  beginningOfPairs('总支大中', '队'),
);

const NOT_BEFORE_RANKED = /[城都超股楼门黑灯夜集菜上全各地盟县闹]$/;

/** All references of a passage by form alone. */
export function findReferences(passage: Passage): FoundUnit[] {
  const { folded, signs } = passage;
  const places = placesOf(signs, SIGN);
  const found: FoundUnit[] = [];
  const add = (start: number, end: number, reference: string) => {
    if (found.some((unit) => unit.start < end && start < unit.end)) return;
    found.push({ passage, start, end, form: 'reference', segments: [], place: null, reference });
  };
  for (const match of listMatchesAt(THAT, folded, places)) {
    const before = folded.charAt(match.index - 1);
    if (match[0].startsWith('本') && /[日原根基版]/.test(before)) continue;
    if (match[0].startsWith('我') && !/^我(?:局|分局|所|支队|大队)/.test(match[0])) continue;
    if (/^应/.test(before)) continue;
    add(match.index, match.index + match[0].length, match[1] ?? '');
  }
  for (const match of listMatchesAt(THAT_PLACE, folded, places))
    add(match.index, match.index + match[0].length, `${match[1]}局`);
  for (const match of listMatchesAt(SAME, folded, places))
    if (!/[共不相合]/.test(folded.charAt(match.index - 1)))
      add(match.index, match.index + match[0].length, '所');
  for (const match of listMatchesAt(RANKED, folded, places)) {
    const start = match.index;
    const end = start + match[0].length;
    const place = wholePlaceBefore(folded, start + (match[1]?.length ?? 0));
    if (place?.value.full && place.start < start) continue;
    if (NOT_BEFORE_RANKED.test(folded.slice(Math.max(0, start - 1), start))) continue;
    add(start, end, `${match[1]}${match[2]}`);
  }
  for (const match of listMatchesAt(OF_DEPARTMENT, folded, places))
    if (!/\p{Script=Han}/u.test(folded.charAt(match.index - 1).replace(/[原由]/, '')))
      add(match.index, match.index + 1, '厅');
  for (const pattern of [BODY, TEAM])
    for (const match of listMatchesAt(pattern, folded, places)) {
      const before = folded.charAt(match.index - 1);
      const open = pattern === BODY ? /[由了由位对和与按照向从在经被市县区省]/ : /[由对和与向从在经被让到]/;
      if (/[\p{Script=Han}]/u.test(before) && !open.test(before)) continue;
      if (pattern === TEAM && before === '、') continue;
      add(match.index, match.index + match[0].length, match[1] ?? '');
    }
  return found;
}
