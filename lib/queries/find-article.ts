import 'server-only';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { articleHref } from '@/lib/hrefs';
import { type ArticleView, getArticle } from './article';
import { getRedirect } from './redirects';

/**
 * The story of a page: one that moved redirects, keeping `below` (`/source`), one that is unknown or removed
 * answers with the page for what is not there. Read once for a page and its metadata.
 */
export const findArticle = cache(async (id: string, below = ''): Promise<ArticleView> => {
  const article = await getArticle(id);
  if (article) return article;
  const fate = await getRedirect('articles', id);
  if (fate && fate !== 'gone') permanentRedirect(`${articleHref(fate.to)}${below}`);
  notFound();
});
