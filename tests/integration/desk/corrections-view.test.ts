import { expect, test } from 'vitest';
import { seedContent } from '@/tests/integration/queries/seed-content';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';

const PARAGRAPHS = [
  '昨日上午，某县公安局在县城广场举行反诈宣传活动，民警向过往群众发放宣传手册，讲解常见的骗术和防范办法。',
  '活动现场设置了咨询台，民警逐一回答群众的提问，并帮助老年人在手机上安装防护软件，受到大家的欢迎。',
  '该局负责人表示，今后还将走进学校、工厂和村庄，把防范知识送到每一个家庭，守住群众的钱袋子。',
];

const content = new ContentFolder()
  .addSource('one', storyText('反诈宣传进广场', PARAGRAPHS))
  .addSource(
    'two',
    storyText('反诈进广场', [
      PARAGRAPHS[0] ?? '',
      '活动现场设置了咨询台，受到大家的欢迎。',
      PARAGRAPHS[2] ?? '',
    ]),
  );
const entry = (expected: string, value: string, when: string) =>
  `- { article: one-1, field: headline, expected: ${expected}, value: ${value}, why: 校对, who: 某编辑, when: ${when} }\n`;
content.write(
  'corrections/one.yaml',
  entry('反诈宣传进广场', '反诈宣传进了广场', '2026-01-02') + entry('没有的标题', '新标题', '2026-01-03'),
);
seedContent(content);

test('lists corrections, newest first, and says which no longer fit', async () => {
  const { listCorrections } = await import('@/lib/queries/corrections');
  const { items, ...list } = await listCorrections();
  expect(list).toEqual({ total: 2, conflicts: 1, page: 1, pages: 1 });
  expect(items.map(({ printed, value, applied, found }) => [printed, value, applied, found])).toEqual([
    ['没有的标题', '新标题', false, '反诈宣传进了广场（由前面另一条更正所定）'],
    ['反诈宣传进广场', '反诈宣传进了广场', true, null],
  ]);
});

test('a story says what was corrected in it and where else it ran, with the edits', async () => {
  const { getArticle } = await import('@/lib/queries/article');
  const article = await getArticle('one-1');
  expect(article?.corrections.map(({ printed }) => printed)).toEqual(['反诈宣传进广场']);
  const [version] = article?.versions ?? [];
  expect(version?.story.id).toBe('two-1');
  expect(version?.changes?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'here', text: '民警逐一回答群众的提问，并帮助老年人在手机上安装防护软件，' },
  ]);
});

test('the feeds say both', async () => {
  const { correctionsFeedResponse } = await import('@/lib/feeds/corrections-feed');
  const request = new Request('http://localhost/corrections/feed.json');
  const feed = await (await correctionsFeedResponse(request, 'json')).json();
  expect(feed.items.map(({ title }: { title: string }) => title)).toEqual([
    '标题：反诈宣传进了广场',
    '标题：反诈宣传进了广场',
  ]);
  const atom = await (await correctionsFeedResponse(request, 'atom')).text();
  expect(atom).toContain('未能更正：以为原印「没有的标题」');
});
