/**
 * A paragraph that is one turn of a broadcast or of a talk: who speaks, a colon, and all that he says, without marks.
 *
 *   【同期声】某县公安局民警 王某:我们接到报警以后马上赶到了现场。
 *   某派出所副所长 王某:车辆只能到这里,接下来我们徒步巡逻。
 *
 * Without such a caption somebody must say 我 or 你 in it. Near misses: 民警王某:男,1980年生,…… (a life in short), 王某说:“……”
 * (marks), 荣誉:王某…… (no speaker).
 */
import type { FoundName } from '@/lib/mentions/people/name-candidates';
import type { Passage, Range } from '@/lib/mentions/text/passage';

const HEAD =
  /^(?:【[^】]{1,8}】|[（[][^）\]]{1,6}[）\]])?\s?(?:同期声?：)?[^，。；！？“”：]{0,40}(?:“[^，。；！？“”：]{1,10}”\s?)?$/;
const FURTHEST = 64;
/** What somebody who speaks says of himself or to another; somebody written about is 他. */
const SPOKEN = /[我咱您你]/;
/** A broadcast's caption: 副所长 王某, 【同期声】…… */
const CAPTION = /^【|[\u4e00-\u9fff] $/;
const LIFE = /^(?:[男女]|(?:19|20)\d\d年)/;
const LEAST = 8;

/** The words of a paragraph that is a turn, and whose they are; null for any other. */
export function turnOf(
  passage: Passage,
  people: readonly FoundName[],
): (Range & { speaker: FoundName }) | null {
  const { folded } = passage;
  const speaker = people.find(({ end }) => end < FURTHEST && folded.charAt(end) === '：');
  if (!speaker || !HEAD.test(folded.slice(0, speaker.start))) return null;
  const start = speaker.end + 1;
  const said = folded.slice(start).trim();
  if (said.length < LEAST || /^[“‘]/.test(said) || !/[。！？…]$/.test(said)) return null;
  if (!SPOKEN.test(said) && (LIFE.test(said) || !CAPTION.test(folded.slice(0, speaker.start)))) return null;
  return {
    passage,
    start: start + (folded.slice(start).length - folded.slice(start).trimStart().length),
    end: folded.trimEnd().length,
    speaker,
  };
}
