import type { LabelledRow } from './label';
import { matchDigestTitle } from './rules/match-digest-title';
import { matchSectionNumber } from './rules/match-section-number';
import { BRIEFS } from './weigh-signs';

/**
 * A digest page: one title for the day, and below it several short stories with heads of their own.
 *
 *   # 晨间法治速览(2025年4月3日)
 *   ## 长春警方捣毁一条假酒生产线      a story
 *   ## 国家防总派工作组赴广西          a story
 *
 *   简讯 ⏎ 1.城西分局开展护航行动 ⏎ …… ⏎ 2.交警大队夜查酒驾 ⏎ ……
 *
 * The digest's title is the page's, its date every story's. Near miss: a bulletin (警情通报) with numbered
 * sections, or a digest's title with text right below: one story.
 */
export function labelDigest(rows: LabelledRow[]): LabelledRow[] {
  const at = rows.findIndex(
    (row) => isHeadForm(row) && (matchDigestTitle(row.text) !== null || isColumn(row)),
  );
  const title = rows[at];
  if (!title || rows.slice(0, at).some((row) => row.label.form === 'prose')) return rows;
  const heads = listHeads(rows, at + 1);
  if (
    heads.length < 2 ||
    rows.slice(at + 1, heads[0]).some((row) => isHeadForm(row) || row.label.form === 'prose')
  )
    return rows;
  const dates = matchDigestTitle(title.text) ?? [];
  return rows.map((row, i) => {
    if (i === at) return { ...row, label: { form: 'furniture', kind: 'navigation', ends: false, dates } };
    return heads.includes(i) ? { ...row, hint: 'item' } : row;
  });
}

/** 简讯: the column of briefs that are numbered. */
const isColumn = ({ label, text }: LabelledRow): boolean => label.form === 'title' && BRIEFS.test(text);

/** A digest's title may look like a date line: 平安江州早报(2024年11月6日). */
function isHeadForm({ label }: LabelledRow): boolean {
  return (
    label.form === 'title' || (label.form === 'fields' && [...label.roles].every((role) => role === 'date'))
  );
}

/** Rows that their wrapper or their number makes heads, each with text right below it. */
function listHeads(rows: LabelledRow[], from: number): number[] {
  return rows.flatMap((row, i) =>
    i >= from &&
    row.label.form === 'title' &&
    (row.hint === 'heading' || matchSectionNumber(row.text) !== null) &&
    row.size >= 8 &&
    rows.slice(i + 1, i + 4).some((below) => below.label.form === 'prose')
      ? [i]
      : [],
  );
}
