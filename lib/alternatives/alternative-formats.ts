import { withoutPrivatePeople } from '@/lib/api/private-people';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toArticleData } from '@/lib/linked-data/article-data';
import type { ArticleView } from '@/lib/queries/article';
import { siteName, siteUrl } from '@/lib/site';
import { toArticleBody, toArticleText } from './article-text';
import { writeMarkdown, writeText } from './write-text';

export interface AlternativeFormat {
  /** What follows the story's address: `/articles/<id>.<extension>`. */
  extension: string;
  mediaType: string;
  label: string;
  write(article: ArticleView): string;
}

function frontMatter(article: ArticleView) {
  return {
    id: article.id,
    title: article.title,
    deck: article.deck?.text ?? null,
    publication: article.publication?.text ?? article.source.publisher,
    date: article.published.edtf,
    dateBasis: article.published.basis,
    authors: article.credits
      .filter(({ role }) => role !== 'editor' && role !== 'photographer')
      .map(({ name }) => name),
    units: article.units.map(({ name }) => name),
    topics: article.topics.map(({ name }) => name),
    url: createAddresses(siteUrl).article(article.id),
    source: article.source.url ?? createAddresses(siteUrl).articleSource(article.id),
    rights: article.source.rights,
  };
}

/** The other forms in which a story's page answers. */
export const ALTERNATIVE_FORMATS: readonly AlternativeFormat[] = [
  {
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    label: 'JSON',
    write: (article) => JSON.stringify(withoutPrivatePeople(article)),
  },
  {
    extension: 'jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    label: 'JSON-LD',
    write: (article) =>
      JSON.stringify(toArticleData(article, toArticleBody(article), siteName, createAddresses(siteUrl))),
  },
  {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
    label: 'Markdown',
    write: (article) => writeMarkdown(toArticleText(article), frontMatter(article)),
  },
  {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    label: '纯文本',
    write: (article) => writeText(toArticleText(article), createAddresses(siteUrl).article(article.id)),
  },
];

/** The form of that extension, null where there is none. */
export function getAlternativeFormat(extension: string): AlternativeFormat | null {
  return ALTERNATIVE_FORMATS.find((format) => format.extension === extension) ?? null;
}
