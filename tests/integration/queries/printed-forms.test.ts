import { expect, test } from 'vitest';
import { listTopicForms } from '@/lib/queries/topic-forms';
import { getNameWithin } from '@/lib/queries/unit-in-print';
import { ArchiveReader } from '@/lib/store/archive-reader';
import { seedFiveSources } from './five-sources';

const content = seedFiveSources();

function slugOf(name: string): string {
  const reader = new ArchiveReader(content.databaseUrl);
  const [row] = reader.rows<{ slug: string }>('SELECT "slug" FROM "Unit" WHERE "name" = ?', [name]);
  reader.close();
  return row?.slug ?? '';
}

test("a unit whose name stands in a subordinate's is found there", async () => {
  const within = await getNameWithin(slugOf('鄂尔多斯市公安局东胜分局'));
  expect(within?.surface).toContain('东胜分局');
  expect(within?.articleId).toBe('nmg-2023-yingmo-1');
  expect((await getNameWithin(slugOf('呼和浩特市公安局赛罕区分局')))?.surface).toContain('赛罕区分局');
});

test('one that no text prints in any name is found nowhere', async () => {
  expect(await getNameWithin(slugOf('绍兴市公安局'))).toBeNull();
  expect(await getNameWithin(slugOf('国家移民管理局'))).toBeNull();
  expect(await getNameWithin('nothing')).toBeNull();
});

test("a topic's forms are those that the texts print", async () => {
  const forms = await listTopicForms('fanzha');
  expect(forms).toContain('电信网络诈骗');
  expect(forms).not.toContain('打击电诈');
});
