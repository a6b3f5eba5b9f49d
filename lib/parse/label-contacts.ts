import type { LabelledRow } from './label';
import { matchSectionNumber } from './rules/match-section-number';

const CONTACT =
  /^(?:\d[.、]|[(]\d[)]|[(][一二三四五六七八九][)])?\s?(?:举报|联系|咨询|来信|来访|通信|通讯|电子|办公|受理|监督|报警|投诉)?(?:电话|邮箱|信箱|地址|热线|联系人|微信)\s?:/;

/**
 * The last section of a notice that tells whom to call: below a numbered head its rows are text, though a site has the
 * same ones in its foot.
 *
 *   一、征集范围 ⏎ …… ⏎ 二、举报方式 ⏎ 举报电话:110 ⏎ 来信地址:江州县公安局
 *
 * Near miss: such rows below the text, with no head of their own.
 */
export function labelContacts(rows: LabelledRow[]): LabelledRow[] {
  const contacts = new Set<number>();
  const seen = new Set<number>();
  rows.forEach((row, i) => {
    const number =
      row.label.form === 'title' || row.label.form === 'prose' ? matchSectionNumber(row.text) : null;
    if (number === null) return;
    if (row.label.form === 'title' && seen.has(number.value - 1))
      for (let at = i + 1; at < rows.length && CONTACT.test(rows[at]?.text ?? ''); at++) contacts.add(at);
    seen.add(number.value);
  });
  return contacts.size === 0
    ? rows
    : rows.map((row, i) => (contacts.has(i) ? { ...row, label: { form: 'prose', whole: true } } : row));
}
