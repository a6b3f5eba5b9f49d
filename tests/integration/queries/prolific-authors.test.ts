import { expect, test } from 'vitest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { seedContent } from './seed-content';

const story = (byline: string) => storyText('夜巡守平安', ['民警上街巡逻，走访商户。群众表示满意。'], byline);
const content = new ContentFolder()
  .addSource('a', story('张志远 李晓明'))
  .addSource('b', story('张志远'))
  .addSource('c', story('王大力 摄影 李晓明'));
seedContent(content);

test('of a story’s authors those who signed others too are counted; pictures are not', async () => {
  const { listProlificAuthors } = await import('@/lib/queries/search-authors');
  expect(await listProlificAuthors(['李晓明', '张志远', '无此人'])).toEqual([{ name: '张志远', count: 2 }]);
  expect(await listProlificAuthors([])).toEqual([]);
});
