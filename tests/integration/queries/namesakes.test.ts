import { expect, test } from 'vitest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { seedContent } from './seed-content';

const story = (unit: string) =>
  storyText(`${unit}夜巡`, [`${unit}民警张志远说：“我们每晚巡逻，走访商户。”群众表示满意。`]);
const content = new ContentFolder()
  .addSource('a', story('甲县公安局'))
  .addSource('b', story('甲县公安局城东派出所'))
  .addSource('c', story('乙县公安局'));
seedContent(content);

test('namesakes stay apart; those of whom one’s unit stands above the other’s are marked', async () => {
  const { getPerson } = await import('@/lib/queries/people');
  const people = await queryDatabase(
    content.databaseUrl,
    `SELECT p.slug, u.name AS unit FROM Person AS p JOIN Unit AS u ON u.slug = p.unitSlug WHERE p.name = '张志远'`,
  );
  const seen: Record<string, [unit: string | undefined, onOneLine: boolean][]> = {};
  for (const { slug, unit } of people) {
    const page = await getPerson(String(slug));
    seen[String(unit)] = (page?.namesakes ?? [])
      .map((other): [string | undefined, boolean] => [other.unit?.name, other.onOneLine])
      .sort();
  }
  expect(seen).toEqual({
    甲县公安局: [
      ['乙县公安局', false],
      ['甲县公安局城东派出所', true],
    ],
    甲县公安局城东派出所: [
      ['乙县公安局', false],
      ['甲县公安局', true],
    ],
    乙县公安局: [
      ['甲县公安局', false],
      ['甲县公安局城东派出所', false],
    ],
  });
});
