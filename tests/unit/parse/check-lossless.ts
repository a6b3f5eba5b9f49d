import type { ParsedSource, Piece } from '@/lib/parse/parsed-source';

/** Rule 1, as data: what is wrong with the cover of a parsed source; empty where nothing is. */
export function findLosses({ source, articles, furniture }: ParsedSource): string[] {
  const faults: string[] = [];
  const seen = new Uint8Array(source.text.length);
  const pieces: (Piece | null)[] = [
    ...furniture,
    ...articles.flatMap((article) => [
      article.kicker,
      article.headline,
      article.deck,
      ...article.apparatus,
      ...article.sections.flatMap((section) => [section.heading, ...section.blocks]),
    ]),
  ];
  for (const piece of pieces) {
    if (!piece) continue;
    const printed = piece.spans.map(([start, end]) => source.text.slice(start, end)).join('');
    if (squeeze(printed) !== squeeze(piece.text)) faults.push(`text differs from its spans: ${piece.text}`);
    for (const [start, end] of piece.spans) {
      if (!(start >= 0 && start < end && end <= source.text.length)) faults.push(`bad span ${start}-${end}`);
      for (let i = start; i < end; i++) {
        if (seen[i] && /\S/.test(source.text[i] ?? '')) faults.push(`offset ${i} is in two pieces`);
        seen[i] = 1;
      }
    }
  }
  for (let i = 0; i < seen.length; i++) {
    if (!seen[i] && /\S/.test(source.text[i] ?? '')) faults.push(`offset ${i} is in no piece`);
  }
  const named = articles.flatMap(({ publication, dateline }) => [publication, dateline]);
  for (const piece of named) {
    const printed = piece?.spans.map(([start, end]) => source.text.slice(start, end)).join('') ?? '';
    if (piece && squeeze(printed) !== squeeze(piece.text))
      faults.push(`text differs from its spans: ${piece.text}`);
  }
  return faults;
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
