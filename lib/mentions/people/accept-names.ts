/**
 * Which names a story is sure of: one mention with signs enough makes all of them sure; a name that recurs needs less.
 */
import { groupBy } from '@/lib/group-by';
import { CharacterClass, HAN } from '@/lib/text/character-class';
import type { Candidate } from './name-candidates';
import { FOLLOWERS } from './name-followers';
import { isBareRun } from './name-shapes';

/** A mention that may count towards recurring: the name looks like one and stands clear on both sides. */
const recurs = ({ shape, left, right, title }: Candidate) =>
  shape.score >= -0.5 && left >= 0.3 && right >= 0.5 && (!isBareRun(shape) || title !== null || right >= 2);

const bonusFor = (times: number) => (times >= 3 ? 2 : times === 2 ? 1 : 0);

/** The accepted names; credits (记者, 摄) are none. */
export function acceptNames(candidates: readonly Candidate[]): Set<string> {
  const byName = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = byName.get(candidate.name);
    if (group) group.push(candidate);
    else byName.set(candidate.name, [candidate]);
  }
  const accepted = new Set<string>();
  for (const [name, group] of byName) {
    const bonus = bonusFor(group.filter(recurs).length);
    if (group.some(({ score, enough }) => score + bonus >= enough)) accepted.add(name);
  }
  for (const name of accepted) {
    if (!byName.has(name.slice(0, 2))) continue;
    if (!isMoment(name) && !isAtWork(name, byName)) continue;
    accepted.delete(name);
    accepted.add(name.slice(0, 2));
  }
  for (const name of accepted) {
    const longer = name.length === 2 ? alwaysLonger(name, byName) : null;
    if (longer === null) continue;
    accepted.delete(name);
    accepted.add(longer);
  }
  dropParts(accepted, (name) => {
    const group = byName.get(name) ?? [];
    return group.reduce((most, { score }) => Math.max(most, score), -Infinity) + group.length * 0.5;
  });
  const halves = new Set([...accepted].filter(({ length }) => length >= 4).map((name) => name.slice(0, 2)));
  for (const name of halves) if (isAddressed(byName.get(name))) accepted.delete(name);
  for (const name of accepted) if (isReporter(byName.get(name) ?? [])) accepted.delete(name);
  return accepted;
}

/** A name that only credits bear, or that 记者 introduces and no other title: 记者程某问：“……”程某又问. */
function isReporter(mentions: readonly Candidate[]): boolean {
  if (mentions.every(({ title }) => title === 'credit')) return true;
  return (
    mentions.every(({ title }) => title === 'credit' || title === null) &&
    mentions.some(({ passage: { folded }, start }) =>
      REPORTER.test(folded.slice(Math.max(0, start - 5), start)),
    )
  );
}
/** Near miss: 告诉记者|程某是个好人. */
const REPORTER = /(?:^|[^诉向对跟给与和让带邀请同])(?:记者|通讯员|实习生)$/;

/** 见到大队长程某时,程某正…… — the name stands by itself elsewhere; the last character is the word behind it. */
const isMoment = (name: string): boolean => name.length === 3 && /[时后前]$/.test(name);

/** 民警程某正|与同事巡逻, 程某才|发现: what goes on or comes late, and the name stands by itself elsewhere. */
function isAtWork(name: string, byName: ReadonlyMap<string, readonly Candidate[]>): boolean {
  if (name.length !== 3 || !/[正才]$/.test(name)) return false;
  const goesOn = ({ passage: { folded }, end }: Candidate) =>
    GOES_ON.hasAt(folded, end) || (name.endsWith('才') && HAN.hasAt(folded, end));
  const alone = ({ passage: { folded }, end }: Candidate) => folded.charAt(end) !== name.charAt(2);
  return (byName.get(name)?.every(goesOn) ?? false) && (byName.get(name.slice(0, 2))?.some(alone) ?? false);
}
const GOES_ON = new CharacterClass('在与和同跟向对带准要为忙蹲坐站拿指');

/** 员工程子来|和工友…… 递给程子来。: behind every mention the same character, once before a sign; null where there is none. */
function alwaysLonger(name: string, byName: ReadonlyMap<string, readonly Candidate[]>): string | null {
  const mentions = byName.get(name) ?? [];
  const next = new Set(mentions.map(({ passage: { folded }, end }) => folded.charAt(end)));
  const [last = ''] = next;
  if (next.size !== 1 || !HAN.hasAt(last, 0)) return null;
  const bounded = ({ passage: { folded }, end }: Candidate) => !HAN.hasAt(folded, end);
  return byName.get(name + last)?.some(bounded) ? name + last : null;
}

/** 格桑|警官 beside 格桑旺堆: the half of a longer name, which stands only before titles. */
const isAddressed = (half: readonly Candidate[] | undefined): boolean =>
  half?.every(({ passage: { folded }, end }) => FOLLOWERS.longestAt(folded, end)?.value === 'title') ?? false;

/** 王文 is no name where 王文山 is one, nor 张迪一 where 张迪 recurs; nor 夏提克 beside 夏提克·拜木哈买提. */
function dropParts(accepted: Set<string>, weight: (name: string) => number): void {
  const longer = groupBy(accepted, (name) => name.slice(0, -1));
  for (const name of accepted)
    for (const other of longer.get(name) ?? [])
      if (accepted.has(other)) accepted.delete(weight(other) >= weight(name) ? name : other);
  for (const name of accepted) if (name.includes('·')) accepted.delete(name.slice(0, name.indexOf('·')));
}
