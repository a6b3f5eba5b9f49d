/**
 * Candidate topics: campaigns that the catalogue lacks, told by their form, for the archivist to look at.
 *
 *   [“净网”专项行动]   [打击侵财性犯罪专项行动]   [“公安楷模”]
 *
 * Near misses: “一盘棋”思想 (no campaign), 开展活动 (no name), 宣讲活动现场.
 */

import { CharacterClass } from '../../text/character-class';
import { listMatches } from '../../text/list-matches';
import { isWordAt } from '../text/lexicon';
import type { Passage, Range } from '../text/passage';
import { hasSign, signOfCharacters } from '../text/signs';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from '../units/left-boundaries';
import type { FoundTopic } from './find-topics';

const NOUN =
  '专项整治行动|专项打击行动|专项行动|专项活动|专项整治|专项斗争|专项工作|集中统一行动|集中行动|统一行动|攻坚行动|攻坚战|百日攻坚|大会战|会战|宣传周|宣传月|宣传日|主题活动|主题教育|学习教育|系列活动|实践活动|巡回宣传|行动|活动|工程|大讲堂|计划|战役|大练兵|大走访|大排查|大比武';
const QUOTED = new RegExp(`“[^“”，。；！？]{2,20}”[\\p{Script=Han}]{0,8}?(?:${NOUN})`, 'gu');
const NAMED = /专项整治行动|专项打击行动|专项行动|专项整治|专项斗争|集中统一行动|百日攻坚|宣传周|宣传月/g;
const HONOUR = /“[\p{Script=Han}·]{2,10}(?:楷模|卫士)”/gu;
const QUOTE_SIGN = signOfCharacters(new CharacterClass('“'));
const PLAIN =
  /^(?:各类|各项|多项|系列|有关|相关|此次|本次|这次|该|一系列|月份|一次|多次|全市|全省|全区|全国|统一|专门|集中)$/;

/** Candidates of a story that no catalogued topic covers; none begins within one of its `units`. */
export function findCandidateTopics(
  passages: readonly Passage[],
  catalogued: readonly FoundTopic[],
  units: readonly Range[],
): FoundTopic[] {
  const found: FoundTopic[] = [];
  for (const passage of passages) {
    const { folded, signs } = passage;
    const here = units.filter((unit) => unit.passage === passage);
    const add = (start: number, end: number) => {
      const taken = [...catalogued, ...found].some(
        (other) => other.passage === passage && other.start < end && start < other.end,
      );
      if (taken) return;
      const name = passage.text.slice(start, end).replace(/\s/g, '');
      if (name.includes('等')) return;
      found.push({ passage, start, end, name, status: 'candidate' });
    };
    if (hasSign(signs, QUOTE_SIGN))
      for (const pattern of [QUOTED, HONOUR])
        for (const match of listMatches(pattern, folded)) add(match.index, match.index + match[0].length);
    for (const match of listMatches(NAMED, folded)) {
      const begins = nameStart(folded, match.index);
      const unit = here.find((other) => other.start <= begins && begins < other.end);
      const start = Math.min(unit?.end ?? begins, match.index);
      const name = folded.slice(start, match.index);
      if (name.length >= 2 && !PLAIN.test(name)) add(start, match.index + match[0].length);
    }
  }
  return found;
}

const NAMING =
  /^(?:打击|整治|清查|排查|保护|守护|治安|治理|处置|管控|宣传|巡查|服务|保障|监管|管理|规范|侦破)/;

/** Where the name before 专项行动 begins: after punctuation or a bounding word that is no part of a campaign's name. */
function nameStart(folded: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 16) {
    const character = folded.charAt(at - 1);
    if (!/\p{Script=Han}/u.test(character)) break;
    const word = BOUNDARY_WORDS.longestBefore(folded, at);
    if (word && !NAMING.test(folded.slice(word.start, at))) break;
    if (
      BOUNDARY_CHARACTERS.hasAt(folded, at - 1) &&
      /[在的了为从对将把被由到以与展]/.test(character) &&
      !isWordAt(folded, at - 1, at + 1)
    )
      break;
    at--;
  }
  return at;
}
