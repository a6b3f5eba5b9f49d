import type { ArticleView, CreditRole } from '@/lib/queries/article';
import { formatDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** A story as it is read, without names marked: full-width punctuation, sections in reading order. */
export interface ArticleText {
  kicker: string | null;
  title: string;
  deck: string | null;
  /** Publication, date, dateline and credits, as far as known, each a phrase. */
  facts: string[];
  sections: { heading: string | null; blocks: { type: 'paragraph' | 'caption'; text: string }[] }[];
}

const ROLES: Record<CreditRole, string> = {
  reporter: '记者',
  correspondent: '通讯员',
  author: '作者',
  photographer: '摄影',
  editor: '责编',
};

function creditPhrases(article: ArticleView): string[] {
  return Object.entries(ROLES).flatMap(([role, label]) => {
    const names = article.credits.filter((credit) => credit.role === role).map((credit) => credit.name);
    return names.length === 0 ? [] : [`${label} ${names.join('、')}`];
  });
}

function datePhrase({ edtf, time, basis }: ArticleView['published']): string {
  const date = [formatDate(edtf), time].filter((part) => part !== null).join(' ');
  return basis === 'inferred' ? `${date}（推定）` : date;
}

function headingText(section: ArticleView['sections'][number]): string | null {
  const parts = [section.number, section.heading?.text].filter((part) => typeof part === 'string');
  return parts.length === 0 ? null : restorePunctuation(parts.join(' '));
}

function orNull(text: { text: string } | null): string | null {
  return text === null ? null : restorePunctuation(text.text);
}

/** A story as running text needs it: punctuation restored, names and links left out. */
export function toArticleText(article: ArticleView): ArticleText {
  return {
    kicker: orNull(article.kicker),
    title: restorePunctuation(article.title),
    deck: orNull(article.deck),
    facts: [
      article.publication?.text ?? article.source.publisher ?? '出处未载',
      datePhrase(article.published),
      ...(article.dateline === null ? [] : [`${article.dateline.text}讯`]),
      ...creditPhrases(article),
    ],
    sections: article.sections.map((section) => ({
      heading: headingText(section),
      blocks: section.blocks.map(({ type, text }) => ({ type, text: restorePunctuation(text) })),
    })),
  };
}

/** The story's paragraphs as read, without headings and captions, one a line. */
export function toArticleBody(article: ArticleView): string {
  return article.sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.type === 'paragraph')
    .map((block) => restorePunctuation(block.text))
    .join('\n');
}
