/** The words around a quotation that tell of somebody speaking. */

import { SPEECH_VERBS } from '@/lib/mentions/people/name-followers';
import { CharacterClass } from '@/lib/text/character-class';
import { trieOf } from '@/lib/text/phrase-trie';

const VERBS = trieOf(
  SPEECH_VERBS,
  '说 道 讲 喊 问 答 劝 讲述 称 写道 告诉 表示 坦言 寄语 道谢 致谢 夸赞 赞叹 点赞 赞不绝口 边说边笑 安慰 留言 斩钉截铁 哭诉 下令 形容 告白 脱口而出 心想 暗想 想着 自言自语 念叨 念叨着 讲解 告诉我们 告诉笔者 告诉民警 向民警 竖起大拇指 点头称是 连连点头 坦承 坦露 倾诉 连声道谢 连连道谢 连声感谢 再三感谢 连连致谢 反复叮嘱 再三叮嘱 反复提醒 再三嘱咐 直呼 高呼 大喊 高喊 喝道 喝令 追问 反问 恳求 哀求 央求 喃喃 嘀咕 嘟囔 感激不已 称赞不已 有感而发 直夸 夸 赞',
);

const SENTENCE_ENDS = new CharacterClass('。！？；');
const CLAUSE_ENDS = new CharacterClass('。！？；”');

export interface Intro {
  start: number;
  /** Whether it ends in a verb of saying, not only in a colon. */
  verb: boolean;
}

/** The clause before a quotation that ends in a verb of saying or a colon; null where none does. */
export function introOf(folded: string, start: number, low: number): Intro | null {
  const sign = /[：，]/.test(folded.charAt(start - 1)) && start - 1 >= low;
  const end = sign ? start - 1 : start;
  const verb = VERBS.longestBefore(folded, end, low) !== null;
  if (!verb && folded.charAt(start - 1) !== '：') return null;
  let from = end;
  while (from > low && !CLAUSE_ENDS.hasAt(folded, from - 1)) from--;
  return { start: from, verb };
}

/**
 * The words after a quotation up to a verb of saying in the same sentence; their end, or null where there is none.
 * A name in quotation marks on the way is passed over: ”……的“最美辅警”获得者……辛某某激动地说。
 */
export function outroOf(folded: string, end: number): number | null {
  const from = folded.charAt(end) === '，' ? end + 1 : end;
  for (let at = from; at < folded.length && at - from < 70; at++) {
    const character = folded.charAt(at);
    if (SENTENCE_ENDS.hasAt(folded, at)) return null;
    if (character === '“') {
      const close = folded.indexOf('”', at);
      if (close < 0 || close - at > 16 || /[。！？，]/.test(folded.slice(at, close))) return null;
      at = close;
      continue;
    }
    const verb = VERBS.longestAt(folded, at);
    if (
      verb &&
      (verb.end - at > 1 || verb.end >= folded.length || /[，。：；！“\s]/.test(folded.charAt(verb.end)))
    )
      return verb.end;
  }
  return null;
}
