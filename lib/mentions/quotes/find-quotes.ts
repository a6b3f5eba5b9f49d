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
import type { Quote } from '../../parse/parsed-source';
import type { FoundName } from '../people/name-candidates';
import { type Passage, pieceOf } from '../text/passage';
import { actorBehind, MEANWHILE } from './actor-behind';
import { listQuoted, openQuoted, type Quoted } from './quotation-marks';
import { type Intro, introOf, outroOf } from './speech-context';
import { tellerBefore } from './teller-before';
import { turnOf } from './turn-of-speech';
import { nearestNamed, onlyNamed, speaksUnnamed } from './unnamed-speakers';

/** 民警甲对妻子|乙|说: to whom it is said. */
const ADDRESSED = /[对向跟](?!于)[^，。；：“”说]{0,8}$/;
const isAddressed = (folded: string, from: number, start: number, end: number): boolean =>
  /^[说讲道喊]/.test(folded.charAt(end)) && ADDRESSED.test(folded.slice(Math.max(from, start - 10), start));
/** 拉着|民警甲|的手说: whose hand it is. */
const OF_HAND = /^(?:同志|警官|民警)?的(?:手|双手|胳膊|肩|衣)/;
/** 和|民警甲|相处久了的人说: who is with him. */
const WITH_HIM =
  /^[^，。；：“”]{0,6}的(?:人|同事|战友|搭档|妻子|丈夫|爱人|家[属人]|[母父]亲|儿子|女儿|徒弟|师[父傅]|邻居)[^，。；：“”]*[：，]?$/;
/** 提起民警|甲|，居民们赞不绝口: whom the saying is about. */
const TOLD_OF = /[说提谈聊][起到及][^，。；：“”]{0,16}$/;
/** ”，民警王某|说。: somebody says it in the clause behind. */
const SAID_SO = /^，[^，“”]{4,34}[，。！？“]?$/;
const NOT_SAID =
  /^(?:在[^，。]{0,12}歌声|等|的|为主题|(?:主题|专题|专项|系列|宣传)[^，。]{0,4}(?:活动|行动|讲座|教育)|精神|要求|标准|目标|理念|活动|行动|制度)/;
const PRONOUN = /(?:^|[，。；])(?:他|她)/;

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
    const said = quotesIn(passage, here, nameOf, above, open);
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

/** ”说话间，|他|又接起电话 */
const goesOnDoing = (folded: string, end: number): boolean => {
  const length = MEANWHILE.exec(folded.slice(end, end + 8))?.[0].length ?? 0;
  return length > 0 && /[他她]/.test(folded.charAt(end + length));
};

/** What the paragraph above says of who speaks. */
interface Above {
  /** The only person whom it names; few quotations ask. */
  onlyNamed: () => string | null;
  /** Whose quotation it leaves open. */
  runsOn: { name: string | null } | null;
}

interface Said {
  name: string | null;
  end: number;
}

function quotesIn(
  passage: Passage,
  people: readonly FoundName[],
  nameOf: (name: FoundName) => string,
  above: Above,
  open: Quoted | null,
): { quoted: Quoted; quote: Quote }[] {
  const { folded } = passage;
  const quotes: { quoted: Quoted; quote: Quote }[] = [];
  const lastBetween = (from: number, to: number) =>
    people
      .filter(
        ({ start, end }) =>
          start >= from &&
          end <= to &&
          !isAddressed(folded, from, start, end) &&
          !OF_HAND.test(folded.slice(end, end + 6)) &&
          !WITH_HIM.test(folded.slice(end, to)) &&
          !TOLD_OF.test(folded.slice(Math.max(from, start - 20), start)),
      )
      .at(-1) ?? null;
  let last: Said | null = null;
  let low = 0;
  const all = listQuoted(folded);
  for (const quoted of open ? [...all, open] : all) {
    const intro = introOf(folded, quoted.start, low);
    const outro = outroOf(folded, quoted.end);
    const first = low === 0 && folded.slice(0, quoted.start).trim() === '';
    const runsOn = first ? above.runsOn : null;
    const actor = isSentence(quoted.inner) ? actorBehind(folded, quoted.end, people) : null;
    low = quoted.end;
    const goesOn: boolean =
      runsOn !== null || (last !== null && isSentence(quoted.inner) && quoted.inner.length > 12);
    const named = outro !== null && SAID_SO.test(folded.slice(quoted.end, outro + 1));
    if (!goesOn && !actor && !isSaid(folded, quoted, intro, outro, named)) continue;
    const told = outro === null ? null : lastBetween(quoted.end, outro);
    const isRefused = told !== null && outro !== null && speaksUnnamed(folded, told.end, outro);
    const behind = isRefused ? null : told;
    const speaker: FoundName | null =
      (intro && lastBetween(intro.start, quoted.start)) ??
      (intro && PRONOUN.test(folded.slice(intro.start, quoted.start))
        ? nearestNamed(folded, lastBetween(0, intro.start), intro.start)
        : null) ??
      behind ??
      (goesOnDoing(folded, quoted.end) || (outro !== null && PRONOUN.test(folded.slice(quoted.end, outro)))
        ? nearestNamed(folded, lastBetween(0, quoted.start), quoted.start)
        : null) ??
      (isRefused ? null : actor) ??
      (outro === null && intro === null && !goesOn ? tellerBefore(folded, quoted.start, people) : null);
    const name: string | null = speaker
      ? nameOf(speaker)
      : runsOn
        ? runsOn.name
        : intro &&
            PRONOUN.test(folded.slice(intro.start, quoted.start)) &&
            lastBetween(0, quoted.start) === null
          ? above.onlyNamed()
          : intro?.verb
            ? null
            : speakerStill(last, quoted.start, lastBetween, nameOf);
    last = { name, end: quoted.end };
    const piece = pieceOf({ passage, start: quoted.start + 1, end: quoted.end - 1 });
    quotes.push({ quoted, quote: { text: piece.text, speaker: name, spans: piece.spans } });
  }
  return quotes;
}

/** The speaker of the quotation before, where nobody else is named since: he goes on. */
function speakerStill(
  last: Said | null,
  start: number,
  lastBetween: (from: number, to: number) => FoundName | null,
  nameOf: (name: FoundName) => string,
): string | null {
  if (last === null) return null;
  const between = lastBetween(last.end, start);
  return between === null || nameOf(between) === last.name ? last.name : null;
}

/** 您好,请出示证件。 */
const ADDRESSES = /[你您我咱]|请/;

const isSentence = (inner: string) => /[。！？…]$/.test(inner);

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
