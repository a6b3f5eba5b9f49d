import type { Label, LabelledRow } from './label';
import type { Row } from './row';
import { matchByline, namesRole } from './rules/match-byline';
import { matchFields } from './rules/match-fields';
import { matchOpening } from './rules/match-opening';
import { breaksWord, endsSentence, isSentence, opensTelling } from './rules/match-prose';
import { isRollEntry, isRowOfNames } from './rules/match-roll-entry';
import { isSigningBody } from './rules/match-signature';
import { isBroadcastPart, isSpeech, isTurn } from './rules/match-speech';

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

/** 他为何……,又为何……? ⏎ 江州报讯……: one question right above a dispatch's opening is its title, long as it is. */
function isTitleOfDispatch(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    row.lines === null &&
    row.size <= 40 &&
    /^[^。!?]{8,}[!?]$/.test(row.text) &&
    (previous === undefined || previous.label.form === 'furniture' || previous.label.form === 'fields') &&
    next !== undefined &&
    matchOpening(next.text) !== null
  );
}

/** 民警追出两公里,老人哽咽了…… ⏎ 江州日报 2022-04-13 20:31: a headline that breaks off, right above its date line. */
function isOpenTitle(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    (previous === undefined || previous.label.form === 'furniture') &&
    row.size <= 40 &&
    /^[^。!?;…]{8,}…+$/.test(row.text) &&
    next !== undefined &&
    next.size <= 60 &&
    matchFields(next.text)?.roles.has('date') === true
  );
}

/** 警方发出公开信,发动群众检举、揭发犯罪 ⏎ 为方便……。: clauses without an end above a whole paragraph, as the source's first row. */
function isTitleOfParagraph(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    previous === undefined &&
    row.lines === null &&
    row.size >= 12 &&
    row.size <= 45 &&
    /[^。!?;:…,、“]$/.test(row.text) &&
    !/[。!?;…]/.test(row.text) &&
    !opensTelling(row.text) &&
    next !== undefined &&
    next.size >= LEAST_PARAGRAPH &&
    !breaksWord(row.text, next.text, true) &&
    endsSentence(next.text)
  );
}

/** Twice what a line of a column holds: the row above it is no first half of the same sentence. */
const LEAST_PARAGRAPH = 90;

/** “清源”行动缴毒1.3吨 ⏎ 破获跨国案件,缴获毒品1.3吨 ⏎ 江州报讯……: clauses between a title and a dispatch's opening are its deck. */
function isDeckOfDispatch(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    previous?.label.form === 'title' &&
    row.lines === null &&
    row.size <= 50 &&
    !/[。!?;:…]/.test(row.text) &&
    next !== undefined &&
    matchOpening(next.text) !== null
  );
}

/** 信中写道:“感谢你们!” — a short paragraph of speech, by its verb or because no text follows that it could head. */
function saysLast(text: string, next: Row | undefined): boolean {
  const intro = /^([^“”:。]{2,30}):\s?“[^“”]{2,}[。!?…]”$/.exec(text)?.[1];
  if (intro === undefined) return false;
  return /(?:说|道|称|问|答|喊|写着?|表示|介绍|感叹|提醒|叮嘱|回应)$/.test(intro) || next === undefined;
}

/** A sentence, or what stands in the text like one: an address, an entry of a roll. */
export function labelProse(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  // 要以……为主线。 ⏎ ——某某: who said it.
  if (previous?.label.form === 'prose' && /^—{1,2}\s?[\u4e00-\u9fff·]{2,5}$/.test(row.text))
    return { form: 'prose' };
  // A long headline with commas, right above its byline.
  if (
    previous === undefined &&
    next &&
    row.size <= 60 &&
    !/[。!?…;]/.test(row.text) &&
    next.size <= 40 &&
    namesRole(next.text) &&
    matchByline(next.text)
  )
    return null;
  // The same above a line of labels: 《……》系列专访: “……” ……——专访某某 ⏎ 来源:……作者:……
  if (
    (previous === undefined || previous.label.form === 'furniture') &&
    next &&
    row.size <= 90 &&
    !/[。!?…;]/.test(row.text) &&
    /^(?:来源|文章来源|信息来源|作者|发布时间|发布日期|时间|日期)\s?:/.test(next.text) &&
    matchFields(next.text)
  )
    return null;
  if (
    isTitleOfParagraph(row, next, previous) ||
    isOpenTitle(row, next, previous) ||
    isDeckOfDispatch(row, next, previous)
  )
    return null;
  // 某县公安局党委委员 副局长 张三: — who speaks in the paragraph below.
  if (
    previous !== undefined &&
    row.size <= 40 &&
    /^[\u4e00-\u9fff、\s]{4,36}(?:长|政委|书记|主任|委员|民警|教导员|指导员)\s{1,4}[\u4e00-\u9fff]{2,4}:$/.test(
      row.text,
    )
  )
    return { form: 'prose' };
  // 11月11日,……某市公安局发布警情通报,详情如下:
  if (row.size >= 16 && row.text.endsWith('如下:') && /[,。]/.test(row.text)) return { form: 'prose' };
  if (previous !== undefined && /(?:公布|通报|通知|公示|公告|印发|表彰|介绍|发布)如下:$/.test(row.text))
    return { form: 'prose' };
  // 各县公安局、市局各支队: — whom a notice is for.
  if (/^(?:各[^。;“]{3,40}|(?:尊敬|亲爱)的[^。;“]{2,30}|广大[^。;“]{2,12}):$/.test(row.text))
    return { form: 'prose' };
  // “陌生来电别信!”: somebody says it, whatever the page's subheads are.
  if (/^“[^“”]{4,}[。!?…]”$/.test(row.text) && previous !== undefined && previous.label.form !== 'title') {
    // Among the page's tools and above another title it is a line of the head: “某泉是公园边上的吗?” ⏎ “热线”教网友防骗术
    const heads = previous.label.form === 'furniture' && next && !isSentence(next.text, next.size, undefined);
    return heads && next.size <= 30 ? null : { form: 'prose' };
  }
  if (previous?.label.form === 'prose' && saysLast(row.text, next)) return { form: 'prose' };
  // 知常明变,纵横正有凌云笔; ⏎ 守正创新,同频共振谱新篇!: the second half of a sentence in two lines.
  if (
    previous?.label.form === 'prose' &&
    /;$/.test(previous.text) &&
    row.gap === previous.gap &&
    /[!。]$/.test(row.text)
  )
    return { form: 'prose' };
  // 针对诈骗高发的情况, ⏎ 刑侦大队抽调……: no subhead ends so, nor does one stand before a comma.
  if (
    (previous?.label.form === 'prose' || previous?.label.form === 'caption') &&
    next &&
    next.size >= 20 &&
    row.size >= 8 &&
    (/[,、]$/.test(row.text) || /^[,、。;]/.test(next.text))
  )
    return { form: 'prose' };
  if (isTitleOfDispatch(row, next, previous)) return null;
  // 江州市公安局 ⏎ 2023年7月18日: who signs the notice, below the last entry.
  const signs = isSigningBody(row.text) && /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.test(next?.text ?? '');
  if (!signs && isRollEntry(row.text) && (isRollEntry(next?.text ?? '') || isRollEntry(previous?.text ?? '')))
    return { form: 'prose' };
  if (previous !== undefined && isRowOfNames(row.text)) return { form: 'prose', whole: true };
  return row.lines !== null || isSentence(row.text, row.size, next?.text) ? { form: 'prose' } : null;
}
