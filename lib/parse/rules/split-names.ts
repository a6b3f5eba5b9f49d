import { looksTransliterated, surnameLength } from '@/lib/parse/surnames';
import { listMatches } from '@/lib/text/list-matches';
import { toSolid } from '@/lib/text/solid-text';

/**
 * Names in a credit: what stands behind 记者, 通讯员, 作者 or in bare brackets.
 *
 *   names ::= name ((space | '、' | ',' | '/') name)* | name name      (run together)
 *
 *   萨其荣贵 李庭         →  萨其荣贵, 李庭
 *   梁小峰、刘大平        →  梁小峰, 刘大平
 *   应兰曾小燕            →  应兰, 曾小燕      (split by surnames)
 *   张 三                 →  张 三             (one name, spaced out to three characters' width)
 *
 * Not names: 市公安局, 完, 左二, 图片由网友提供.
 */
export interface NameMatch {
  /** Offsets into the text that was given. */
  start: number;
  end: number;
}

const HAN_NAME = /^[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)*$/;
const LATIN_NAME = /^[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){1,2}$/;
const ORGANISATION =
  /[报网社台局队所院部处科厅委办]$|中心$|警方$|[交特巡]警$|发布$|公安|客户端|融媒|频道|日报|新闻|供图|资料|视频|图片|来源|提供|综合|编译|整理|平台|支队|大队|法院|学校|公司|集团/;
const NOT_A_NAME =
  /^(?:[\u4e00-\u9fff]{1,2}[局队所厅]|公安部|宣传部|政治部|完|续|解说|导语|正文|同期声?|旁白|字幕|采访|现场|口播|出镜|主持人|画外音|上|下|待续|转载|左[一二三四五六]?|右[一二三四五六]?|中|前排?|后排?|化名|笔名|略|附.*|注|资料图?|图|文|摄|记者|通讯员|编辑|作者|本报|本网|报道|摄影|供稿|未完|原标题|组图|视频|音频|多图|全文|节选|摘编|摘要|有删节|图文|匿名|佚名|无|暂无|未知|系化名|均为化名|文中.*|有改动|走基层|在现场|调查|手记|观察|直击|探访|帮办|感言|札记|心语|心得|寄语|日记|随笔|点评|视点|体验|走访|访谈|独白|来信|说|[简短]讯|快讯)$/;

/** The names in `text` (folded), or null where something in it is not a name. */
export function splitNames(text: string): NameMatch[] | null {
  const tokens = mergeSpacedNames(
    text,
    listMatches(/[^\s、,，;/|&]+/g, text).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const names: NameMatch[] = [];
  for (const token of tokens) {
    const cut = text.slice(token.start, token.end).search(/_/);
    const end = cut > 0 ? token.start + cut : token.end;
    const name = toSolid(text.slice(token.start, end));
    if (!HAN_NAME.test(name))
      return LATIN_NAME.test(text.trim()) && names.length === 0 ? [trimmed(text)] : null;
    if (NOT_A_NAME.test(name) || (name.length > 3 && ORGANISATION.test(name)) || name.length < 2) return null;
    const parts =
      name.length >= 4 && tokens.length === 1 && !looksTransliterated(name)
        ? splitRunTogether(text, token.start, end)
        : null;
    if (parts) names.push(...parts);
    else if (isOneName(name)) names.push({ start: token.start, end });
    else return null;
  }
  return names.length > 0 ? names : null;
}

/** True where a name begins with a surname or is written by sound: what a bare (陆晗) must do to be one. */
export function isLikelyName(name: string): boolean {
  return surnameLength(name, 0) > 0 || looksTransliterated(name);
}

/** True for a Han name of two to four characters, or a longer one written by sound. */
function isOneName(name: string): boolean {
  const surname = surnameLength(name, 0);
  // 专栏·我在基层当所长: a column, whose parts are no name's.
  if (
    name.includes('·') &&
    (/[的我你他在当们]/.test(name) || /^(?:专栏|栏目|专题|聚焦|特写|人物)/.test(name))
  )
    return false;
  if (name.length <= 3) return name.length >= 2;
  if (name.length === 4) return true;
  return name.length <= 12 && (looksTransliterated(name) || (surname > 0 && name.length <= 4));
}

/** 张 三 → one name: single characters that stand alone between wide spaces belong together. */
function mergeSpacedNames(text: string, tokens: NameMatch[]): NameMatch[] {
  const merged: NameMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as NameMatch;
    const next = tokens[i + 1];
    const single = token.end - token.start === 1;
    if (
      single &&
      next &&
      next.end - next.start === 1 &&
      surnameLength(text, token.start) > 0 &&
      /^\s+$/.test(text.slice(token.end, next.start))
    ) {
      merged.push({ start: token.start, end: next.end });
      i++;
    } else merged.push(token);
  }
  return merged;
}

/** 应兰曾小燕 → 应兰, 曾小燕: each name begins with a surname and has two or three characters. */
function splitRunTogether(text: string, start: number, end: number): NameMatch[] | null {
  // From the end: `best[i]` is the split of what stands from i on; three characters are tried first.
  const best = new Map<number, NameMatch[]>([[end, []]]);
  for (let at = end - 2; at >= start; at--) {
    const surname = surnameLength(text, at);
    if (surname === 0) continue;
    for (const length of surname === 2 ? [4, 3] : [3, 2]) {
      const rest = best.get(at + length);
      if (rest) {
        best.set(at, [{ start: at, end: at + length }, ...rest]);
        break;
      }
    }
  }
  const names = best.get(start);
  return names && names.length > 1 && names.length < 8 ? names : null;
}

function trimmed(text: string): NameMatch {
  const start = text.length - text.trimStart().length;
  return { start, end: text.trimEnd().length };
}
