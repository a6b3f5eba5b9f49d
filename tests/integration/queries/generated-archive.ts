import { afterAll, beforeAll } from 'vitest';
import { createRandom } from '@/tests/bench/generate/random';
import { createWorld, writeDump } from '@/tests/bench/generate/story';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';

const UNDATED = 4;

/**
 * Seeds the project's sources with as many generated ones as it takes for lists of many pages, some without a date,
 * at two times; the queries are pointed at it.
 */
export function seedGeneratedArchive(stories = 160): ContentFolder {
  const content = new ContentFolder().addProjectContent();
  process.env.DATABASE_URL = content.databaseUrl;
  beforeAll(async () => {
    const random = createRandom(7);
    const world = createWorld(random, { units: 40, people: 60, topics: 12 });
    const topics = world.topics.map(
      (name, index) =>
        `- id: made-${index}\n  name: ${name}\n  kind: 专项行动\n  description: 生成的主题。\n`,
    );
    content.write('authority/topics.yaml', topics.join(''));
    for (let number = 1; number <= stories; number++) {
      const id = `made-${String(number).padStart(3, '0')}`;
      if (number % Math.ceil(stories / UNDATED) === 0)
        content.addSource(
          id,
          storyText('夜巡路上', [`第${number}次，${world.units[number % 40]}民警走上街头。`]),
        );
      else content.addSource(id, writeDump(random, world, 300).text);
      if (number === stories / 2) await content.seed('2026-01-01T00:00:00Z');
    }
    await content.seed('2026-02-01T00:00:00Z');
  });
  afterAll(() => content.remove());
  return content;
}
