import type { MarkedStretch, PageEvidence } from '@/lib/source/decoded-source';
import { fold } from '@/lib/source/fold';
import type { Row, RowHint } from './row';

const HINTS: Partial<Record<MarkedStretch['tag'], RowHint>> = {
  h2: 'heading',
  h3: 'heading',
  figcaption: 'caption',
  nav: 'furniture',
  aside: 'furniture',
  footer: 'furniture',
};

/**
 * Rows of an HTML page with what its markup says of them: the row that is the page's title becomes the headline,
 * `<figcaption>` a caption, `<nav>` and `<footer>` furniture. Rows of plain text stay as they are.
 */
export function applyEvidence(rows: Row[], evidence: PageEvidence | null): Row[] {
  if (!evidence) return rows;
  const titles = [evidence.headline, evidence.title].flatMap((title) =>
    title ? [squeeze(fold(title))] : [],
  );
  const inside = listStretches(rows, evidence.stretches);
  const named = rows.findIndex((row) => titles.some((title) => isTitle(squeeze(row.text), title)));
  const firstHeading = inside.flat().find((stretch) => stretch.tag === 'h1');
  return rows.map((row, i) => {
    const around = inside[i] ?? [];
    const furniture = around.find((stretch) => HINTS[stretch.tag] === 'furniture');
    const hint = furniture
      ? 'furniture'
      : around.map((stretch) => HINTS[stretch.tag]).find((found) => found !== undefined);
    const headline = named >= 0 ? i === named : firstHeading !== undefined && around.includes(firstHeading);
    return { ...row, hint: headline && !furniture ? 'headline' : (hint ?? row.hint) };
  });
}

function squeeze(text: string): string {
  return text.replace(/[\s"“”‘’']/g, '');
}

/** 民警雪夜推车_江州网 is the title of the row 民警雪夜推车. */
function isTitle(row: string, title: string): boolean {
  return (
    row.length >= 4 &&
    title.startsWith(row) &&
    (title.length === row.length || /^[-_|—]/.test(title.slice(row.length)))
  );
}

/** For each row the elements that it stands in. */
function listStretches(rows: Row[], stretches: MarkedStretch[]): MarkedStretch[][] {
  const inside: MarkedStretch[][] = rows.map(() => []);
  let first = 0;
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    while (first < rows.length && (rows[first]?.to ?? 0) <= stretch.start) first++;
    for (let i = first; i < rows.length && (rows[i]?.from ?? 0) < stretch.end; i++) inside[i]?.push(stretch);
  }
  return inside;
}
