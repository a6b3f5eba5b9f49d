import 'server-only';
import { cache } from 'react';
import { answerMissing } from '@/app/answer-missing';
import { type ArticleView, getArticle } from '@/lib/queries/article';
import { getStoryIdentity, type StoryIdentity } from '@/lib/queries/story-identity';

/** The story of a page and of its metadata, read once; one that is not there ends the page. */
export const findArticle = cache(
  async (id: string): Promise<ArticleView> => (await getArticle(id)) ?? (await answerMissing('articles', id)),
);

/** What the story of a page below its own is called; one that is not there ends the page. */
export const findStoryIdentity = cache(
  async (id: string, below: string): Promise<StoryIdentity> =>
    (await getStoryIdentity(id)) ?? (await answerMissing('articles', id, below)),
);
