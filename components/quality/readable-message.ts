import { formatDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/**
 * A parser's message for readers: dates in words, the mark of a rejoined line as ‖, punctuation in full width.
 *
 *   日期由文中线索推定为 2023-07~。          日期由文中线索推定为约2023年7月。
 *   接上文断行: ……人民警察|为了……         接上文断行：……人民警察‖为了……
 */
export function readableMessage(message: string): string {
  const dated = message.replace(
    / ?(\d{4}(?:-\d{2}){0,2}[~?%](?:\/\d{4}(?:-\d{2}){0,2}[~?%]?)?) ?/g,
    (_, edtf: string) => formatDate(edtf),
  );
  const text = dated.replaceAll('|', '‖').replaceAll(/(?<=[\p{sc=Han}”’]): ?/gu, '：');
  return restorePunctuation(text).replaceAll(/(?<=[，；：]) +/g, '');
}
