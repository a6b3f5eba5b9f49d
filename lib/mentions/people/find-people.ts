/**
 * Finds names: every place where one could begin is weighed by its shape and by what stands on both sides; names in a
 * list support each other, and one that recurs supports itself. Then all mentions of the names that are sure.
 *
 *   民警[王某某]说      值班民警[贺某某]与[王某某]      [郝某](左二)
 */
import type { Passage, Range } from '@/lib/mentions/text/passage';
import { acceptNames } from './accept-names';
import { rightOf } from './evidence-after-name';
import { joinHalves } from './halves-of-names';
import {
  type Candidate,
  type FoundName,
  isCredited,
  isNamedAfter,
  listCandidates,
  listWorks,
  overlaps,
  type Stretch,
} from './name-candidates';
import { supportLists } from './support-lists';
import { SureNames } from './sure-names';

/** What stands after a name that makes it part of another: 王某纪念馆. */
const PART_OF_ANOTHER = -3.5;

/** All mentions of names that are sure enough, in reading order. `units` are the story's police units. */
export function findPeople(passages: readonly Passage[], units: readonly Range[]): FoundName[] {
  const covered = new Map<Passage, Stretch[]>();
  for (const unit of units) {
    const stretches = covered.get(unit.passage);
    if (stretches) stretches.push(unit);
    else covered.set(unit.passage, [unit]);
  }
  const found: Candidate[] = [];
  for (const passage of passages) found.push(...listCandidates(passage, covered.get(passage) ?? []));
  const candidates = supportLists(found, acceptNames(supportLists(found, new Set())));
  const names = new SureNames(acceptNames(candidates));
  const byPassage = new Map<Passage, Map<number, Candidate>>();
  for (const candidate of candidates) {
    const places = byPassage.get(candidate.passage) ?? new Map<number, Candidate>();
    byPassage.set(candidate.passage, places.set(candidate.start, candidate));
  }
  const mentions: FoundName[] = [];
  for (const passage of passages)
    mentions.push(
      ...mentionsIn(passage, names, byPassage.get(passage) ?? new Map(), covered.get(passage) ?? []),
    );
  return joinHalves(mentions);
}

/** All mentions of sure names in a passage, bare ones too; the longer name counts. */
function mentionsIn(
  passage: Passage,
  names: SureNames,
  candidates: ReadonlyMap<number, Candidate>,
  units: readonly Stretch[],
): FoundName[] {
  const { folded } = passage;
  const mentions: FoundName[] = [];
  const blocked = [...listWorks(passage), ...units];
  for (const name of names.in(folded))
    for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (overlaps(blocked, start, end) || overlaps(mentions, start, end)) continue;
      if (isNamedAfter(folded, start, end)) continue;
      const candidate = candidates.get(start);
      const own = candidate?.end === end ? candidate : null;
      if ((own?.right ?? rightOf(folded, start, end)) <= PART_OF_ANOTHER) continue;
      if (own?.title === 'credit' || (own === null && passage.field === 'caption' && isCredited(folded, end)))
        continue;
      const { score = 0, title = null, listed = false } = own ?? {};
      mentions.push({ passage, start, end, name, score, title, listed });
    }
  // 王　刚: the same name, spaced out.
  for (const candidate of candidates.values()) {
    const { start, end, name, shape, score, title, listed } = candidate;
    if (!shape.spaced || !names.has(name) || title === 'credit') continue;
    if (!overlaps(blocked, start, end) && !overlaps(mentions, start, end))
      mentions.push({ passage, start, end, name, score, title, listed });
  }
  return mentions.sort((a, b) => a.start - b.start);
}
