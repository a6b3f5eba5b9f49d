/**
 * Names of one campaign that a story prints in several lengths, and campaigns named side by side that share one noun.
 *
 *   [“清源2024”专项行动] …… [“清源”行动] …… [“清源”]      one topic, named by its longest form
 *   [“清源”][“护航”专项行动]                              two: “清源”专项行动 and “护航”专项行动
 *   [“清源”]、[“护航”]等专项行动                           the same
 *
 * Near misses: “清源” in a story that names no such campaign, “三盗”案件 beside “三盗”专项行动, “公安楷模” (an honour),
 * “110”宣传日 beside “119”宣传月 (numbers alone are the name).
 */
import { groupBy } from '../../group-by';
import { listMatches } from '../../text/list-matches';
import type { Passage } from '../text/passage';
import type { FoundTopic } from './find-topics';

const QUOTED = /^“([^“”]{2,20})”/;
const IN_MARKS = /“([^“”]{1,20})”/g;
const CAMPAIGN = /(?:行动|活动|战役|攻坚战|会战)$/;
/** Years and numbers in a name: 清源[2024], 雷霆[-3]. */
const NUMBERS = /[-·—\s]?(?:20\d\d|\d{1,2}号?)(?:年)?$/;
/** A noun that campaigns side by side share. */
const SHARED = /^“[^“”]{2,12}”((?:专项|集中|统一|系列){0,2}(?:整治|打击)?(?:行动|活动|整治|斗争|工程))$/;
/** What may stand behind a bare name in marks: 打响“清源”第一枪 is of the campaign, “三盗”案件 is not. */
const BARE = /^(?:$|[，。；、！）]|行动|活动|战果|战役|期间|以来|开展|收网|攻坚|硬仗|第一)/;
const LISTED = /^(“[^“”]{2,12}”)等((?:专项|集中|统一|系列){0,2}(?:整治|打击)?(?:行动|整治|斗争))$/;
const MOST = 8;
const BESIDE = /“[^“”，。；！？]{2,12}”[、和与暨]?$/;

/** What a name is known by: 清源 of “清源2024”专项行动, 119 of “119”宣传日; null where it has no quotation marks. */
function coreOf(name: string): string | null {
  const quoted = QUOTED.exec(name)?.[1];
  if (!quoted || /(?:楷模|卫士)$/.test(quoted)) return null;
  const core = quoted.replace(NUMBERS, '');
  return /\p{Script=Han}/u.test(core) ? core : quoted;
}

/** The campaigns that stand right before another, each in marks of its own, and share its noun. */
export function beside(passage: Passage, start: number, name: string): FoundTopic[] {
  const noun = SHARED.exec(name)?.[1];
  return noun ? namesBefore(passage, start, noun) : [];
}

/** “清源”“护航”|等专项行动: all of them, the last included. */
export function listed(passage: Passage, start: number, name: string): FoundTopic[] {
  const [, last, noun] = LISTED.exec(name) ?? [];
  if (!last || !noun) return [];
  const before = namesBefore(passage, start, noun);
  const end = start + last.length;
  return [
    ...before,
    { passage, start, end, name: `${passage.text.slice(start, end)}${noun}`, status: 'candidate' },
  ];
}

function namesBefore(passage: Passage, start: number, noun: string): FoundTopic[] {
  const topics: FoundTopic[] = [];
  for (let at = start; topics.length < MOST; ) {
    const before = BESIDE.exec(passage.folded.slice(Math.max(0, at - 16), at))?.[0];
    if (!before) break;
    at -= before.length;
    const end = at + before.indexOf('”') + 1;
    topics.unshift({
      passage,
      start: at,
      end,
      name: `${passage.text.slice(at, end)}${noun}`,
      status: 'candidate',
    });
  }
  return topics;
}

/** The candidates of a story with each campaign's forms under its longest name, and its bare name in marks added. */
export function joinShortForms(
  passages: readonly Passage[],
  catalogued: readonly FoundTopic[],
  found: readonly FoundTopic[],
): FoundTopic[] {
  const names = new Map<string, string>();
  for (const { name } of found) {
    const core = coreOf(name);
    if (core !== null && name.length > (names.get(core)?.length ?? 0)) names.set(core, name);
  }
  if (names.size === 0) return [...found];
  const joined = found.map((topic) => {
    const core = coreOf(topic.name);
    return core === null ? topic : { ...topic, name: names.get(core) ?? topic.name };
  });
  const campaigns = new Map([...names].filter(([, name]) => CAMPAIGN.test(name)));
  const taken = groupBy([...catalogued, ...joined], ({ passage }) => passage);
  const bare = passages.flatMap((passage) => bareNames(passage, campaigns, taken.get(passage) ?? []));
  if (bare.length === 0) return joined;
  const order = new Map(passages.map((passage, i) => [passage, i]));
  return [...joined, ...bare].sort(
    (a, b) => (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0) || a.start - b.start,
  );
}

/** The bare names of campaigns in a passage, where no topic stands. */
function bareNames(
  passage: Passage,
  campaigns: ReadonlyMap<string, string>,
  taken: readonly FoundTopic[],
): FoundTopic[] {
  const topics: FoundTopic[] = [];
  const inOrder = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { 0: quoted, 1: core = '', index: start } of listMatches(IN_MARKS, passage.folded)) {
    const name = campaigns.get(core);
    const end = start + quoted.length;
    if (name === undefined || !BARE.test(passage.folded.slice(end, end + 2))) continue;
    while ((inOrder[next]?.end ?? end) <= start) next++;
    if ((inOrder[next]?.start ?? end) < end) continue;
    topics.push({ passage, start, end, name, status: 'candidate' });
  }
  return topics;
}
