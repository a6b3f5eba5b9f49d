/**
 * Lists of names that the print joins by commas: somebody with a title, and at least two names more, right behind each other.
 *
 *   民警[程某某]，[明某某]，[郭某]驾驶警车……
 *
 * Near misses: 民警程某某，郭某说 (two may be two clauses), 民警程某某，高度负责，常年在岗 (words).
 */
import type { Candidate } from './name-candidates';

/** A shape below this is no name between commas. */
const LIKELY = 0.5;
const FEWEST = 3;

/** The list that the candidate at a place opens; empty where it opens none. */
export function listByCommas(candidates: readonly Candidate[], place: number): Candidate[] {
  const first = candidates[place];
  if (!first || first.title === null || first.score < first.enough) return [];
  const run = [first];
  for (let i = place + 1; i < candidates.length; i++) {
    const other = candidates[i];
    const { passage, end } = run.at(-1) ?? first;
    if (!other || other.passage !== passage || other.start > end + 1) break;
    if (other.start === end + 1 && passage.folded.charAt(end) === '，' && other.shape.score >= LIKELY)
      run.push(other);
  }
  return run.length >= FEWEST ? run : [];
}
