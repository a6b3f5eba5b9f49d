/**
 * One branch that a story calls with and without 区 is one, and so is the upper part of what stands below it: as a
 * mention prints it, with 区 where one does.
 *
 *   某市公安局东山分局, 东山区公安分局刑侦大队   both under 某市公安局东山区分局
 *   东山分局某派出所, 东山公安               both under 某市公安局东山分局
 */
import type { ResolvedUnit } from './resolve-units';

/** A branch, or the branch that a unit stands under, of a bureau that the name tells. */
const BRANCH = /^(.{2,}?公安局[^局队所]{2,8}?)(区?)分局/;
const PRINTED = /区(?:公安)?分局/;

/** How a branch is called in a story. */
interface Called {
  plain: boolean;
  /** With 区, by its place alone or in print. */
  asDistrict: boolean;
  inPrint: boolean;
}

/** The units, each branch under one name. */
export function joinBranches(results: readonly ResolvedUnit[]): ResolvedUnit[] {
  const branches = new Map<string, Called>();
  for (const { name, found } of results) {
    const [, branch, quarter] = BRANCH.exec(name) ?? [];
    if (branch === undefined) continue;
    const called = branches.get(branch) ?? { plain: false, asDistrict: false, inPrint: false };
    if (quarter === '') called.plain = true;
    else called.asDistrict = true;
    called.inPrint ||= PRINTED.test(found.passage.folded.slice(found.start, found.end));
    branches.set(branch, called);
  }
  return results.map((result) => {
    const [whole = '', branch = ''] = BRANCH.exec(result.name) ?? [];
    const called = branches.get(branch);
    if (!called?.plain || !called.asDistrict) return result;
    const name = `${branch}${called.inPrint ? '区' : ''}分局${result.name.slice(whole.length)}`;
    return { ...result, name };
  });
}
