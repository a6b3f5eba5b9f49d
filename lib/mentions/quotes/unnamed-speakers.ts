/** Speakers who are not named in full, and so hide the name that stands nearest before them. */
import type { FoundName } from '@/lib/mentions/people/name-candidates';
import type { Passage } from '@/lib/mentions/text/passage';

const WORDS = '\\p{Script=Han}某|嫌疑人|女士|先生|大[爷妈姐哥叔娘伯]|阿姨|奶奶|爷爷|老人|[男女]子|小伙|姑娘';
/** 嫌疑人张某某落网。他懊悔地说: somebody who is not named in full stands nearer than the name. */
const UNNAMED = new RegExp(WORDS, 'u');
/** 民警甲电话响起，|商户陈大姐求助道 */
const SUBJECT = new RegExp(`^\\p{Script=Han}{0,10}?(?:${WORDS}|家属|群众|村民|居民|市民|商户)`, 'u');

const KIN = '丈夫|妻子|老公|老婆|爱人|父亲|母亲|爸爸|妈妈|儿子|女儿|家人|家属|同事|邻居|朋友';
/** 乙女士的丈夫|激动地说, 她老公|也说: a clause that opens with somebody else; 对乙女士说 opens with who hears it. */
const OTHER_SUBJECT = new RegExp(
  `^(?![对向跟和与问劝为给把将让见])(?:\\p{Script=Han}{0,3}?(?:${WORDS})(?:的?(?:${KIN}))?|(?:其|[他她]的?)(?:${KIN}))`,
  'u',
);

/** Whether the clause that leads to a quotation at `start` opens behind the name that ends at `end`, with somebody else. */
export function leadsElsewhere(folded: string, end: number, start: number): boolean {
  const clause = folded.lastIndexOf('，', start - 2) + 1;
  return clause > end && OTHER_SUBJECT.test(folded.slice(clause, start));
}

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
