import type { DecodedSource } from '@/lib/source/decoded-source';
import type { Article, Piece, Span } from './parsed-source';
import { addMessage, type Sink } from './story-draft';

/** At most so many places of damaged bytes are named one by one. */
const MOST_DAMAGES = 20;

/** Doubts that show only in the whole: damaged bytes, a headline or a date that the dump lacks. */
export function reportDoubts(sink: Sink, source: DecodedSource, articles: Article[]): void {
  for (const { start, length } of source.damage.slice(0, MOST_DAMAGES)) {
    addMessage(sink, 'warning', 'damaged-bytes', start, `${length} 个字符无法按 ${source.encoding} 解码。`);
  }
  if (source.damage.length > MOST_DAMAGES) {
    const next = source.damage[MOST_DAMAGES]?.start ?? 0;
    addMessage(
      sink,
      'warning',
      'damaged-bytes',
      next,
      `此后还有 ${source.damage.length - MOST_DAMAGES} 处无法解码。`,
    );
  }
  for (const article of articles) {
    const at = firstOffset(article);
    if (!article.headline) addMessage(sink, 'warning', 'headline-missing', at, '这篇报道没有标题。');
    const { basis, edtf } = article.published;
    if (basis === 'inferred') addMessage(sink, 'info', 'date-inferred', at, `日期由文中线索推定为 ${edtf}。`);
    if (basis === 'unknown') addMessage(sink, 'info', 'date-unknown', at, '文中没有可以推定日期的线索。');
  }
}

/** Where a story begins: at its headline, else at its first block. */
function firstOffset({ headline, sections }: Article): number {
  const first: Piece | undefined =
    headline ??
    sections.flatMap((section) => [section.heading, ...section.blocks]).find((piece) => piece !== null) ??
    undefined;
  const span: Span | undefined = first?.spans[0];
  return span?.[0] ?? 0;
}
