/** Titles and decks that look like sentences: long, with commas, a question mark or an ellipsis. */
import type { LabelledRow } from './label';
import type { Row } from './row';
import { matchByline, namesRole } from './rules/match-byline';
import { matchFields } from './rules/match-fields';
import { matchOpening } from './rules/match-opening';
import { breaksWord, endsSentence, opensTelling } from './rules/match-prose';

/** 他为何……,又为何……? ⏎ 江州报讯……: one question right above a dispatch's opening is its title, long as it is. */
export function isTitleOfDispatch(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): boolean {
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

/** A long headline with commas, right above its byline. */
function isTitleOfByline(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    previous === undefined &&
    next !== undefined &&
    row.size <= 60 &&
    !/[。!?…;]/.test(row.text) &&
    next.size <= 40 &&
    namesRole(next.text) &&
    matchByline(next.text) !== null
  );
}

/** 《……》系列专访: “……” ……——专访某某 ⏎ 来源:……作者:……: the same above a line of labels. */
function isTitleOfFields(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    (previous === undefined || previous.label.form === 'furniture') &&
    next !== undefined &&
    row.size <= 90 &&
    !/[。!?…;]/.test(row.text) &&
    /^(?:来源|文章来源|信息来源|作者|发布时间|发布日期|时间|日期)\s?:/.test(next.text) &&
    matchFields(next.text) !== null
  );
}

const FORMS = [isTitleOfByline, isTitleOfFields, isTitleOfParagraph, isOpenTitle, isDeckOfDispatch];

/** Whether a row is a title or a deck by the rows around it, whatever sentence it looks like. */
export const isSentenceLikeTitle = (
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): boolean => FORMS.some((isForm) => isForm(row, next, previous));
