import { expect, test } from 'vitest';
import { listNearAddresses } from '@/lib/queries/near-addresses';
import { seedFiveSources } from './five-sources';

seedFiveSources();

const firstName = async (asked: string) => (await listNearAddresses(asked)).records[0]?.name;

test.each([
  ['baotoushigonganju', '包头市公安局', 'without its hash'],
  ['baotoushigonganju-00000000', '包头市公安局', 'with the hash of another'],
  ['baotoushigonganjv', '包头市公安局', 'with a slip at its end'],
  ['wangqii-b09d80d0', '王琪', 'with a letter too many'],
  ['fanzhapian', '反诈', 'longer than the name'],
  ['包头市公安局', '包头市公安局', 'in characters'],
  ['斯日古棱', '斯日古楞', 'a slip in characters'],
  ['shijie-dushuri', '世界读书日', 'hyphens otherwise'],
])('%s means %s: %s', async (asked, name) => {
  expect(await firstName(asked)).toBe(name);
});

test.each(['', 'x', '3f2a9c12', 'qqqqqqqq', 'no-such-story-1', '%', '\u{10ffff}'])(
  '%s means nothing here',
  async (asked) => {
    expect(await listNearAddresses(asked)).toEqual({ records: [], stories: [] });
  },
);

test('a long address means nothing', async () => {
  expect(await listNearAddresses(`${'a'.repeat(5_000)}-1`)).toEqual({ records: [], stories: [] });
});

test.each([
  ['nmg-2023-yingmo-99', ['nmg-2023-yingmo-2', 'nmg-2023-yingmo-1']],
  ['NMG-2023-Yingmo-2', ['nmg-2023-yingmo-2', 'nmg-2023-yingmo-1']],
  ['kundulun-2021', ['kundulun-2021-zhengdun-1']],
  ['cslai-20210325-zyiang-1', ['cslai-20210325-ziyang-1']],
])('stories near %s', async (asked, ids) => {
  const { stories } = await listNearAddresses(asked);
  expect(stories.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['英模之光照亮奋进之路', ['nmg-2023-yingmo-1']],
  ['英模之光照亮奋进之路.html', ['nmg-2023-yingmo-1']],
  ['光', []],
])('stories headed %s', async (asked, ids) => {
  const { stories } = await listNearAddresses(asked);
  expect(stories.map(({ id }) => id)).toEqual(ids);
});
