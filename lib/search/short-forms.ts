/**
 * Short forms (简称) by which people call a unit: some of the characters of its name, in order, to the name's end.
 *
 *   short ::= place-short [ '公安' ] [ body ]
 *
 *   昆区分局、昆区公安分局、昆区   昆都仑区分局
 *   呼市公安局、呼市公安、呼市     呼和浩特市公安局
 *   情指中心                   情报指挥中心
 *
 * The first character is never left out and the last one ends the name, so that 昆区分局 is no 派出所 below it.
 * Near misses: 教育 ends like no unit; 分局 is a part of names as it stands and is found as that.
 */
import { toLookupKey } from './name-keys';

const LONGEST = 16;
const han = /^\p{Script=Han}+$/u;
const unitEnd = /(?:[局厅部所队站室办处科]|中心|公安|学院)$/;
const placeEnd = /[市区县旗盟州]$/;

/** What a name's key may look like, as patterns of SQL's LIKE; none where what was typed is no unit's short form. */
export function toShortFormPatterns(typed: string): string[] {
  const text = toLookupKey(typed);
  if (text.length < 2 || text.length > LONGEST || !han.test(text)) return [];
  const isPlace = placeEnd.test(text);
  if (!isPlace && !(unitEnd.test(text) && text.length > 2)) return [];
  const bare = text.replace('公安', '');
  const forms = text.endsWith('公安') || isPlace ? [`${bare}公安局`, `${bare}分局`] : [text, bare];
  return [...new Set(forms)].filter((form) => form.length > 2).map((form) => [...form].join('%'));
}
