import { isProse, type LabelledRow } from './label';
import { namesRole } from './rules/match-byline';

/** A paragraph that ends in its writers: ……宣防行动。(通讯员 张三 记者 李四 摄) */
const SIGNED = /\(([^()]{4,40})\)$/;
const LEAST_CAPTION = 20;

/**
 * Picture news: a page whose only text stands below its pictures.
 *
 *   8月1日,民警在辖区银行发放反诈宣传彩页。李某某 摄        a caption that tells the story
 *   ……集中开展巡查。图为……。(通讯员 张某 记者 李某 摄)    several sentences and their writers: a paragraph
 *
 * Refused: a page with running text, whose captions stay what they are.
 */
export function labelPictureNews(rows: LabelledRow[]): LabelledRow[] {
  if (rows.some(isProse)) return rows;
  return rows.map((row): LabelledRow => {
    if (row.label.form !== 'caption' || row.size < LEAST_CAPTION || !row.text.includes('。')) return row;
    const signed = SIGNED.exec(row.text)?.[1];
    const sentences = (row.text.match(/。/g) ?? []).length;
    return sentences > 1 && signed && namesRole(signed)
      ? { ...row, label: { form: 'prose' } }
      : { ...row, label: { ...row.label, tells: true } };
  });
}
