import { surnameLength } from '@/lib/parse/surnames';
import { splitNames } from './split-names';

/**
 * A signature below the text: the body that issues a notice, or a writer's bare name.
 *
 *   江州市公安局        (2023年1月5日 on the next row)
 *   张洪
 *
 * Only right behind the text. Refused: 社会 and other channels, 平安江州 (an account).
 */
const BODY =
  /^[\u4e00-\u9fff、\s]{2,30}(?:局|厅|部|处|委|党委|办|办公室|支队|总队|大队|派出所|法院|检察院|政府|委员会|中心|公司|学校|协会|指挥部|领导小组|工作组)$/;

/** One to three names, of which those of two characters may be spaced out: 董 君 段祖德. */
const NAMES =
  /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])(?:[\s、]{1,4}(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])){0,2}$/;

/** True for the name of a body that signs a notice; `text` is folded. */
export function isSigningBody(text: string): boolean {
  return BODY.test(text);
}

/** The bare names of one to three writers (offsets into the folded text), or null. */
export function matchBareNames(text: string): { start: number; end: number }[] | null {
  if (text.length > 18 || !NAMES.test(text)) return null;
  const names = splitNames(text);
  return names?.every((name) => surnameLength(text, name.start) > 0) ? names : null;
}
