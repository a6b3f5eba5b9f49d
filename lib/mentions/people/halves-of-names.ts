/**
 * The first half of a transliterated name, by which the story calls somebody without a title.
 *
 *   洛桑格来说…… 在老乡眼里，警察就是[洛桑]的样子
 *
 * Near misses: 民警洛桑与村民洛桑格来 (a title of its own), 洛桑格来和洛桑次仁 (whose half it is stays open).
 */
import { groupBy } from '@/lib/group-by';
import type { FoundName } from './name-candidates';
import { spellName } from './name-pieces';

const HALF = 2;

/** Whether pieces of names spell the whole of it. */
const isSpelled = (name: string): boolean =>
  name.length > HALF + 1 && spellName(name, 0).some(({ end, pieces }) => pieces > 1 && end === name.length);

/** The mentions, those of a half under the whole name. */
export function joinHalves(mentions: readonly FoundName[]): FoundName[] {
  const byName = groupBy(mentions, ({ name }) => name);
  const wholes = groupBy([...byName.keys()].filter(isSpelled), (name) => name.slice(0, HALF));
  if (wholes.size === 0) return [...mentions];
  return mentions.map((mention) => {
    const [whole, other] = wholes.get(mention.name) ?? [];
    const titled = byName.get(mention.name)?.some(({ title }) => title !== null) ?? true;
    return whole === undefined || other !== undefined || titled ? mention : { ...mention, name: whole };
  });
}
