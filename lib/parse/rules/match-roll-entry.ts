import { toSolid } from '@/lib/text/solid-text';
import { isLikelyName, splitNames } from './split-names';

/**
 * An entry of a roll: a name, and behind a space the unit and the post, as notices of awards list them.
 *
 *   李某某 刑侦支队二大队大队长
 *   马某某(回族) 交警支队秩序大队民警
 *
 * One of several only. Refused: 本报记者 李某某 (a byline), 强认识 明方向 (a subhead of two parts).
 */
const ENTRY =
  /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff](?=\s{2})|[\u4e00-\u9fff]{2,7}(?:·[\u4e00-\u9fff]{2,7}){1,2})(?:\([^()]{1,8}\))?\s{1,8}(?:原)?[\u4e00-\u9fff]{2,28}(?:长|民警|辅警|警员|主任|科员|委员|教导员|指导员|政委|书记|干部|队员|教师|教官)$/;
/** 张某某 男 1980年2月生 江州市公安局交警支队: name, sex, and when born. */
const PERSON =
  /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])[\s,、]{1,4}[男女][\s,、][^。!?]{6,60}$/;
const NAMED = /^[\u4e00-\u9fff]{2,4}\s{1,8}[\u4e00-\u9fff、]{2,40}(?:长|书记|政委|主任|委员|教导员|指导员)$/;
/** 李某某 副局长 分管治安大队: a third column says what somebody is in charge of. */
const DUTY = /\s(?:主持|负责|分管|协助|协管|联系|主管)[^。!?]{2,60}$/;
const UNIT = /局|厅|队|所|处|科|室|中心|院|校|站|部/;

/** 某市公安局某分局某派出所: a roll of units has no posts. */
const UNIT_ENTRY = /^[\u4e00-\u9fff]{2,34}(?:公安局|分局|派出所|[总支大中]队|警务室|检查站)$/;

/** True for an entry that tells name and sex, which needs no other beside it. */
export const isPersonEntry = (text: string): boolean => PERSON.test(text);

const POST = /(?:长|民警|辅警|政委|书记|主任|[教指]导员|科员|队员)$/;

/** 张某某 男 1980年2月生 江州市公安局 | 交警支队民警: the rest of an entry that the print broke. */
export const breaksEntry = (above: string, below: string): boolean =>
  isPersonEntry(above) && !POST.test(above) && below.length <= 24 && POST.test(below);

/** True where the folded text is such an entry. */
export function isRollEntry(text: string): boolean {
  const duty = DUTY.exec(text);
  if (duty) return text.length <= 110 && NAMED.test(text.slice(0, duty.index));
  if (isPersonEntry(text)) return true;
  if (text.length > 50) return false;
  return UNIT_ENTRY.test(text) || (ENTRY.test(text) && UNIT.test(text.slice(text.search(/\s/))));
}

const NAMES_ONLY = /^(?:[^:。!?“”]{2,40}:\s{0,4})?[\u4e00-\u9fff·、\s]{4,}$/;
const LEAST_NAMES = 4;

/**
 * True for a row of names: 个人三等功(5名):王 刚 李小明 赵 敏, and four and more without a label. Refused: 重拳出击
 * 雷霆万钧 (words), 记者 张三 李四 (a byline).
 */
export function isRowOfNames(text: string): boolean {
  if (text.length > 400 || !NAMES_ONLY.test(text)) return false;
  const from = text.indexOf(':') + 1;
  const row = text.slice(from);
  const names = splitNames(row);
  if (names === null || names.length < (from > 0 ? 2 : LEAST_NAMES)) return false;
  const likely = names.filter(({ start, end }) => isLikelyName(row.slice(start, end)));
  const long = names.filter(({ start, end }) => toSolid(row.slice(start, end)).length > 3);
  return likely.length * 4 >= names.length * 3 && long.length * 3 <= names.length;
}
