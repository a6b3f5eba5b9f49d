import { type Label, type LabelledRow, withLabel } from './label';
import { labelBracket, labelByline, labelPictureSource } from './label-bylines';
import {
  labelAccountLine,
  labelBareDay,
  labelDateLineWithRights,
  labelFields,
  labelOpenValue,
  labelSignedMonth,
} from './label-fields';
import { labelParticipant } from './label-participants';
import { labelProse, labelSpeech } from './label-prose';
import { labelResult } from './label-results';
import { closeUp } from './label-spaced-out';
import type { Row } from './row';
import { matchCaption } from './rules/match-caption';
import { matchFurniture } from './rules/match-furniture';
import { matchMarkup } from './rules/match-markup';
import { namesPicture } from './rules/match-picture-words';
import { findPrintedDates } from './rules/match-printed-date';
import { opensTelling } from './rules/match-prose';
import { readLoneNumber } from './rules/match-section-number';

type LabelRule = (row: Row, next: Row | undefined, previous: LabelledRow | undefined) => Label | null;

/** What a row can be by its own form, the most certain forms first. */
const RULES: LabelRule[] = [
  labelMarkup,
  labelHinted,
  labelOpenValue,
  labelNumber,
  labelDateLineWithRights,
  labelWordHead,
  labelContact,
  labelParticipant,
  labelFurniture,
  labelEnd,
  labelNoteSigner,
  labelOriginalTitle,
  labelFigureSource,
  labelAccountLine,
  labelSpeech,
  labelSignedMonth,
  labelBareDay,
  labelFields,
  labelByline,
  labelBracket,
  labelPictureSource,
  labelCaption,
  labelResult,
  labelProse,
];

/** Every row with the label of the first rule that knows its form; a title where none does. */
export function labelRows(rows: Row[]): LabelledRow[] {
  const labelled: LabelledRow[] = [];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const previous = labelled[i - 1];
    const closed = closeUp(row);
    const label = labelRow(closed?.row ?? row, next, previous);
    labelled.push(withLabel(row, closed ? closed.toPrinted(label) : label));
  });
  return labelled;
}

function labelRow(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label {
  for (const rule of RULES) {
    const label = rule(row, next, previous);
    if (label) return label;
  }
  return { form: 'title' };
}

function labelMarkup(row: Row): Label | null {
  const kind = matchMarkup(row.text);
  return kind && { form: 'furniture', kind, ends: false };
}

function labelHinted(row: Row): Label | null {
  if (row.hint === 'furniture') return { form: 'furniture', kind: 'navigation', ends: false };
  if (row.hint === 'caption')
    return { form: 'caption', credits: matchCaption(row.text)?.credits ?? [], doubt: null };
  return row.hint === 'headline' || row.hint === 'page-title' ? { form: 'title' } : null;
}

/** 01, A — a number that stands alone; whether it numbers a section depends on what follows. */
function labelNumber(row: Row): Label | null {
  return readLoneNumber(row.text) === null ? null : { form: 'number' };
}

/** 关键词:巡防, between two paragraphs: a subhead with its word; above or below the text it is the page's. */
function labelWordHead(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  return previous?.label.form === 'prose' &&
    next !== undefined &&
    next.size >= 30 &&
    /^关键[词字]\s?:\s?[^\s,、;]{2,10}$/.test(row.text)
    ? { form: 'title' }
    : null;
}

/** 联系人:某县公安局刑侦大队 王警官 13900000000, right behind a notice's text, and further ones below it. */
function labelContact(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  if (previous?.label.form !== 'prose' || row.text.length > 60) return null;
  if (/^联系人\s?:\s?[^\d。]{2,20}$/.test(row.text)) return { form: 'prose', whole: true };
  if (!/\d{7,8}$/.test(row.text)) return null;
  const contact = /^联系人\s?:/.test(row.text) || /^联系人\s?:.*\d{7,8}$/.test(previous.text);
  return contact ? { form: 'prose', whole: true } : null;
}

function labelFurniture(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  const match = matchFurniture(row.text);
  if (!match) return null;
  // ……没查到。 ⏎ 更多新闻:某某被捕 ⏎ 油箱出现……。: a link between two paragraphs.
  if (match.ends && isLinkInText(row, next, previous)) return { form: 'furniture', ...match, ends: false };
  // 江州日报 社会·法治 2023年6月16日 星期五 03: the head of a paper's page, whose day counts for its stories.
  const dates =
    (row.text.length <= 80 || match.kind === 'metadata') &&
    (PAPER_HEAD.test(row.text) || DAY_AND_TOOLS.test(row.text))
      ? findPrintedDates(row.text).filter(({ edtf, day }) => edtf !== null && day !== null)
      : [];
  return { form: 'furniture', ...match, ...(dates.length > 0 && { dates }) };
}

const isLinkInText = (row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean =>
  previous?.label.form === 'prose' &&
  next !== undefined &&
  next.size >= 30 &&
  /^【?(?:更多新闻|看更多|延伸阅读|推荐阅读|相关新闻|相关报道)】?\s?[:】].{6,}/.test(row.text) &&
  /[^.…][。!?][”)]?$/.test(next.text);

/** 2006年2月14日 收藏 打印 推荐 朗读: the paper's day among the page's tools. */
const DAY_AND_TOOLS =
  /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s+(?=.*(?:收藏|打印|放大|缩小|朗读))(?!.*(?:星期|首页))/;
const PAPER_HEAD = /^[\u4e00-\u9fff]{2,10}报(?:\s|$).*(?:版|星期|\d)/;

/** 公共关系科新闻公布第六号: the number that closes a press release. */
const RELEASE = /^[\u4e00-\u9fff]{0,12}新闻(?:公布|公告|稿)第[一二三四五六七八九十百\d]{1,5}号$/;

/** （完） */
function labelEnd(row: Row): Label | null {
  return /^[([【]?(?:完|全文完|本文完|END|End|The End|未完待续)[)\]】]?$/.test(row.text) ||
    /^-{1,6}\s?(?:END|End|完)\s?-{1,6}$/.test(row.text) ||
    RELEASE.test(row.text)
    ? { form: 'end' }
    : null;
}

/** ——编者, ——编辑部: who signs the note above it. */
function labelNoteSigner(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  return previous?.label.form === 'prose' &&
    /^[—-]{1,3}\s?(?:本报|本刊)?(?:编者|编辑部|编\s?者)$/.test(row.text)
    ? { form: 'mark' }
    : null;
}

/** 数据来源:公安部, below the pictures: whose figures a drawing shows. */
function labelFigureSource(row: Row): Label | null {
  return /^(?:数据|资料)来源\s?:\s?[^。,]{2,16}$/.test(row.text) ? { form: 'mark' } : null;
}

/** （原标题：……） */
function labelOriginalTitle(row: Row): Label | null {
  return row.text.length < 160 && /^[(【[]?(?:原标题|原题|原文标题|原题为)\s?[::]/.test(row.text)
    ? { form: 'mark' }
    : null;
}

function labelCaption(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  // ……分别是: ⏎ △某某派出所民警张三 ⏎ △……: the entries of a list.
  if (/^[△▲●■◆]/.test(row.text) && previous !== undefined && isListAbove(previous, row.text.charAt(0)))
    return { form: 'prose' };
  // ◆“平安之夜”宣传活动启动现场: a picture's words behind a bullet.
  if (/^[◆◇■□●]/.test(row.text) && row.size <= 40 && namesPicture(row.text.slice(1).trim()))
    return { form: 'caption', credits: [], doubt: null };
  // 抓捕现场.jpg: the name of the picture's file.
  if (row.size <= 60 && /[^\s]\.(?:jpe?g|png|gif|webp|bmp)$/i.test(row.text))
    return { form: 'caption', credits: [], doubt: null };
  const match = matchCaption(row.text);
  if (!match) return null;
  const names = match.credits.map(({ start, end }) => row.text.slice(start, end)).join('');
  // 张三 摄: nobody but who took the picture above.
  if (names !== '' && row.text.replace(/[\s、摄影]/g, '') === names)
    return { form: 'photographer', credits: match.credits };
  // 目前,……移交某某局。(图:张三): the last paragraph of the text, and whose its pictures are.
  if (row.size > 20 && opensTelling(row.text) && /[。!]\([^()]{2,20}\)$/.test(row.text)) return null;
  return { form: 'caption', ...match, doubt: null };
}

const isListAbove = ({ text, label }: LabelledRow, bullet: string): boolean =>
  text.endsWith(':')
    ? label.form === 'prose' || label.form === 'title'
    : label.form === 'prose' && text.startsWith(bullet);
