import type { Span } from './parsed-source';
import type { Row } from './row';
import { matchWrapper } from './rules/match-wrapper';
import { narrowRow } from './split-rows';

/** Rows with their wrappers taken off: the core is what rules see, the rest becomes marks. */
export function unwrapRows(rows: Row[]): Row[] {
  return rows.map(unwrapRow);
}

function unwrapRow(row: Row): Row {
  let unwrapped = row;
  // <p><strong>…</strong></p>: a few layers at most.
  for (let layer = 0; layer < 3; layer++) {
    const match = matchWrapper(unwrapped.text);
    if (!match) break;
    const at = unwrapped.from;
    const span = (part: { start: number; end: number } | null): Span | null =>
      part && [at + part.start, at + part.end];
    unwrapped = narrowRow(unwrapped, at + match.from, at + match.to, {
      hint: unwrapped.hint && unwrapped.hint !== 'body' ? unwrapped.hint : match.hint,
      site: span(match.site) ?? unwrapped.site,
      publication: span(match.publication) ?? unwrapped.publication,
    });
  }
  return unwrapped;
}
