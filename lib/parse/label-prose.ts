import type { Label, LabelledRow } from './label';
import type { Row } from './row';
import { isSentence } from './rules/match-prose';
import { breaksEntry, isPersonEntry, isRollEntry, isRowOfNames } from './rules/match-roll-entry';
import { isSigningBody } from './rules/match-signature';
import { isBroadcastPart, isSpeech, isTurn } from './rules/match-speech';
import { isSentenceLikeTitle, isTitleOfDispatch } from './sentence-like-titles';

/** What somebody says, and the marks of a broadcast: 记者: ……, 【同期声】. */
export function labelSpeech(
  row: Row,
  _next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  if (isBroadcastPart(row.text)) return { form: 'mark' };
  // 对话某民警:“怕过,但不能退”, 【访谈】某局民警某某:为小案立法, as the first line: what somebody says is the headline.
  if (previous === undefined && row.size <= 40 && /^[^。“]{2,20}:\s?“[^“”。]+”$/.test(row.text)) return null;
  if (previous === undefined && row.size <= 70 && !/[。!?…;]/.test(row.text) && isSpeech(row.text))
    return { form: 'title' };
  // 观 众:破案率极高,给我感觉。 ⏎ 李某某:怎么不一样?
  const answers =
    previous?.label.form === 'prose' &&
    isTurn(row.text) &&
    isTurn(previous.text) &&
    /[。!?…]$/.test(row.text);
  return answers || isSpeech(row.text) ? { form: 'prose' } : null;
}

/** 信中写道:“感谢你们!” — a short paragraph of speech, by its verb or because no text follows that it could head. */
function saysLast(text: string, next: Row | undefined): boolean {
  const intro = /^([^“”:。]{2,30}):\s?“[^“”]{2,}[。!?…]”$/.exec(text)?.[1];
  if (intro === undefined) return false;
  return /(?:说|道|称|问|答|喊|写着?|表示|介绍|感叹|提醒|叮嘱|回应)$/.test(intro) || next === undefined;
}

/** 要以……为主线。 ⏎ ——某某, ——某市公安局刑侦支队民警 某某: who said it. */
const isAttribution = (row: Row, previous: LabelledRow | undefined): boolean =>
  previous?.label.form === 'prose' &&
  /^—{1,2}\s?(?:[\u4e00-\u9fff]{4,36}(?:民警|辅警|警长|[所局厅队处科]长|政委|书记|主任|[教指]导员)\s{1,4})?[\u4e00-\u9fff·]{2,5}$/.test(
    row.text,
  );

/** 某县公安局党委委员 副局长 张三: — who speaks in the paragraph below. */
const namesSpeaker = (row: Row, previous: LabelledRow | undefined): boolean =>
  previous !== undefined &&
  row.size <= 40 &&
  /^[\u4e00-\u9fff、\s]{4,36}(?:长|政委|书记|主任|委员|民警|教导员|指导员)\s{1,4}[\u4e00-\u9fff]{2,4}:$/.test(
    row.text,
  );

/** 11月11日,……某市公安局发布警情通报,详情如下: */
const announces = (row: Row, previous: LabelledRow | undefined): boolean =>
  (row.size >= 16 && row.text.endsWith('如下:') && /[,。]/.test(row.text)) ||
  (previous !== undefined && /(?:公布|通报|通知|公示|公告|印发|表彰|介绍|发布)如下:$/.test(row.text));

/** 各县公安局、市局各支队: — whom a notice is for. */
const isAddress = (row: Row): boolean =>
  /^(?:各[^。;“]{3,40}|(?:尊敬|亲爱)的[^。;“]{2,30}|广大[^。;“]{2,12}):$/.test(row.text);

/** “陌生来电别信!”: somebody says it, whatever the page's subheads are. */
const isQuotation = (row: Row, previous: LabelledRow | undefined): boolean =>
  /^“[^“”]{4,}[。!?…]”$/.test(row.text) && previous !== undefined && previous.label.form !== 'title';

/** 知常明变,纵横正有凌云笔; ⏎ 守正创新,同频共振谱新篇!: the second half of a sentence in two lines. */
const isSecondHalf = (row: Row, previous: LabelledRow | undefined): boolean =>
  previous?.label.form === 'prose' &&
  /;$/.test(previous.text) &&
  row.gap === previous.gap &&
  /[!。]$/.test(row.text);

/** 针对诈骗高发的情况, ⏎ 刑侦大队抽调……: no subhead ends so, nor does one stand before a comma. */
const breaksAtComma = (row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean =>
  (previous?.label.form === 'prose' || previous?.label.form === 'caption') &&
  next !== undefined &&
  next.size >= 20 &&
  row.size >= 8 &&
  (/[,、]$/.test(row.text) || /^[,、。;]/.test(next.text));

/** An entry of a roll; not 江州市公安局 ⏎ 2023年7月18日, who signs the notice, below the last entry. */
function isInRoll(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  const signs = isSigningBody(row.text) && /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.test(next?.text ?? '');
  return (
    !signs && isRollEntry(row.text) && (isRollEntry(next?.text ?? '') || isRollEntry(previous?.text ?? ''))
  );
}

/** The rest of an entry right below it. */
const endsEntry = (row: Row, previous: LabelledRow | undefined): boolean =>
  previous?.label.form === 'prose' && row.gap === 0 && breaksEntry(previous.text, row.text);

/** 向英雄致敬!: the last row of the dump, right below its text. */
const endsDump = (row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean =>
  next === undefined &&
  previous?.label.form === 'prose' &&
  row.gap <= 1 &&
  /[\u4e00-\u9fff][!。]”?$/.test(row.text);

/** A headline over two or three lines of the columns' width, above paragraphs that are indented as it is not. */
const isWrappedTitle = (row: Row, next: Row | undefined): boolean =>
  row.index === 0 &&
  row.lines !== null &&
  row.lines.length <= 3 &&
  row.size <= 60 &&
  !/[。!?;:,]/.test(row.text) &&
  next?.lines != null &&
  next.indent > row.indent;

/** A sentence, or what stands in the text like one: an address, an entry of a roll. */
export function labelProse(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  if (isAttribution(row, previous)) return { form: 'prose' };
  if (isSentenceLikeTitle(row, next, previous)) return null;
  if (namesSpeaker(row, previous) || announces(row, previous) || isAddress(row)) return { form: 'prose' };
  if (isQuotation(row, previous)) {
    // Among the page's tools and above another title it is a line of the head: “某泉是公园边上的吗?” ⏎ “热线”教网友防骗术
    const heads =
      previous?.label.form === 'furniture' && next && !isSentence(next.text, next.size, undefined);
    return heads && next.size <= 30 ? null : { form: 'prose' };
  }
  if (previous?.label.form === 'prose' && saysLast(row.text, next)) return { form: 'prose' };
  if (isSecondHalf(row, previous) || breaksAtComma(row, next, previous)) return { form: 'prose' };
  if (isTitleOfDispatch(row, next, previous)) return null;
  if (isInRoll(row, next, previous) || isPersonEntry(row.text)) return { form: 'prose' };
  if (endsEntry(row, previous) || endsDump(row, next, previous)) return { form: 'prose' };
  if (previous !== undefined && isRowOfNames(row.text)) return { form: 'prose', whole: true };
  if (isWrappedTitle(row, next)) return null;
  return row.lines !== null || isSentence(row.text, row.size, next?.text) ? { form: 'prose' } : null;
}
