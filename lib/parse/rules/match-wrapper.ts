import type { RowHint } from '@/lib/parse/row';
import { CharacterClass } from '@/lib/text/character-class';
import { TAG_RUN } from './html-tags';

/**
 * A wrapper around a row: signs that say what the row is and belong to no text.
 *
 *   # 衝鋒隊演示拘捕持刀傷人匪徒                     headline   (Markdown)
 *   <contenttitle>…被警方破获</contenttitle>         headline   (tags of a corpus)
 *   <figcaption>…與持槍警員對峙。</figcaption>       caption
 *   ![民警转移被困群众](https://…/1.jpg)             caption
 *   《“屏幕共享”藏陷阱！》正文（上游新闻）。         headline, publication 上游新闻
 *   黑龙江半年查处酒驾醉驾2.2万起-新华网             page title, site 新华网
 *
 * Refused: 沐浴春天的阳光 ——资阳公安…… (a deck), #平安校园# (a tag line).
 */
export interface WrapperMatch {
  /** The core, as offsets into the row's text. */
  from: number;
  to: number;
  hint: RowHint | null;
  site: { start: number; end: number } | null;
  publication: { start: number; end: number } | null;
}

const TAG_HINTS: Record<string, RowHint> = {
  title: 'headline',
  contenttitle: 'headline',
  headline: 'headline',
  h1: 'headline',
  doctitle: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  content: 'body',
  text: 'body',
  body: 'body',
  p: 'body',
  article: 'body',
  div: 'body',
  span: 'body',
  section: 'body',
  b: 'strong',
  strong: 'strong',
  em: 'strong',
  i: 'strong',
};
const SITE =
  /^(.{4,80}?[^\s\-_|—])\s{0,3}(?:[-_|]{1,3}\s{0,3}[\u4e00-\u9fffA-Za-z0-9·&\s]{1,14}){0,3}?[-_|]{1,3}\s{0,3}((?:[\u4e00-\u9fffA-Za-z0-9·.]{1,14})?(?:网|新闻|报|频道|在线|电视台|广播电台|公安局|公安厅|公安部|政府|门户|门户网站|客户端|资讯|搜狐|新浪|腾讯|凤凰|央视|澎湃|平台|网站|周刊|传媒|融媒|新闻中心|中心|支队|总队|检察院|法院|委员会|论坛|公众号|头条|百科|博客|观察|UDN|ETtoday|CNA))$/;
const PAGE_OF_SITE = /^(?:帮助|客服|服务|会员|个人|用户|下载|资料|活动)中心$/;
const NONE = { hint: null, site: null, publication: null };

/** The wrapper of a row's folded text, or null where it has none. */
export function matchWrapper(text: string): WrapperMatch | null {
  return (
    matchTags(text) ??
    matchTagRun(text) ??
    matchCells(text) ??
    matchMarkdown(text) ??
    matchTitleAndSource(text) ??
    matchLabelled(text) ??
    matchSiteSuffix(text) ??
    matchClock(text)
  );
}

/** 办证电子警察“上岗” | |||||||||, 每周警情通报 | |: the empty cells of a table that the page was laid out with. */
function matchCells(text: string): WrapperMatch | null {
  if (!text.endsWith('||') && !text.endsWith(' |')) return null;
  let to = text.length;
  while (to > 0 && (text[to - 1] === '|' || text[to - 1] === ' ')) to--;
  return to >= 4 ? { ...NONE, from: 0, to } : null;
}

function matchTags(text: string): WrapperMatch | null {
  if (!text.includes('<') && !text.includes('>')) return null;
  const open = /^<([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,300})?>\s*/.exec(text.slice(0, 400));
  const close = /\s*<\/([a-zA-Z][a-zA-Z0-9]{0,15})>$/.exec(text.slice(-24));
  const tag = (open?.[1] ?? close?.[1] ?? '').toLowerCase();
  const hint = TAG_HINTS[tag];
  if (!hint) return null;
  const from = open?.[0].length ?? 0;
  const to = text.length - (close?.[0].length ?? 0);
  return to > from ? { ...NONE, from, to, hint } : null;
}

const OPENING_RUN = new RegExp(`^${TAG_RUN}\\s*`, 'i');
const CLOSING_RUN = new RegExp(`${TAG_RUN}$`, 'i');

/** <img src="…"></p><p>&nbsp;&nbsp;近日: what a page's code has around a text, entities for spaces among it. */
function matchTagRun(text: string): WrapperMatch | null {
  const from = /^[<&]/.test(text) ? (OPENING_RUN.exec(text)?.[0].length ?? 0) : 0;
  const tail = /[>;]$/.test(text) ? text.slice(Math.max(from, text.length - 2000)) : '';
  const to = text.length - (CLOSING_RUN.exec(tail)?.[0].length ?? 0);
  return to > from && to - from < text.length ? { ...NONE, from, to } : null;
}

/** What each of Markdown's forms begins with. */
const MARKDOWN = new CharacterClass('#*_>!');

function matchMarkdown(text: string): WrapperMatch | null {
  if (!MARKDOWN.hasAt(text, 0)) return null;
  const heading = /^(#{1,6})\s{1,4}(?=\S)/.exec(text);
  if (heading) {
    const close = /\s*#{1,6}$/.exec(text.slice(-8));
    return {
      ...NONE,
      from: heading[0].length,
      to: text.length - (close?.[0].length ?? 0),
      hint: heading[1] === '#' ? 'headline' : 'heading',
    };
  }
  const strong = /^(\*\*|__)(?=\S)/.exec(text);
  if (strong && text.length > 4 && text.endsWith(strong[0]) && !text.slice(2, -2).includes(strong[0])) {
    return { ...NONE, from: 2, to: text.length - 2, hint: 'strong' };
  }
  const emphasis = /^([*_])(?=[^\s*_])/.exec(text);
  if (emphasis && text.length > 3 && text.endsWith(emphasis[0]) && !text.slice(1, -1).includes(emphasis[0])) {
    return { ...NONE, from: 1, to: text.length - 1, hint: 'strong' };
  }
  // ![民警转移被困群众](…/1.jpg): what the picture shows.
  const picture = /^!\[([^\]]{6,200})\]\([^)]{0,800}\)(?:\s?\|)?$/.exec(text)?.[1];
  if (picture) return { ...NONE, from: 2, to: 2 + picture.length, hint: 'caption' };
  const quoted = /^>\s{1,2}(?=\S)/.exec(text);
  return quoted ? { ...NONE, from: quoted[0].length, to: text.length, hint: 'body' } : null;
}

/** 《headline》正文（publication）。 */
function matchTitleAndSource(text: string): WrapperMatch | null {
  const match =
    /^(《)([^《》]{4,60})》\s{0,2}(?:正文|全文|原文|内容)?\s{0,2}\(([^()]{2,20})\)\s{0,2}[。.:]?$/.exec(text);
  // 《人民日报》(2024年02月05日11版): the paper and its day, no headline.
  if (!match || /\d{4}[年./-]|\d\s?版/.test(match[3] ?? '')) return null;
  const to = 1 + (match[2] ?? '').length;
  const start = text.indexOf('(', to) + 1;
  return {
    from: 1,
    to,
    hint: 'headline',
    site: null,
    publication: { start, end: start + (match[3] ?? '').length },
  };
}

/** 标题：…… */
function matchLabelled(text: string): WrapperMatch | null {
  const match =
    /^[【[]?(?:标题|题目|新闻标题|文章标题|主题|title|Title|TITLE|headline)[】\]]?\s{0,3}[::]\s{0,3}(?=\S)/.exec(
      text,
    );
  return match && text.length < 140
    ? { ...NONE, from: match[0].length, to: text.length, hint: 'headline' }
    : null;
}

/** 拘19人涉販毒 (17:22): when a site put it out, behind a headline. */
function matchClock(text: string): WrapperMatch | null {
  const clock = /^(?!.*(?:\d{4}[年/.-]|\d日))[^。;]{8,60}(\s\(\d{1,2}:\d{2}\))$/.exec(text)?.[1];
  return clock ? { ...NONE, from: 0, to: text.length - clock.length } : null;
}

function matchSiteSuffix(text: string): WrapperMatch | null {
  if (
    text.length > 120 ||
    /[。;]/.test(text) ||
    text.includes('——') ||
    // http://… 2003年07月25日04:29 江州新闻网-江州晚报: a date line.
    /^https?:|\d日\s?\d{1,2}:\d{2}/.test(text) ||
    /(?:来源|作者|编辑|时间|日期|电话|邮箱)\s?:/.test(text)
  )
    return null;
  const match = SITE.exec(text);
  // 出版社简介 | 帮助中心: the last of a row of links.
  if (!match || PAGE_OF_SITE.test(match[2] ?? '')) return null;
  const to = (match[1] ?? '').length;
  const start = text.length - (match[2] ?? '').length;
  // 2031-04-05某某网: a date, and the site behind it.
  if (/(?:19|20)\d{2}[-/]\d{1,2}$/.test(text.slice(0, to)) && /^\d/.test(text.slice(start))) return null;
  return { from: 0, to, hint: 'page-title', site: { start, end: text.length }, publication: null };
}
