import type { ArticleView } from '@/lib/queries/article';
import type { CitedArticle } from './cited-article';

/** What a citation says of a story: headline and deck as one title, the reporters and authors, no editors. */
export function toCitedArticle(article: ArticleView, siteUrl: string): CitedArticle {
  const title = article.deck === null ? article.title : `${article.title}：${article.deck.text}`;
  return {
    id: article.id,
    title: article.titleFrom === 'headline' ? title : `[${article.title}]`,
    authors: article.credits
      .filter((credit) => credit.role !== 'editor' && credit.role !== 'photographer')
      .map((credit) => credit.name),
    publication: article.publication?.text ?? article.source.publisher,
    published: article.published.edtf,
    dateBasis: article.published.basis,
    url: `${siteUrl}/articles/${article.id}`,
  };
}
