import { isProse, type LabelledRow } from './label';
import { endsSentence, opensTelling } from './rules/match-prose';

/** What stands above a row: no text yet, text that ended, text that stopped in the middle of a sentence. */
export type Above = 'nothing' | 'closed' | 'open';

/** ![…](…), <img …>: the picture itself, or its place among the pictures. */
export function isPicture(row: LabelledRow | undefined): boolean {
  if (isCounter(row)) return true;
  return (
    row?.label.form === 'furniture' &&
    row.label.kind === 'markup' &&
    /^(?:!\[|<img\b|图片默认标题)/.test(row.text)
  );
}

/** 01 / 03: a picture's place among the pictures. */
export function isCounter(row: LabelledRow | undefined): boolean {
  return row?.label.form === 'furniture' && /^\d{1,2}\s?\/\s?\d{1,2}$/.test(row.text);
}

/** 图片由某市公安局提供, and 摄影/张三 that closes the story below a sentence of several clauses: no one picture's credit. */
export function isOfWholeStory(
  below: LabelledRow | undefined,
  text: string,
  afterBelow: LabelledRow | undefined,
  above: Above,
): boolean {
  if (/^[^:/()]{2,8}(?:均|都)?(?:由|来自|来源于?|源自)/.test(below?.text ?? '')) return true;
  const closes = !isProse(afterBelow) && afterBelow?.label.form !== 'title';
  const clauses = (text.match(/,/g) ?? []).length;
  if (closes && /^摄影\s?[/:]/.test(below?.text ?? '') && clauses >= 2) return true;
  // 下一步,江州公安将……。 ⏎ 李明 摄: the last paragraph, and who took the pictures.
  return (
    above !== 'nothing' &&
    closes &&
    endsSentence(text) &&
    (opensTelling(text) || (clauses >= 2 && text.length > 45))
  );
}

/** 本报记者 王强 摄, on the row below. */
export function isPhotographerLine(row: LabelledRow | undefined): boolean {
  if (row?.label.form === 'photographer') return true;
  return (
    row?.label.form === 'byline' &&
    row.label.credits.length > 0 &&
    row.label.credits.every((credit) => credit.role === 'photographer')
  );
}
