import { expect, test } from 'vitest';
import { cardToCitedArticle, toCitedArticle } from '@/lib/citations/to-cited-article';
import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { getStoryCard } from '@/lib/queries/story-cards';
import { seedFiveSources } from './five-sources';

seedFiveSources();

test('a story is cited by its card as it is on its page', async () => {
  const { items } = await listArticles({});
  expect(items.length).toBeGreaterThan(5);
  for (const { id } of items) {
    const [story, card] = [await getArticle(id), await getStoryCard(id)];
    if (story === null || card === null) throw new Error(`no ${id}`);
    expect(cardToCitedArticle(card, 'http://a.test')).toEqual(toCitedArticle(story, 'http://a.test'));
  }
  expect(await getStoryCard('no-such-story')).toBeNull();
});
