import type { CreditMatch } from '@/lib/parse/credit-match';
import type { CreditRole } from '@/lib/parse/parsed-source';
import { anyOf } from '@/lib/text/any-of';
import { listMatches } from '@/lib/text/list-matches';
import { isLikelyName, splitNames } from './split-names';

/**
 * Byline (署名): who wrote the story or took the picture, without labels and colons.
 *
 *   byline ::= bullet? names? (role names)* end?
 *   role   ::= paper? kind? ('记者' | '通讯员' | '实习生' | …)
 *   end    ::= '文/图' | '报道' | '摄' | …
 *
 *   本报记者 陈春艳
 *   李佳芳 通讯员 陈依文 卢泽康 于晶
 *   □ 本报记者 张三 李四 文/图
 *   记者应兰曾小燕通讯员安公宣
 *
 * Refused: 记者从市公安局获悉 (a sentence), 完, 图片由警方提供.
 */
const BULLET = /^[\s□■◆●▲△☆★◎○◇*·—\-/|]{0,6}/;
/** Whose paper somebody writes for. */
const MEDIUM = `
《[^《》]{2,12}》 总台央视 央视 央广 总台 新华 中新 人民 法治 本报 本网 本台 本刊 本社
[\\u4e00-\\u9fffA-Za-z·\\-/()]{1,16}(?:报|网|社|台|客户端|新闻|频道|中心|周刊|周末|杂志|在线|传媒|媒体|融媒|全媒)`;
/** What kind of a reporter. */
const KIND = `
全媒体 全媒 融媒体 融媒 新媒体 首席 见习 实习 特约 特派 本报 文字 摄影 摄像 视频 客户端 驻[\\u4e00-\\u9fff]{2,4}
[\\u4e00-\\u9fff]{2,4}站 [\\u4e00-\\u9fff]{2,5}记者站 法治 法制 政法`;
const PART_IN_IT = `
记者 通讯员 实习生 报道员 报告员 信息员 评论员 撰稿人 撰稿 撰文 作者 采写 文字 摄影 视频剪辑 视频拍摄 剪辑 编辑 责编 供稿
投稿 文\\/图 图\\/文 (?<![^\\s、,/(|])(?:文图|图文|文|图)(?=[\\s:/])`;
const ROLE = new RegExp(
  `(?:(?:${anyOf(MEDIUM)})\\s{0,2}){0,3}(?:${anyOf(KIND)}){0,3}\\s{0,2}(${anyOf(PART_IN_IT)})\\s{0,4}[:/]?\\s{0,4}`,
  'g',
);
const END =
  /[\s/,、]{0,4}(?:摄影报[道导]|(?:综合|采访|连线|现场|联合|即时|专题|独家)?报[道导]|供图|文\/图|图\/文|文\/摄|文图|图文|文并摄|摄影|摄|(?<=[\s/])[文图]|供稿|(?<=\/)编[制辑]|发自[\u4e00-\u9fff]{2,8}|采写|整理|综合|编译|撰稿|翻摄|翻拍|专电|电)[/、,\s]{0,2}[图文摄]?[::]?\s*$/;
const ROLES: Record<string, CreditRole> = {
  记者: 'reporter',
  实习生: 'reporter',
  通讯员: 'correspondent',
  通讯: 'correspondent',
  报道员: 'correspondent',
  报告员: 'correspondent',
  信息员: 'correspondent',
  摄影: 'photographer',
  视频剪辑: 'photographer',
  视频拍摄: 'photographer',
  剪辑: 'photographer',
  图: 'photographer',
  编辑: 'editor',
  责编: 'editor',
};

/** Whether a byline's end says that who is named took the picture: 摄, but 摄影报道 says that they wrote too. */
const isPictured = (end: string) =>
  /^[\s/,、]{0,4}(?:摄|摄影|供图|翻[摄拍])/.test(end) && !/报[道导]/.test(end);

/** The credits of a byline's folded text (offsets into it), or null where it is not one. */
export function matchByline(text: string): CreditMatch[] | null {
  if (text.length > 120 || /[。!?;“”]/.test(text)) return null;
  const from = BULLET.exec(text)?.[0].length ?? 0;
  const end = END.exec(text.slice(from));
  const to = end && end.index > 0 ? from + end.index : text.length;
  const photographed = end !== null && isPictured(end[0]);
  // (夏某/编制): who put it on the page.
  const edited = end !== null && /编[制辑]/.test(end[0]);
  const roles = listMatches(ROLE, text.slice(from, to)).map((match) => ({
    role: ROLES[match[1] ?? ''] ?? 'author',
    start: from + match.index,
    from: from + match.index + match[0].length,
  }));
  const groups = [{ role: 'author' as CreditRole, start: from, from }, ...roles];
  const credits: CreditMatch[] = [];
  for (const [i, group] of groups.entries()) {
    const until = groups[i + 1]?.start ?? to;
    const slice = text.slice(group.from, until);
    if (!/[^\s、,/]/.test(slice)) continue;
    // 江州市公安局刑侦总队 记者 张三: the office before the role.
    // 江州晚报·某某点 记者 张三: the paper and its application.
    if (i === 0 && roles.length > 0 && /[报网社台闻]·[\u4e00-\u9fff]{2,6}\s?$/.test(slice)) continue;
    if (i === 0 && roles.length > 0 && OFFICE.test(`${slice.trimEnd()} 记`)) continue;
    // 记者 张三 李四 摄 通讯员 王五: the last before the next role took the picture.
    const pictured = i < groups.length - 1 ? (MIDDLE.exec(slice)?.[0].length ?? 0) : 0;
    const names = splitNames(slice.slice(0, slice.length - pictured).replace(/[、,/]\s*$/, ''));
    if (!names) return null;
    // Without a role only names that look like names count: (陆晗), not (待续).
    // Of several, half are enough: (包春梅 图雅) has one that is written by sound.
    const likely = names.filter((name) => isLikelyName(slice.slice(name.start, name.end)));
    // ○ 摆世龙: behind the mark of a byline a single name needs no known surname.
    const marked = /^[○□]/.test(text) && names.length === 1 && /^[\u4e00-\u9fff]{3}$/.test(slice.trim());
    if (i === 0 && !marked && (likely[0] !== names[0] || likely.length * 2 < names.length)) return null;
    // 文/本报记者 张三 图/本报记者 李四: who took the picture, though a reporter.
    const isOfPicture = /图\s{0,2}\/\s{0,2}$/.test(text.slice(0, group.start)) && i > 1;
    // 记者 张三 摄: the last group took the picture.
    const last = i === groups.length - 1;
    const role =
      (photographed && last) || isOfPicture ? 'photographer' : edited && last ? 'editor' : group.role;
    credits.push(
      ...names.map((name) => ({
        role: pictured > 0 && name === names.at(-1) ? ('photographer' as const) : role,
        start: group.from + name.start,
        end: group.from + name.end,
      })),
    );
  }
  return credits.length > 0 && credits.length <= 12 ? credits : null;
}

const MIDDLE = /[\s/]\s{0,3}摄\s{0,4}$/;
const OFFICE =
  /^[\u4e00-\u9fff]{2,24}(?:公安局|公安处|公安厅|分局|总队|支队|大队|派出所|边检站|检查站|政治处|政治部|政工室|政工科|宣传科|办公室|中心|政法委|检察院|法院|司法局|[县市区旗]局|公安)(?:\s{1,4}|\s?:\s?)(?=[\u4e00-\u9fff])/;

/** (某某县公安局 易某某 文/图): the names behind the writer's office (offsets into the folded text); null where it is none. */
export function matchOfficeByline(text: string): CreditMatch[] | null {
  const from = text.length <= 60 ? (OFFICE.exec(text)?.[0].length ?? 0) : 0;
  if (from === 0) return null;
  const end = END.exec(text);
  const listed = text.slice(from, end ? Math.max(from, end.index) : text.length);
  const names = splitNames(listed);
  if (!names?.every(({ start, end }) => isLikelyName(listed.slice(start, end)))) return null;
  const role = end && isPictured(end[0]) ? 'photographer' : 'author';
  return names.map(({ start, end }) => ({ role, start: from + start, end: from + end }));
}

/** True where the text names a role, so that a single name is enough (记者 张三). */
export function namesRole(text: string): boolean {
  return /记者|通讯员|视频剪辑|视频拍摄|实习生|报道员|撰稿|撰文|作者|供稿|文\/[图摄]|图\/文|摄影|特约|评论员/.test(
    text,
  );
}
