import type { CreditMatch } from './credit-match';
import type { FurnitureKind } from './parsed-source';
import type { Row } from './row';
import type { FieldsMatch } from './rules/match-fields';
import type { OpeningMatch } from './rules/match-opening';
import type { DateMatch } from './rules/match-printed-date';

/** What one row is by its own form; where it stands in a story is decided later. */
export type Label =
  /** `dates`: those of a digest's title, which count for every story below it. */
  | { form: 'furniture'; kind: FurnitureKind; ends: boolean; dates?: DateMatch[] }
  | ({ form: 'fields' } & FieldsMatch)
  | { form: 'byline'; credits: CreditMatch[]; bracketed: boolean }
  | ({ form: 'opening' } & OpeningMatch)
  | { form: 'photographer'; credits: CreditMatch[] }
  /** `passes`: a page's date line or a picture's credit, which no sentence ends at. */
  | { form: 'end'; passes?: true }
  | { form: 'mark' }
  /** `tells`: on a page of picture news, whose only text stands below its pictures. */
  | { form: 'caption'; credits: CreditMatch[]; doubt: 'subhead' | 'paragraph' | null; tells?: true }
  | { form: 'number' }
  | { form: 'title' }
  /** `whole`: a line of verse or of a roll, which continues none and which none continues. */
  | { form: 'prose'; whole?: true };

export interface LabelledRow extends Row {
  label: Label;
}

/** The row with its label. Each key by itself: a key behind a spread record is added in the engine's slow way. */
export function withLabel(row: Row, label: Label): LabelledRow {
  const { index, line, start, end, from, to, text, size } = row;
  const { gap, wide, indent, lines, holes, closes, hint, site, publication } = row;
  return {
    index,
    line,
    start,
    end,
    from,
    to,
    text,
    size,
    gap,
    wide,
    indent,
    lines,
    holes,
    closes,
    hint,
    site,
    publication,
    label,
  };
}

/** True for the rows that a story's running text is made of. */
export function isProse(row: LabelledRow | undefined): boolean {
  return row?.label.form === 'prose' || (row?.label.form === 'caption' && row.label.tells === true);
}
