/**
 * What kind of place stands before a body noun in place of its name: [市]公安局, [自治区]公安厅, [市]公安刑侦支队.
 *
 * Near misses: 北屯垦[区]公安局, 全[市]公安局, 无锡、苏州等[市]公安局.
 */

import { isCutFromWord, isTailOfName as isTailOfCounty } from '@/lib/mentions/places/whole-places';
import { placeFrom } from '@/lib/places/gazetteer';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from './left-boundaries';
import type { Body } from './police-bodies';

/** 市[公安]刑侦支队, 市[公安]刑侦局: the word between what kind of place it is and its work. */
export const isPoliceOfGeneric = (text: string, low: number, at: number, body: Body): boolean =>
  (body.kind === 'team' || body.kind === 'line-bureau') &&
  at - 2 > low &&
  text.startsWith('公安', at - 2) &&
  /[省市县区旗州盟]/.test(text.charAt(at - 3)) &&
  !/^[大中小]?队$/.test(text.slice(at, at + 2));

/** 市|公安刑侦局, 市|交管局: no other trade's bureau. */
export const isPoliceBureau = (text: string, at: number, body: Body): boolean =>
  body.kind === 'line-bureau' && /^(?:公安|交[管警]局)/.test(text.slice(at, at + 3));

export const TAKES_GENERIC: ReadonlySet<Body['kind']> = new Set(['bureau', 'branch', 'team', 'department']);

/** 市公安局 by itself; the 区 of 北屯垦区公安局 and 全市公安局 are no such generics. */
export function opensGeneric(text: string, start: number, low: number): 'yes' | 'perhaps' | 'no' {
  const before = text.charAt(start - 1);
  // 原|县公安局副局长
  if (before === '原' && !/\p{Script=Han}/u.test(text.charAt(start - 2))) return 'yes';
  // 各市、|州公安局
  if (before === '、' && /各[省市县区旗盟州地]{1,2}、$/.test(text.slice(Math.max(0, start - 4), start)))
    return 'no';
  if (/[全各某]/.test(before)) return 'no';
  // 无锡、苏州等|市公安局
  if (before === '等' && /、[\p{Script=Han}]{2,6}等$/u.test(text.slice(Math.max(0, start - 8), start)))
    return 'no';
  // 原县公安局政委: a former post.
  if (before === '原') return 'yes';
  // 西安、宝鸡等地|市公安局
  if (text.startsWith('等地', start - 2)) return 'no';
  // 银沙|县公安局: a county that no list has
  if (isTailOfCounty(text, start - 1, start + 1)) return 'no';
  // 圆满完成|县公安局
  if (placeFrom(text, start - 1, start + 1) && isCutFromWord(text, start - 1, start + 1)) return 'yes';
  if (start === low || /^(?:自治区|省|兵团)/.test(text.slice(start, start + 3))) return 'yes';
  if (/[盟旗县区州省市镇几两多数]/.test(before)) return 'no';
  if (!/\p{Script=Han}/u.test(before) || BOUNDARY_CHARACTERS.hasAt(text, start - 1)) return 'yes';
  return BOUNDARY_WORDS.longestBefore(text, start) !== null ? 'yes' : 'perhaps';
}
