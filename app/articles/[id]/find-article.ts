import 'server-only';
import { cache } from 'react';
import { answerMissing } from '@/app/answer-missing';
import { type ArticleView, getArticle } from '@/lib/queries/article';

/** The story of a page and of its metadata, read once; one that is not there ends the page. */
export const findArticle = cache(
  async (id: string, below?: string): Promise<ArticleView> =>
    (await getArticle(id)) ?? (await answerMissing('articles', id, below)),
);
