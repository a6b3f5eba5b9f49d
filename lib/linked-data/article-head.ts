import { ALTERNATIVE_FORMATS } from '@/lib/alternatives/alternative-formats';
import { plainDate } from '@/lib/citations/cited-article';
import { imageBelow, type PageHead, storyImageAlt } from '@/lib/head/page-head';
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

/** A tag for each content; none where there is none. */
function named(name: string, contents: string | readonly string[] | null): [string, string][] {
  return (typeof contents === 'string' ? [contents] : (contents ?? [])).map((content) => [name, content]);
}

/**
 * The head of a story's page: what Zotero's embedded-metadata translator, crawlers and previews read.
 *
 * Never `og:type=website` nor `citation_journal_title`: Zotero would file the story as a web page or a paper.
 */
export function toArticleHead(article: ArticleView, opening: string, addresses: Addresses): PageHead {
  const url = addresses.article(article.id);
  const title = toPlainText(article.title);
  const authors = article.credits
    .filter((credit) => credit.role !== 'editor' && credit.role !== 'photographer')
    .map((credit) => credit.name);
  const date = plainDate(article.published.edtf);
  const publication = article.publication?.text ?? article.source.publisher;
  const { previous, next } = article;
  return {
    title,
    description: opening.replace(/\s+/g, ' ').slice(0, DESCRIPTION_LENGTH),
    alternates: { canonical: url, types: alternativeTypes(url) },
    image: imageBelow(url, storyImageAlt),
    story: {
      authors,
      previous: previous && addresses.article(previous.id),
      next: next && addresses.article(next.id),
      names: [
        ['DC.type', 'newspaperArticle'],
        ['DC.title', title],
        ['DC.language', 'zh-CN'],
        ['DC.identifier', url],
        ['citation_title', title],
        ['citation_language', 'zh-CN'],
        ['citation_public_url', url],
        ...named('DC.creator', authors),
        ...named('citation_author', authors),
        ...named('DC.source', publication),
        ...named('DCTERMS.issued', date),
        ...named('citation_publication_date', date?.replaceAll('-', '/') ?? null),
      ],
      properties: [
        ['og:url', url],
        ['og:locale', 'zh_CN'],
        ['og:type', 'article'],
        ...named('article:published_time', article.published.basis === 'stated' ? date : null),
        ...named('article:modified_time', article.dateChanged),
        ...named('article:author', authors),
        ...named(
          'article:tag',
          article.topics.map((topic) => topic.name),
        ),
      ],
    },
  };
}
