/**
 * Names of one campaign that a story prints in several lengths, and campaigns named side by side that share one noun.
 *
 *   [“清源2024”专项行动] …… [“清源”行动] …… [“清源”] …… [清源行动]      one topic, named by its longest form
 *   [“百城禁毒”会战] …… “[百城禁毒会战]”                                  the same
 *   [冬季治安打击整治行动] …… [“冬季行动”]                                the same
 *   [“清源”][“护航”专项行动]                              two: “清源”专项行动 and “护航”专项行动
 *   [“清源”]、[“护航”]等专项行动                           the same
 *
 * Near misses: “清源” in a story that names no such campaign, “三盗”案件 beside “三盗”专项行动, “公安楷模” (an honour),
 * “110”宣传日 beside “119”宣传月 (numbers alone are the name).
 */
import { groupBy } from '@/lib/group-by';
import type { Passage } from '@/lib/mentions/text/passage';
import { listMatches } from '@/lib/text/list-matches';
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
const NOUNS = /(?:专项|集中|统一){0,2}(?:行动|会战|战役)/g;
const LONGEST_CORE = 8;
const BESIDE = /“[^“”，。；！？]{2,12}”[、和与暨]?$/;

/** 清源1号, 清源2号: each a campaign of its own. */
const NUMBERED = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})号$/;
/** The noun of a campaign's name: 百城禁毒|会战, 冬季|行动, 冬季|治安打击整治行动. */
const NOUN = /(?:(?<=[春秋冬]季)治安(?:打击整治)?)?(?:专项|集中|统一){0,2}(?:行动|会战|战役|攻坚战|斗争)$/;

/**
 * What a name is known by: 清源 of “清源2024”专项行动 and of 清源行动, 119 of “119”宣传日; null where it has neither quotation
 * marks nor a campaign's noun.
 */
function coreOf(name: string): string | null {
  const quoted = QUOTED.exec(name)?.[1] ?? (NOUN.test(name) && !name.includes('“') ? name : undefined);
  if (!quoted || /(?:楷模|卫士)$/.test(quoted)) return null;
  const plain = quoted.replace(NOUN, '');
  const whole = plain.length >= 2 ? plain : quoted;
  const core = NUMBERED.test(whole) ? whole : whole.replace(NUMBERS, '');
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

/** The bare names of campaigns in a passage, in marks or before their noun, where no topic stands. */
function bareNames(
  passage: Passage,
  campaigns: ReadonlyMap<string, string>,
  taken: readonly FoundTopic[],
): FoundTopic[] {
  const bare = [...namesInMarks(passage, campaigns), ...namesBeforeNoun(passage, campaigns)].sort(
    (a, b) => a.start - b.start,
  );
  if (bare.length === 0) return [];
  const inOrder = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  return bare.filter(({ start, end }) => {
    while ((inOrder[next]?.end ?? end) <= start) next++;
    return (inOrder[next]?.start ?? end) >= end;
  });
}

/** “清源” */
function namesInMarks(passage: Passage, campaigns: ReadonlyMap<string, string>): FoundTopic[] {
  return listMatches(IN_MARKS, passage.folded).flatMap(({ 0: quoted, 1: core = '', index: start }) => {
    const name = campaigns.get(core);
    const end = start + quoted.length;
    return name !== undefined && BARE.test(passage.folded.slice(end, end + 2))
      ? [{ passage, start, end, name, status: 'candidate' as const }]
      : [];
  });
}

/** 清源|行动, 清源|专项行动: without marks. */
function namesBeforeNoun(passage: Passage, campaigns: ReadonlyMap<string, string>): FoundTopic[] {
  const { folded } = passage;
  if (!/行动|会战|战役/.test(folded)) return [];
  return listMatches(NOUNS, folded).flatMap(({ 0: noun, index }) => {
    for (let length = LONGEST_CORE; length >= 2; length--) {
      const start = index - length;
      const name = start < 0 ? undefined : campaigns.get(folded.slice(start, index));
      if (name !== undefined)
        return [{ passage, start, end: index + noun.length, name, status: 'candidate' as const }];
    }
    return [];
  });
}
