import { isAuthorRole } from '@/lib/author-roles';
import type { ArticleView } from '@/lib/queries/article';
import type { StoryCard } from '@/lib/queries/view-types';
import { toPlainText } from '@/lib/text/plain-text';
import type { CitedArticle } from './cited-article';

/** Headline and deck as one title; opening words, which nobody printed as a title, in square brackets. */
function toTitle(title: string, titleFrom: StoryCard['titleFrom'], deck: string | null): string {
  if (titleFrom === 'opening') return `[${toPlainText(title)}]`;
  return toPlainText(deck === null ? title : `${title}：${deck}`);
}

/** What a citation says of a story: the reporters and authors, no editors. */
export function toCitedArticle(article: ArticleView, siteUrl: string): CitedArticle {
  return {
    id: article.id,
    title: toTitle(article.title, article.titleFrom, article.deck?.text ?? null),
    authors: article.credits.filter((credit) => isAuthorRole(credit.role)).map((credit) => credit.name),
    publication: article.publication?.text ?? article.source.publisher,
    published: article.published.edtf,
    dateBasis: article.published.basis,
    url: `${siteUrl}/articles/${article.id}`,
  };
}

/** The same of a story in a list. */
export function cardToCitedArticle(story: StoryCard, siteUrl: string): CitedArticle {
  return {
    id: story.id,
    title: toTitle(story.title, story.titleFrom, story.deck),
    authors: story.authors,
    publication: story.publication ?? story.publisher,
    published: story.published.edtf,
    dateBasis: story.published.basis,
    url: `${siteUrl}/articles/${story.id}`,
  };
}
