import { expect, test } from 'vitest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { seedContent } from './seed-content';

const long = `${'他连夜赶到山口，'.repeat(20)}甲县公安局民警张志远带回了走失的老人，${'乡亲们送来锦旗，'.repeat(20)}事情传开了。`;

const content = new ContentFolder().addSource(
  'a',
  storyText('雪夜寻人', [
    '甲县公安局民警张志远接到报警。居民李桂兰说：“张志远是好人。”那天，张志远走了一夜。',
    long,
    '第二天，张志远又上了山。',
  ]),
);
seedContent(content);

test('sentences that name a person, three of a story, none that names a private person', async () => {
  const { getPerson } = await import('@/lib/queries/people');
  const [person] = await queryDatabase(
    content.databaseUrl,
    `SELECT "slug" FROM "Person" WHERE "name" = '张志远'`,
  );
  const [resident] = await queryDatabase(
    content.databaseUrl,
    `SELECT "private" FROM "Person" WHERE "name" = '李桂兰'`,
  );
  expect(resident?.private).toBeTruthy();
  const passages = (await getPerson(String(person?.slug)))?.passages ?? [];
  expect(passages).toHaveLength(3);
  const [first, second, third] = passages;
  expect(first).toMatchObject({ text: '甲县公安局民警张志远接到报警。', block: 1, isCutBefore: false });
  expect(second).toMatchObject({ text: '那天，张志远走了一夜。', isCutAfter: false });
  expect(third).toMatchObject({ block: 2, isCutBefore: true, isCutAfter: true });
  expect(third?.text.length).toBeLessThanOrEqual(220);
  expect(third?.text).toMatch(/^他连夜赶到山口，.*张志远带回了走失的老人.*乡亲们送来锦旗$/u);
  for (const { text, marks } of passages)
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['张志远']);
});
