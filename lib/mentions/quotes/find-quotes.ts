/**
 * Direct speech: text in “ ” that somebody says, with its speaker before it, after it or between two parts.
 *
 *   民警王文山说:“通过学习……。”            before
 *   “简直急死人……”,包头市民高宇阳感叹地说。   after
 *   “我们……”,民警肖鹏笑着说:“在宣讲中……”  split: both are his
 *
 * Near misses: “四个铁一般”的队伍 (scare quotes), 倡导“尊重知识、崇尚创新” (a slogan), “第一议题”制度 (a name).
 */
import type { Quote } from '../../parse/parsed-source';
import type { FoundName } from '../people/find-people';
import { SPEECH_VERBS } from '../people/name-followers';
import { type Passage, pieceOf } from '../text/passage';
import { trieOf } from '../text/phrase-trie';

interface Quoted {
  start: number;
  end: number;
  inner: string;
}

const VERBS = trieOf(SPEECH_VERBS, '说 道 讲 喊 问 答 讲述 称 写道 告诉 表示 坦言 寄语');
const NOT_SAID = /^(?:在[^，。]{0,12}歌声|等|的|为主题|精神|要求|标准|目标|理念|活动|行动|制度)/;

/** Pairs of quotation marks; a mark left open runs to the passage's end. */
function listQuoted(folded: string): Quoted[] {
  const quoted: Quoted[] = [];
  let open = -1;
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === '“' && open < 0) open = i;
    else if (folded[i] === '”' && open >= 0) {
      quoted.push({ start: open, end: i + 1, inner: folded.slice(open + 1, i) });
      open = -1;
    }
  }
  return quoted;
}

/** The clause before a quotation, if it ends in a verb of saying or a colon; its start. */
function introOf(folded: string, start: number, low: number): { start: number; verb: boolean } | null {
  const lead = /(?:：|，)$/.exec(folded.slice(low, start));
  const end = lead ? start - 1 : start;
  let verb = false;
  for (let at = end; at > Math.max(low, end - 1); at--) if (VERBS.longestBefore(folded, at, low)) verb = true;
  if (!verb && folded[start - 1] !== '：') return null;
  let from = end;
  while (from > low && !/[。！？；”\n]/.test(folded[from - 1] ?? '')) from--;
  return { start: from, verb };
}

/** The words after a quotation up to its sentence's end, if a verb of saying stands there; their end. */
function outroOf(folded: string, end: number, high: number): { end: number } | null {
  const from = folded[end] === '，' ? end + 1 : end;
  let at = from;
  let found = -1;
  while (at < high && at - from < 60 && !/[。！？；“]/.test(folded[at] ?? '')) {
    const verb = VERBS.longestAt(folded, at, high);
    if (verb && (verb.end >= high || /[，。：；！“\s]/.test(folded[verb.end] ?? '') || verb.end - at > 1)) {
      found = verb.end;
      break;
    }
    at++;
  }
  return found < 0 ? null : { end: found };
}

/** All quotes of a story, in reading order; the speaker is null where the text names none. */
export function findQuotes(
  passages: readonly Passage[],
  people: readonly FoundName[],
  nameOf: (name: FoundName) => string,
): Quote[] {
  const quotes: Quote[] = [];
  for (const passage of passages) {
    if (passage.field !== 'paragraph') continue;
    const { folded } = passage;
    const here = people.filter((person) => person.passage === passage);
    const list = listQuoted(folded);
    let lastSpeaker: { name: string; end: number } | null = null;
    list.forEach((quoted, index) => {
      const low = list[index - 1]?.end ?? 0;
      const high = list[index + 1]?.start ?? folded.length;
      const intro = introOf(folded, quoted.start, low);
      const outro = outroOf(folded, quoted.end, high);
      if (!isSaid(folded, quoted, intro, outro)) return;
      const between = (from: number, to: number) =>
        here.filter(({ start, end }) => start >= from && end <= to).at(-1) ?? null;
      let speaker: FoundName | null = null;
      if (intro) speaker = between(intro.start, quoted.start);
      if (!speaker && outro) speaker = between(quoted.end, outro.end);
      let name = speaker ? nameOf(speaker) : null;
      if (!name && intro && /(?:^|[，。；])(?:他|她)/.test(folded.slice(intro.start, quoted.start))) {
        const last = here.filter(({ end }) => end <= intro.start).at(-1);
        name = last ? nameOf(last) : null;
      }
      if (
        !name &&
        !intro &&
        !outro &&
        lastSpeaker &&
        /^[，]?$/.test(folded.slice(lastSpeaker.end, quoted.start))
      )
        name = lastSpeaker.name;
      if (name) lastSpeaker = { name, end: quoted.end };
      const piece = pieceOf({ passage, start: quoted.start + 1, end: quoted.end - 1 });
      quotes.push({ text: piece.text, speaker: name, spans: piece.spans });
    });
  }
  return quotes;
}

/** Whether somebody says it: a verb of saying beside a sentence, or a whole sentence that stands by itself. */
function isSaid(
  folded: string,
  quoted: Quoted,
  intro: { verb: boolean } | null,
  outro: { end: number } | null,
): boolean {
  const { inner } = quoted;
  if (inner.length < 4 || NOT_SAID.test(folded.slice(quoted.end, quoted.end + 20))) return false;
  const sentence = /[。！？…]$/.test(inner);
  const clause = /[，。！？；]/.test(inner);
  if (intro?.verb && (sentence || clause || folded[quoted.start - 1] === '：')) return true;
  if (intro && (sentence || (clause && inner.length > 15))) return true;
  if (outro && (sentence || (clause && inner.length > 12))) return true;
  const alone = (quoted.start === 0 || /[。！？”\s]/.test(folded[quoted.start - 1] ?? '')) && sentence;
  return alone && inner.length > 10;
}
