/**
 * Teams called by a number alone, in a list behind one of their kind whose parent is printed.
 *
 *   某总队一支队一大队大队长甲、[三支队三大队]大队长乙      that 总队's
 *   某局交警支队一大队、[二大队]                      that 支队's
 *
 * Near misses: 二大队 where no numbered team stands before it, 刑警二大队 (its work names it).
 */
import type { Passage } from '@/lib/mentions/text/passage';
import type { KnownUnit, KnownUnits } from './known-units';
import type { FoundUnit, Segment } from './unit-finding';

const NUMBER = /^第?[一二三四五六七八九十\d]{1,3}$/;
const NUMBERED_END = /第?[一二三四五六七八九十\d]{1,3}[支大中]队$/;
/** What may stand between the two: a post, a name, what joins them. */
const BETWEEN = /^[\p{Script=Han}·]{0,12}[、和与及]$/u;

export const isNumberedTeam = ({ body, name, noun }: Segment): boolean =>
  body.kind === 'team' && NUMBER.test(name) && /^[支大中]队$/.test(noun);

/** The chain as a unit beside the numbered team found right before it; null where it is none. */
export function toNumberedSibling(
  passage: Passage,
  chain: Segment[],
  found: readonly FoundUnit[],
): FoundUnit | null {
  const [first] = chain;
  const last = chain.at(-1);
  const before = found.at(-1);
  if (!first || !last || !before || !isNumberedTeam(first)) return null;
  const isSibling = before.segments.some((other) => isNumberedTeam(other) && other.noun === first.noun);
  if (!isSibling || !BETWEEN.test(passage.folded.slice(before.end, first.start))) return null;
  const { start } = first;
  return { passage, start, end: last.end, form: 'chain', segments: chain, place: null, reference: null };
}

/** What the nearest numbered team of this kind stands under, else the one team of the story right above it, named before; null where none is. */
export function parentOfNumbered(
  { noun, body }: Segment,
  index: number,
  known: KnownUnits,
): Pick<KnownUnit, 'name' | 'resolved'> | null {
  const sibling = known.nearest(index, ({ name }) => name.endsWith(noun) && NUMBERED_END.test(name));
  if (sibling) return { name: sibling.name.replace(NUMBERED_END, ''), resolved: sibling.resolved };
  const isAbove = ({ key, rank, helper }: KnownUnit) =>
    rank === body.rank - 1 && rank > 4 && !helper && /[支大]队$/.test(key);
  const above = known.nearest(index, isAbove);
  if (!above?.resolved || !known.isNamedBefore(index, above.name)) return null;
  return known.nearest(index, (other) => isAbove(other) && other.name !== above.name) ? null : above;
}
