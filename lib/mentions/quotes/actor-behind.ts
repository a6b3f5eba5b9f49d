/**
 * Whose words a quotation are, told behind it without a verb of saying.
 *
 *   “这是我们应该做的。”[王某]摆摆手                    what he does as he says it
 *   “……”想起当时的情形，[程某]眼眶泛红                  what was said comes back to him
 *   “……”在[孟某]看来,……                               as he sees it
 *   “……”这是民警[孟某]的口头禅                         words that are somebody's
 *   “……”凭着经验,[贺某]判断……                          what somebody thinks
 *   “……”说话间,[贺某]又接起电话                         what he does meanwhile
 *
 * Near miss: “……”某市公安局昨日通报 (nobody), “……”村民王某的家里 (a resident is told of).
 */
import type { FoundName } from '@/lib/mentions/people/name-candidates';
import { TITLE_MODIFIERS, TITLES } from '@/lib/mentions/people/title-words';

/** ”想起当时的情形，|程某眼眶泛红: what was said comes back to somebody. */
const RECALLED = /^(?:说|想|谈|讲|提|回忆|回想)[起到][^，。；：！？“”]{1,16}，/;
/** ”这是|民警甲|的口头禅: whose words they are. */
const THIS_IS = /^，?这(?:句话|番话|些话|段话)?(?:正|也|就|便|既)?是\p{Script=Han}{0,24}$/u;
const WORDS_OF =
  /^[^。；！？“”]{0,16}(?:口头禅|挂在嘴边|挂在口边|心声|心里话|真心话|座右铭|承诺|誓言|信条|常说|说的|信念|真实想法|初心|感言|肺腑之言)/;
const THINKS = /^(?:判断|推断|断定|意识到|心想|暗想|暗自|暗忖|思忖|琢磨|觉得|认为)/;
/** ”凭借经验，|他|迅速判断: the same of somebody named before. */
const SO_THINKS_HE = new RegExp(
  `^[^。；！？：“”]{2,24}，[他她][^，。；！？：“”]{0,4}(?:${THINKS.source.slice(1)})`,
);
/** What somebody else may have said before he thinks: ”听了邻居的话，民警甲判断. */
const HEARD = /听|据|接|看|提醒|告诉|反映/;
/** ”说话间，|民警甲|又接起电话. */
export const MEANWHILE = /^，?(?:说话间|言语间|说着|说罢|说完)，?/;
const UNIT_OF_PLACE = /^[\u4e00-\u9fff]{1,12}[省市县区旗州盟][\u4e00-\u9fff]{0,16}[局所队站]$/;

/** Whether he or she, named before, thinks the words of a quotation that ends at `end`. */
export function thinksSo(folded: string, end: number): boolean {
  const behind = SO_THINKS_HE.exec(folded.slice(end, end + 40))?.[0];
  return behind !== undefined && !HEARD.test(behind);
}

/** Whether nothing but a unit and a title stands between a quotation and a name: ”某市公安局某分局民警|王某搀扶着老人。 */
function isTitled(folded: string, end: number, start: number): boolean {
  if (start === end) return true;
  if (start - end > 36) return false;
  const title = TITLES.longestBefore(folded, start, end);
  if (!title || title.value === 'resident') return false;
  const modifier = TITLE_MODIFIERS.longestBefore(folded, title.start, end);
  const from = modifier?.start ?? title.start;
  return from === end || UNIT_OF_PLACE.test(folded.slice(end, from));
}

/** The person whom the words behind a quotation name as the one who says it; null where they name none. */
export function actorBehind(folded: string, end: number, people: readonly FoundName[]): FoundName | null {
  return (
    people.find(({ start }) => start >= end && isTitled(folded, end, start)) ??
    viewer(folded, end, people) ??
    recaller(folded, end, people) ??
    owner(folded, end, people) ??
    thinker(folded, end, people) ??
    meanwhile(folded, end, people)
  );
}

/** ”凭着经验，|民警甲|判断…… */
function thinker(folded: string, from: number, people: readonly FoundName[]): FoundName | null {
  const name = people.find(({ start }) => start >= from);
  const before = name ? folded.slice(from, name.start) : '';
  const clause = before.length < 24 && /^[^。；！？“”]*，[^，。；！？“”]{0,10}$/.test(before);
  return name && clause && !HEARD.test(before) && THINKS.test(folded.slice(name.end, name.end + 3))
    ? name
    : null;
}

function meanwhile(folded: string, from: number, people: readonly FoundName[]): FoundName | null {
  const length = MEANWHILE.exec(folded.slice(from, from + 8))?.[0].length ?? 0;
  if (length === 0) return null;
  return people.find(({ start }) => start >= from && isTitled(folded, from + length, start)) ?? null;
}

/** ”在|民警甲|看来，…… */
function viewer(folded: string, end: number, people: readonly FoundName[]): FoundName | null {
  if (folded.charAt(end) !== '在') return null;
  return (
    people.find(
      (person) =>
        person.start > end &&
        isTitled(folded, end + 1, person.start) &&
        /^看来[，。]/.test(folded.slice(person.end, person.end + 3)),
    ) ?? null
  );
}

function recaller(folded: string, end: number, people: readonly FoundName[]): FoundName | null {
  const recalled = RECALLED.exec(folded.slice(end, end + 24))?.[0].length ?? 0;
  return recalled === 0 ? null : (people.find(({ start }) => start === end + recalled) ?? null);
}

function owner(folded: string, from: number, people: readonly FoundName[]): FoundName | null {
  if (!/^，?这/.test(folded.slice(from, from + 2))) return null;
  return (
    people.find(
      ({ start, end }) =>
        start > from &&
        start - from < 32 &&
        THIS_IS.test(folded.slice(from, start)) &&
        WORDS_OF.test(folded.slice(end, end + 24)),
    ) ?? null
  );
}
