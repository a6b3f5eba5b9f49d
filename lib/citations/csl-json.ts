import { type CitedArticle, dateParts, isNewspaperArticle } from './cited-article';

/** One item of CSL-JSON (citation-style-language schema 1.0.2), as far as a news story fills it. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  issued?: { 'date-parts': [number[]]; circa?: true };
  accessed: { 'date-parts': [number[]] };
  URL: string;
  language: 'zh-CN';
}

/** @param accessed day of reading, `YYYY-MM-DD` */
export function toCslItem(article: CitedArticle, accessed: string): CslItem {
  const issued = dateParts(article.published);
  return {
    id: article.id,
    type: isNewspaperArticle(article) ? 'article-newspaper' : 'webpage',
    title: article.title,
    ...(article.authors.length > 0 && { author: article.authors.map((literal) => ({ literal })) }),
    ...(article.publication !== null && { 'container-title': article.publication }),
    ...(issued.length > 0 && {
      issued: { 'date-parts': [issued], ...(article.dateBasis === 'inferred' && { circa: true as const }) },
    }),
    accessed: { 'date-parts': [dateParts(accessed)] },
    URL: article.url,
    language: 'zh-CN',
  };
}
