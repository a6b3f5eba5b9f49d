/** Speakers who are not named in full, and so hide the name that stands nearest before them. */
import type { FoundName } from '../people/name-candidates';
import type { Passage } from '../text/passage';

const WORDS = '\\p{Script=Han}某|嫌疑人|女士|先生|大[爷妈姐哥叔娘伯]|阿姨|奶奶|爷爷|老人|[男女]子|小伙|姑娘';
/** 嫌疑人张某某落网。他懊悔地说: somebody who is not named in full stands nearer than the name. */
const UNNAMED = new RegExp(WORDS, 'u');
/** 民警甲电话响起，|商户陈大姐求助道 */
const SUBJECT = new RegExp(`^\\p{Script=Han}{0,10}?(?:${WORDS}|家属|群众|村民|居民|市民|商户)`, 'u');

/** Whether the clause with the verb of saying at `verb` begins behind the name that ends at `end`, and with somebody unnamed. */
export function speaksUnnamed(folded: string, end: number, verb: number): boolean {
  const clause = folded.lastIndexOf('，', verb - 1) + 1;
  return clause > end && SUBJECT.test(folded.slice(clause, verb));
}

/** The only person whom a paragraph names; null where somebody else stands in it. */
export function onlyNamed(
  { folded }: Passage,
  people: readonly FoundName[],
  nameOf: (name: FoundName) => string,
): string | null {
  const names = new Set(people.map(nameOf));
  const [only = null] = names;
  return names.size === 1 && !UNNAMED.test(folded) ? only : null;
}

/** The name, where nobody unnamed stands between it and a place; null where somebody does. */
export const nearestNamed = (folded: string, name: FoundName | null, to: number): FoundName | null =>
  name !== null && UNNAMED.test(folded.slice(name.end, to)) ? null : name;
