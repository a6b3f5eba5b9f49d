import type { ParsedSource } from '@/lib/parse/parsed-source';

/** Counts of one parsed source, for the ledger: a change of a rule shows as a change of these numbers. */
export function countPieces(parsed: ParsedSource): Record<string, unknown> {
  const sections = parsed.articles.flatMap((article) => article.sections);
  const blocks = sections.flatMap((section) => section.blocks);
  const messages: Record<string, number> = {};
  for (const { rule } of parsed.messages) messages[rule] = (messages[rule] ?? 0) + 1;
  return {
    stories: parsed.articles.length,
    headlines: parsed.articles.filter((article) => article.headline).length,
    decks: parsed.articles.filter((article) => article.deck).length,
    credits: parsed.articles.flatMap((article) => article.credits).length,
    dates: parsed.articles.map(({ published }) => `${published.edtf} ${published.basis}`),
    sections: sections.length,
    paragraphs: blocks.filter((block) => block.type === 'paragraph').length,
    rejoined: blocks.filter((block) => block.type === 'paragraph' && block.spans.length > 1).length,
    captions: blocks.filter((block) => block.type === 'caption').length,
    apparatus: parsed.articles.flatMap((article) => article.apparatus).length,
    furniture: parsed.furniture.length,
    messages: Object.fromEntries(Object.entries(messages).sort(([a], [b]) => a.localeCompare(b))),
  };
}
