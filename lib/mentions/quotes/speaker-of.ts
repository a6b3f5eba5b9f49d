/**
 * Who says a quotation: somebody named right before it, behind it, or before that, if a pronoun or nobody stands there.
 *
 * Near misses: 对妻子|乙|说 (the hearer), 拉着|民警甲|的手说 (whose hand), 提起|民警甲|，居民们说 (whom it is about).
 */
import type { FoundName } from '@/lib/mentions/people/name-candidates';
import type { Passage } from '@/lib/mentions/text/passage';
import { actorBehind, MEANWHILE, thinksSo } from './actor-behind';
import { isSentence, type Quoted } from './quotation-marks';
import { type Intro, introOf, outroOf } from './speech-context';
import { tellerBefore } from './teller-before';
import { leadsElsewhere, nearestNamed, speaksUnnamed } from './unnamed-speakers';

/** 民警甲对妻子|乙|说: to whom it is said. */
const ADDRESSED = /[对向跟](?!于)[^，。；：“”说]{0,8}$/;
const isAddressed = (folded: string, from: number, start: number, end: number): boolean =>
  /^[说讲道喊]/.test(folded.charAt(end)) && ADDRESSED.test(folded.slice(Math.max(from, start - 10), start));
/** 拉着|民警甲|的手说: whose hand it is. */
const OF_HAND = /^(?:同志|警官|民警)?的(?:手|双手|胳膊|肩|衣)/;
/** 拨通了|民警甲|的电话: who is called. */
const isCalled = (folded: string, start: number, end: number): boolean =>
  /^的(?:电话|手机|微信)/.test(folded.slice(end, end + 3)) &&
  /(?:拨通|拨打|打通|接通)[^，。；：“”]{0,10}$/.test(folded.slice(Math.max(0, start - 13), start));
/** 和|民警甲|相处久了的人说: who is with him. */
const WITH_HIM =
  /^[^，。；：“”]{0,6}的(?:人|同事|战友|搭档|妻子|丈夫|爱人|家[属人]|[母父]亲|儿子|女儿|徒弟|师[父傅]|邻居)[^，。；：“”]*[：，]?$/;
/** 提起民警|甲|，居民们赞不绝口: whom the saying is about. */
const TOLD_OF = /[说提谈聊][起到及][^，。；：“”]{0,16}$/;
const PRONOUN = /(?:^|[，。；])(?:他|她)/;

/** ”说话间，|他|又接起电话 */
const goesOnDoing = (folded: string, end: number): boolean => {
  const length = MEANWHILE.exec(folded.slice(end, end + 8))?.[0].length ?? 0;
  return length > 0 && /[他她]/.test(folded.charAt(end + length));
};

/** What the paragraph above says of who speaks. */
export interface Above {
  /** The only person whom it names; few quotations ask. */
  onlyNamed: () => string | null;
  /** Whose quotation it leaves open. */
  runsOn: { name: string | null } | null;
}

export interface Said {
  name: string | null;
  end: number;
}

/** A paragraph with the people whom it names. */
export interface Scene {
  passage: Passage;
  people: readonly FoundName[];
  nameOf: (name: FoundName) => string;
  above: Above;
}

/** What stands around a quotation. */
export interface Around {
  intro: Intro | null;
  /** Where what is said of it behind it ends. */
  outro: number | null;
  /** Whose quotation it goes on with, from the paragraph above. */
  runsOn: Above['runsOn'];
  /** Who does something right behind a whole sentence. */
  actor: FoundName | null;
  /** Whether the one before goes on in it. */
  goesOn: boolean;
}

/** The last person named between two places who may be the one that speaks. */
function lastBetween({ passage: { folded }, people }: Scene, from: number, to: number): FoundName | null {
  const maySpeak = ({ start, end }: FoundName) =>
    start >= from &&
    end <= to &&
    !isAddressed(folded, from, start, end) &&
    !OF_HAND.test(folded.slice(end, end + 6)) &&
    !isCalled(folded, start, end) &&
    !WITH_HIM.test(folded.slice(end, to)) &&
    !TOLD_OF.test(folded.slice(Math.max(from, start - 20), start));
  return people.filter(maySpeak).at(-1) ?? null;
}

/** Who was named before a quotation, where he thinks it: ”凭借经验，他迅速判断. */
const thinkerBefore = (scene: Scene, { start, end }: Quoted): FoundName | null =>
  thinksSo(scene.passage.folded, end)
    ? nearestNamed(scene.passage.folded, lastBetween(scene, 0, start), start)
    : null;

/** What stands around a quotation; `low`: where the one before ends. */
export function lookAround(scene: Scene, quoted: Quoted, low: number, last: Said | null): Around {
  const { folded } = scene.passage;
  const isWhole = isSentence(quoted.inner);
  const isFirst = low === 0 && folded.slice(0, quoted.start).trim() === '';
  const runsOn = isFirst ? scene.above.runsOn : null;
  return {
    intro: introOf(folded, quoted.start, low),
    outro: outroOf(folded, quoted.end),
    runsOn,
    actor: isWhole ? (actorBehind(folded, quoted.end, scene.people) ?? thinkerBefore(scene, quoted)) : null,
    goesOn: runsOn !== null || (last !== null && isWhole && quoted.inner.length > 12),
  };
}

/** Who is named beside a quotation as its speaker; null where nobody is. */
function speakerBeside(
  scene: Scene,
  quoted: Quoted,
  { intro, outro, actor, goesOn }: Around,
): FoundName | null {
  const { folded } = scene.passage;
  const { start, end } = quoted;
  const nearest = (to: number) => nearestNamed(folded, lastBetween(scene, 0, to), to);
  const before = intro && lastBetween(scene, intro.start, start);
  if (before && leadsElsewhere(folded, before.end, start)) return null;
  const told = outro === null ? null : lastBetween(scene, end, outro);
  const isRefused = told !== null && outro !== null && speaksUnnamed(folded, told.end, outro);
  const isMeantBehind =
    goesOnDoing(folded, end) || (outro !== null && PRONOUN.test(folded.slice(end, outro)));
  return (
    before ??
    (intro && PRONOUN.test(folded.slice(intro.start, start)) ? nearest(intro.start) : null) ??
    (isRefused ? null : told) ??
    (isMeantBehind ? nearest(start) : null) ??
    (isRefused ? null : actor) ??
    (outro === null && intro === null && !goesOn ? tellerBefore(folded, start, scene.people) : null)
  );
}

/** The name of who says a quotation; null where the text does not tell. */
export function speakerOf(scene: Scene, quoted: Quoted, around: Around, last: Said | null): string | null {
  const speaker = speakerBeside(scene, quoted, around);
  if (speaker) return scene.nameOf(speaker);
  const { intro, runsOn } = around;
  if (runsOn) return runsOn.name;
  const { folded } = scene.passage;
  const isMeant = intro !== null && PRONOUN.test(folded.slice(intro.start, quoted.start));
  if (isMeant && lastBetween(scene, 0, quoted.start) === null) return scene.above.onlyNamed();
  return intro?.verb ? null : speakerStill(scene, last, quoted.start);
}

/** The speaker of the quotation before, where nobody else is named since: he goes on. */
function speakerStill(scene: Scene, last: Said | null, start: number): string | null {
  if (last === null) return null;
  const between = lastBetween(scene, last.end, start);
  return between === null || scene.nameOf(between) === last.name ? last.name : null;
}
