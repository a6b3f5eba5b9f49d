import type { Article, ParsedSource, Piece } from '@/lib/parse/parsed-source';

/** A parsed page as a small tree that a reviewer can read: the first and last words of each piece. */
export function describeTree(parsed: ParsedSource): unknown {
  return {
    site: parsed.site?.text ?? null,
    articles: parsed.articles.map(describeArticle),
    furniture: parsed.furniture.map((piece) => `${piece.kind}: ${shorten(piece.text)}`),
  };
}

function describeArticle(article: Article): unknown {
  const { published } = article;
  return {
    kicker: article.kicker?.text ?? null,
    headline: article.headline?.text ?? null,
    deck: article.deck?.text ?? null,
    publication: article.publication?.text ?? null,
    published: `${published.edtf ?? '?'} ${published.time ?? ''} ${published.basis}`.replace(/\s+/g, ' '),
    dateline: article.dateline?.text ?? null,
    credits: article.credits.map((credit) => `${credit.role} ${credit.name}`),
    apparatus: article.apparatus.map((piece) => `${piece.kind}: ${shorten(piece.text)}`),
    sections: article.sections.map((section) => ({
      heading: [section.number, section.heading?.text].filter(Boolean).join(' | ') || null,
      blocks: section.blocks.map((block) => `${block.type}${countSpans(block)}: ${shorten(block.text)}`),
    })),
  };
}

function countSpans({ spans }: Piece): string {
  return spans.length > 1 ? ` of ${spans.length}` : '';
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 44 ? `${plain.slice(0, 28)} … ${plain.slice(-12)}` : plain;
}
