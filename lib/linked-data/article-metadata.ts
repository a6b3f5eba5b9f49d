import type { Metadata } from 'next';
import { ALTERNATIVE_FORMATS } from '@/lib/alternatives/alternative-formats';
import { plainDate } from '@/lib/citations/cited-article';
import type { ArticleView } from '@/lib/queries/article';
import { toPlainText } from '@/lib/text/plain-text';
import type { Addresses } from './addresses';

const DESCRIPTION_LENGTH = 120;

/** The story's other forms, by media type, for `<link rel="alternate">`. */
function alternativeTypes(url: string) {
  return Object.fromEntries(
    ALTERNATIVE_FORMATS.map(({ mediaType, extension, label }) => [
      mediaType.replace(/;.*/, ''),
      [{ url: `${url}.${extension}`, title: label }],
    ]),
  );
}

/**
 * The head of a story's page: what Zotero's embedded-metadata translator, crawlers and previews read.
 *
 * Never `og:type=website` nor `citation_journal_title`: Zotero would file the story as a web page or a paper.
 */
export function toArticleMetadata(article: ArticleView, opening: string, addresses: Addresses): Metadata {
  const url = addresses.article(article.id);
  const title = toPlainText(article.title);
  const authors = article.credits
    .filter((credit) => credit.role !== 'editor' && credit.role !== 'photographer')
    .map((credit) => credit.name);
  const date = plainDate(article.published.edtf);
  const publication = article.publication?.text ?? article.source.publisher;
  const other: Record<string, string | string[]> = {
    'DC.type': 'newspaperArticle',
    'DC.title': title,
    'DC.language': 'zh-CN',
    'DC.identifier': url,
    citation_title: title,
    citation_language: 'zh-CN',
    citation_public_url: url,
    ...(authors.length > 0 && { 'DC.creator': authors, citation_author: authors }),
    ...(publication !== null && { 'DC.source': publication }),
    ...(date !== null && {
      'DCTERMS.issued': date,
      citation_publication_date: date.replaceAll('-', '/'),
    }),
  };
  const description = opening.replace(/\s+/g, ' ').slice(0, DESCRIPTION_LENGTH);
  return {
    title,
    description,
    authors: authors.map((name) => ({ name })),
    alternates: { canonical: url, types: alternativeTypes(url) },
    pagination: {
      previous: article.previous === null ? null : addresses.article(article.previous.id),
      next: article.next === null ? null : addresses.article(article.next.id),
    },
    openGraph: {
      type: 'article',
      title,
      description,
      url,
      locale: 'zh_CN',
      ...(article.published.basis === 'stated' && date !== null && { publishedTime: date }),
      modifiedTime: article.dateChanged,
      authors,
      tags: article.topics.map((topic) => topic.name),
    },
    other,
  };
}
