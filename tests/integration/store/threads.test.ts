import { afterAll, expect, test } from 'vitest';
import { createRandom } from '@/tests/bench/generate/random';
import { createWorld, writeDump } from '@/tests/bench/generate/story';
import { ContentFolder } from './content-folder';
import { dumpDatabase } from './dump-database';

const content = new ContentFolder();
afterAll(() => content.remove());

test('many sources, built in threads, give the rows that few at a time give in one', async () => {
  const random = createRandom(3);
  const world = createWorld(random, { units: 40, people: 60, topics: 5 });
  const add = (from: number, to: number) => {
    for (let number = from; number < to; number++) {
      content.addSource(`dump-${number}`, writeDump(random, world, 300).text);
    }
  };
  add(100, 230);
  await content.seed('2026-01-01T00:00:00Z');
  add(230, 360);
  await content.seed('2026-02-01T00:00:00Z');
  const inOneThread = await dumpDatabase(content.databaseUrl);
  const { report } = await content.dropDatabase().seed('2026-03-01T00:00:00Z');
  expect(report.parsed).toBe(260);
  expect(await dumpDatabase(content.databaseUrl)).toEqual(inOneThread);
});
