/**
 * Direct speech: text in “ ” or ‘ ’ that somebody says, with its speaker before it, after it or between two parts.
 *
 *   民警王某说:“通过学习……。”               before
 *   “简直急死人……”,包头市民高某感叹地说。       after
 *   “我们……”,民警肖某笑着说:“在宣讲中……”      split: both are his
 *   “20天的课程……!”对于季某来说,……,“平时……”   he goes on
 *   “这是我们应该做的。”王某摆摆手               after, without a verb of saying
 *   【同期声】某局民警 王某:我们……             a broadcast's turn, without marks
 *   王某说:“……一直记着。 ⏎ “后来……”             over paragraphs, each of which opens with a mark
 *
 * Near misses: “四个铁一般”的队伍 (scare quotes), 倡导“尊重知识、崇尚创新” (a slogan), “第一议题”制度 (a name).
 */

import type { FoundName } from '@/lib/mentions/people/name-candidates';
import { type Passage, pieceOf } from '@/lib/mentions/text/passage';
import type { Quote } from '@/lib/parse/parsed-source';
import { isSentence, listQuoted, openQuoted, type Quoted } from './quotation-marks';
import { type Above, lookAround, type Said, type Scene, speakerOf } from './speaker-of';
import type { Intro } from './speech-context';
import { turnOf } from './turn-of-speech';
import { onlyNamed } from './unnamed-speakers';

/** ”，民警王某|说。: somebody says it in the clause behind. */
const SAID_SO = /^，[^，“”]{4,34}[，。！？“]?$/;
const NOT_SAID =
  /^(?:在[^，。]{0,12}歌声|等|的|为主题|(?:主题|专题|专项|系列|宣传)[^，。]{0,4}(?:活动|行动|讲座|教育)|精神|要求|标准|目标|理念|活动|行动|制度)/;
/** All quotes of a story, in reading order; the speaker is null where the text names none. */
export function findQuotes(
  passages: readonly Passage[],
  people: readonly FoundName[],
  nameOf: (name: FoundName) => string,
): Quote[] {
  const quotes: Quote[] = [];
  const paragraphs = passages.filter(({ field }) => field === 'paragraph');
  const byPassage = new Map<Passage, FoundName[]>();
  for (const person of people) {
    const here = byPassage.get(person.passage);
    if (here) here.push(person);
    else byPassage.set(person.passage, [person]);
  }
  let above: Above = { onlyNamed: () => null, runsOn: null };
  paragraphs.forEach((passage, i) => {
    const here = byPassage.get(passage) ?? [];
    const open = openQuoted(passage.folded, paragraphs[i + 1]?.folded ?? null);
    const said = quotesIn({ passage, people: here, nameOf, above }, open);
    quotes.push(...said.map(({ quote }) => quote));
    const turn = said.length === 0 ? turnOf(passage, here) : null;
    if (turn) {
      const piece = pieceOf(turn);
      quotes.push({ text: piece.text, speaker: nameOf(turn.speaker), spans: piece.spans });
    }
    const last = said.at(-1);
    above = {
      onlyNamed: () => onlyNamed(passage, here, nameOf),
      runsOn: open !== null && last?.quoted === open ? { name: last.quote.speaker } : null,
    };
  });
  return quotes;
}

function quotesIn(scene: Scene, open: Quoted | null): { quoted: Quoted; quote: Quote }[] {
  const { passage } = scene;
  const { folded } = passage;
  const quotes: { quoted: Quoted; quote: Quote }[] = [];
  let last: Said | null = null;
  let low = 0;
  const all = listQuoted(folded);
  for (const quoted of open ? [...all, open] : all) {
    const around = lookAround(scene, quoted, low, last);
    const { intro, outro } = around;
    low = quoted.end;
    const named = outro !== null && SAID_SO.test(folded.slice(quoted.end, outro + 1));
    if (!around.goesOn && !around.actor && !isSaid(folded, quoted, intro, outro, named)) continue;
    const name = speakerOf(scene, quoted, around, last);
    last = { name, end: quoted.end };
    const piece = pieceOf({ passage, start: quoted.start + 1, end: quoted.end - 1 });
    quotes.push({ quoted, quote: { text: piece.text, speaker: name, spans: piece.spans } });
  }
  return quotes;
}

/** 您好,请出示证件。 */
const ADDRESSES = /[你您我咱]|请/;

/** Whether somebody says it: a verb of saying beside a sentence, or a whole sentence that stands by itself. */
function isSaid(
  folded: string,
  { start, end, inner }: Quoted,
  intro: Intro | null,
  outro: number | null,
  named: boolean,
): boolean {
  if (inner.length < 4 || NOT_SAID.test(folded.slice(end, end + 20))) return false;
  const clause = /[，。！？；]/.test(inner);
  if (intro?.verb && (isSentence(inner) || clause || folded.charAt(start - 1) === '：')) return true;
  // 王某表示，“接下来将加大整治力度”。
  if (intro?.verb && inner.length >= 10 && /^[。！；]?$/.test(folded.charAt(end))) return true;
  if (intro && (isSentence(inner) || (clause && inner.length > 15))) return true;
  if (outro !== null && (isSentence(inner) || (clause && inner.length > 6))) return true;
  const alone = start === 0 || /[。！？”’）\s]/.test(folded.charAt(start - 1));
  // “群众越来越支持我们”，王某说
  if (named && alone && inner.length > 6) return true;
  return alone && isSentence(inner) && (inner.length > 10 || (inner.length > 5 && ADDRESSES.test(inner)));
}
