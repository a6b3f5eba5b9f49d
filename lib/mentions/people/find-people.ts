/**
 * Finds names: every place where one could begin is weighed by its shape and by what stands on both sides; names in a
 * list support each other, and one that recurs supports itself.
 *
 *   民警[王文山]说      值班民警[贺志强]与[王智龙]      [郝斯](左二)
 *
 * Near misses: 高度重视, 张某, 赵女士, 王若飞纪念馆, 习近平新时代中国特色社会主义思想, names of works in 《》.
 */
import type { Passage } from '../text/passage';
import { AFTER_UNIT, leftOf, rightOf } from './name-evidence';
import { mayBeginName, type NameShape, namesAt } from './name-shapes';
import type { TitleKind } from './title-words';

export interface FoundName {
  passage: Passage;
  start: number;
  end: number;
  name: string;
  score: number;
  title: TitleKind | null;
  /** Joined to the name before by 、 or 与: titles before that one may be meant for both. */
  listed: boolean;
}

interface Candidate extends FoundName {
  shape: NameShape;
  left: number;
  right: number;
  /** What the score must reach. */
  enough: number;
}

/** Ranges where no name is looked for: titles of works, and what units cover. */
export interface Blocked {
  start: number;
  end: number;
}

/** A photographer's name, where the parser left it in a caption. */
const CREDITED = /^(?:摄|翻摄|供图|摄影|图）|文）|\/)/;
const WORK = /《[^》]*》/g;

/** All names of a story that are sure enough. `units` are ranges of police units a passage, which no name overlaps. */
export function findPeople(
  passages: readonly Passage[],
  units: ReadonlyMap<Passage, readonly Blocked[]>,
): FoundName[] {
  const candidates = passages.flatMap((passage) => listCandidates(passage, units.get(passage) ?? []));
  supportLists(candidates);
  const accepted = acceptNames(candidates);
  return passages.flatMap((passage) => mentionsIn(passage, accepted, candidates, units.get(passage) ?? []));
}

function listCandidates(passage: Passage, units: readonly Blocked[]): Candidate[] {
  const { folded } = passage;
  const blocked: Blocked[] = [
    ...units,
    ...[...folded.matchAll(WORK)].map(({ index, 0: work }) => ({ start: index, end: index + work.length })),
  ];
  const covered = (start: number, end: number) =>
    blocked.some((other) => other.start < end && start < other.end);
  const candidates: Candidate[] = [];
  for (let start = 0; start < folded.length - 1; start++) {
    if (!mayBeginName(folded, start)) continue;
    const printed = leftOf(folded, start);
    const left = units.some(({ end }) => end === start) ? AFTER_UNIT : printed;
    if (left.weight < -1) continue;
    const shapes = namesAt(folded, start, left.title !== null);
    let best: Candidate | null = null;
    for (const shape of shapes) {
      if (covered(start, shape.end)) continue;
      const right = rightOf(folded, start, shape.end);
      const score = left.weight + shape.score + right;
      if (score < 0.5 || (best && best.score >= score)) continue;
      best = {
        passage,
        start,
        end: shape.end,
        name: folded.slice(start, shape.end),
        score,
        title: CREDITED.test(folded.slice(shape.end, shape.end + 3)) ? 'credit' : left.title,
        listed: false,
        shape,
        left: left.weight,
        enough: left.enough,
        right,
      };
    }
    if (best) candidates.push(best);
  }
  return candidates;
}

/** Between the names of a list; each may have its own epithet: 、“缉毒勇士”. */
const SEPARATOR = /^(?:、|和|与|及|以及)(?:“[^”]{2,14}”)?$/;

/** Names joined by 、 or 与 lend each other weight: the more of them, and the surer one of them, the more. */
function supportLists(candidates: readonly Candidate[]): void {
  for (const run of listRuns(candidates)) {
    const sure = run.some(({ score, enough }) => score >= enough);
    const likely = run.filter(({ shape }) => shape.score >= 0.5).length;
    const support = sure ? 3 : likely >= 3 ? 2.2 : likely === 2 ? 1.4 : 0;
    const title = run[0]?.title ?? null;
    run.forEach((one, place) => {
      if (place > 0) one.listed = true;
      one.title ??= title;
      if (one.score < one.enough || place > 0) one.score += support;
    });
  }
}

function listRuns(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  const taken = new Set<Candidate>();
  candidates.forEach((first, place) => {
    if (taken.has(first) || first.shape.score <= -0.8) return;
    const run = [first];
    for (let i = place + 1; i < candidates.length; i++) {
      const last = run.at(-1) ?? first;
      const other = candidates[i];
      if (!other || other.passage !== first.passage || other.start > last.end + 20) break;
      if (other.shape.score > -0.8 && SEPARATOR.test(first.passage.folded.slice(last.end, other.start)))
        run.push(other);
    }
    if (run.length < 2) return;
    for (const one of run) taken.add(one);
    runs.push(run);
  });
  return runs;
}

/** Names that some mention of the story makes sure of; recurring ones need less. */
function acceptNames(candidates: readonly Candidate[]): Map<string, { credit: boolean }> {
  const byName = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = byName.get(candidate.name);
    if (group) group.push(candidate);
    else byName.set(candidate.name, [candidate]);
  }
  const accepted = new Map<string, { credit: boolean }>();
  for (const [name, group] of byName) {
    const good = group.filter(
      ({ shape, left, right }) => shape.score >= -0.5 && left >= 0.3 && right >= 0.5,
    ).length;
    const bonus = good >= 3 ? 2 : good === 2 ? 1 : 0;
    if (group.every(({ score, enough }) => score + bonus < enough)) continue;
    accepted.set(name, { credit: group.every(({ title }) => title === 'credit') });
  }
  // 王文 is no name where 王文山 is one and nothing else supports it; nor 张迪一 where 张迪 recurs.
  const weight = (name: string) => {
    const group = byName.get(name) ?? [];
    return Math.max(...group.map(({ score }) => score)) + group.length * 0.5;
  };
  for (const name of accepted.keys())
    for (const other of accepted.keys())
      if (other.length === name.length + 1 && other.startsWith(name))
        accepted.delete(weight(other) >= weight(name) ? name : other);
  // 夏提克 is no person beside 夏提克·拜木哈买提: `findShortNames` takes it for him.
  for (const name of accepted.keys())
    if (name.includes('·')) accepted.delete(name.slice(0, name.indexOf('·')));
  return accepted;
}

/** All mentions of accepted names in a passage, bare ones too. */
function mentionsIn(
  passage: Passage,
  accepted: ReadonlyMap<string, { credit: boolean }>,
  candidates: readonly Candidate[],
  units: readonly Blocked[],
): FoundName[] {
  const { folded } = passage;
  const mentions: FoundName[] = [];
  const names = [...accepted]
    .filter(([, { credit }]) => !credit)
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length);
  const works = [...folded.matchAll(WORK)].map(({ index, 0: work }) => ({
    start: index,
    end: index + work.length,
  }));
  for (const name of names)
    for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if ([...mentions, ...works, ...units].some((other) => other.start < end && start < other.end)) continue;
      if (rightOf(folded, start, end) <= -3.5) continue;
      const candidate = candidates.find(
        (other) => other.passage === passage && other.start === start && other.end === end,
      );
      mentions.push({
        passage,
        start,
        end,
        name,
        score: candidate?.score ?? 0,
        title: candidate?.title ?? null,
        listed: candidate?.listed ?? false,
      });
    }
  return mentions.filter(({ title }) => title !== 'credit').sort((a, b) => a.start - b.start);
}
