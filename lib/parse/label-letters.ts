import { isProse, type LabelledRow } from './label';

const SALUTATION = /^(?:(?:亲爱|敬爱|尊敬)的[^,。:;“”]{1,16}|(?:爸爸?|妈妈?|儿子|女儿|老公|老婆))[:,]$/;
const SIGNER =
  /^(?:[^,。:;“”]{1,10}的)?(?:女儿|儿子|爸爸|妈妈|父亲|母亲|丈夫|妻子|老公|老婆|战友|兄弟|徒弟|师父|学生|孙子|孙女|弟弟|妹妹|哥哥|姐姐|市民|群众|家长|村民|警嫂)(?:[:\s]{1,2}[\u4e00-\u9fff]{1,4})?$/;
const LONGEST = 40;

/**
 * A letter (书信) inside of a story: from its salutation down to who signed it and when, all is text.
 *
 *   亲爱的爸爸: ⏎ 您在那边还好吗?…… ⏎ 女儿:小雨 ⏎ 2017年4月4日 ⏎ 读到最后,……
 *
 * Near miss: a letter that the page ends with, whose signature and day are the page's; a title between the two.
 */
export function labelLetters(rows: LabelledRow[]): LabelledRow[] {
  const signed = new Set<number>();
  rows.forEach((row, i) => {
    if (!isProse(row) || row.size > 20 || !SALUTATION.test(row.text)) return;
    let at = i + 1;
    while (at < rows.length && at <= i + LONGEST && isProse(rows[at])) at++;
    if (at < i + 2 || rows[at]?.label.form !== 'title' || !SIGNER.test(rows[at]?.text ?? '')) return;
    const to = isDay(rows[at + 1]) ? at + 1 : at;
    if (isProse(rows[to + 1])) for (; at <= to; at++) signed.add(at);
  });
  return signed.size === 0
    ? rows
    : rows.map((row, i) => (signed.has(i) ? { ...row, label: { form: 'prose', whole: true } } : row));
}

const isDay = (row: LabelledRow | undefined): boolean =>
  row?.label.form === 'fields' && row.size <= 12 && row.label.roles.size === 1 && row.label.roles.has('date');
