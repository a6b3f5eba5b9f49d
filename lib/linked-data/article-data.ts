import type { NewsArticle, Organization, Person, WithContext } from 'schema-dts';
import { plainDate } from '@/lib/citations/cited-article';
import type { ArticleView } from '@/lib/queries/article';
import { toPlainText } from '@/lib/text/plain-text';
import type { Addresses } from './addresses';

function toOrganization(name: string): Organization {
  return { '@type': 'Organization', name };
}

function toAuthor(name: string): Person {
  return { '@type': 'Person', name };
}

/** People and units of the story that have a page; private persons stay in the text alone. */
function toMentions(article: ArticleView, addresses: Addresses): NewsArticle['mentions' & keyof NewsArticle] {
  const units = article.units.map((unit) => ({
    '@type': 'GovernmentOrganization' as const,
    '@id': addresses.unit(unit.slug),
    name: unit.name,
  }));
  const people = article.people.flatMap((person) =>
    person.slug === null
      ? []
      : [{ '@type': 'Person' as const, '@id': addresses.person(person.slug), name: person.name }],
  );
  return [...units, ...people];
}

/**
 * schema.org NewsArticle of a story.
 *
 * `datePublished` stands only where the source prints a date: an inferred one would be a claim of ours.
 *
 * @param body the story's paragraphs as shown, one a line
 */
export function toArticleData(
  article: ArticleView,
  body: string,
  siteName: string,
  addresses: Addresses,
): WithContext<NewsArticle> {
  const authors = article.credits.filter(
    (credit) => credit.role !== 'editor' && credit.role !== 'photographer',
  );
  const editors = article.credits.filter((credit) => credit.role === 'editor');
  const date = article.published.basis === 'stated' ? plainDate(article.published.edtf) : null;
  const publication = article.publication?.text ?? article.source.publisher;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': addresses.article(article.id),
    url: addresses.article(article.id),
    mainEntityOfPage: addresses.article(article.id),
    headline: toPlainText(article.title),
    image: addresses.articleImage(article.id),
    ...(article.deck !== null && { alternativeHeadline: toPlainText(article.deck.text) }),
    ...(date !== null && {
      datePublished: article.published.time === null ? date : `${date}T${article.published.time}+08:00`,
    }),
    dateModified: article.dateChanged,
    ...(authors.length > 0 && { author: authors.map((credit) => toAuthor(credit.name)) }),
    ...(editors.length > 0 && { editor: editors.map((credit) => toAuthor(credit.name)) }),
    ...(article.dateline !== null && { dateline: article.dateline.text }),
    articleBody: body,
    wordCount: article.characters,
    about: article.topics.map((topic) => ({
      '@type': 'DefinedTerm',
      '@id': addresses.topic(topic.slug),
      name: topic.name,
      inDefinedTermSet: addresses.topics,
    })),
    mentions: toMentions(article, addresses),
    ...(publication !== null && {
      publisher: toOrganization(publication),
      isPartOf: { '@type': /报$/.test(publication) ? 'Newspaper' : 'WebSite', name: publication },
    }),
    isBasedOn: article.source.url ?? addresses.articleSource(article.id),
    archivedAt: addresses.article(article.id),
    maintainer: toOrganization(siteName),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
  };
}
