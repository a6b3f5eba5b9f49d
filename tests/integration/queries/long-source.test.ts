import { afterAll, beforeAll, expect, test } from 'vitest';
import { getSourceView } from '@/lib/queries/source';
import { getSourceText } from '@/lib/queries/source-text';
import { splitLines } from '@/lib/source/split-lines';
import { ArchiveReader } from '@/lib/store/archive-reader';
import { createRandom } from '@/tests/bench/generate/random';
import { createWorld, writeDump } from '@/tests/bench/generate/story';
import { ContentFolder } from '@/tests/integration/store/content-folder';

const STORIES = 120;
const content = new ContentFolder();
process.env.DATABASE_URL = content.databaseUrl;

/** A dump of many stories, with line ends of both kinds and characters outside of the BMP. */
function writeLongDump(): string {
  const random = createRandom(3);
  const world = createWorld(random, { units: 20, people: 40, topics: 5 });
  const dumps = Array.from({ length: STORIES }, () => writeDump(random, world, 2_000).text);
  return dumps
    .map((dump, index) => (index % 3 === 0 ? `𠮷\r\n${dump.replaceAll('\n', '\r\n')}` : dump))
    .join('\n');
}

const text = writeLongDump();
const lines = splitLines(text);

beforeAll(async () => {
  content.addSource('long', text).addSource('short', '一行\n二行\n三行');
  await content.seed();
});
afterAll(() => content.remove());

test('a long source is stored in stretches too, which hold it without a gap', () => {
  const reader = new ArchiveReader(content.databaseUrl);
  const stretches = reader.rows<{ sourceId: string; firstLine: number; start: number; text: string }>(
    'SELECT * FROM "SourceStretch" ORDER BY "sourceId", "firstLine"',
    [],
  );
  reader.close();
  expect(text.length).toBeGreaterThan(200_000);
  expect(stretches.length).toBeGreaterThan(3);
  expect(new Set(stretches.map(({ sourceId }) => sourceId))).toEqual(new Set(['long']));
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
  for (const { firstLine, start } of stretches) expect(lines[firstLine - 1]?.start).toBe(start);
});

test('a window of it has the lines of the text, wherever it begins', async () => {
  const random = createRandom(5);
  const places = [1, 2, lines.length - 3, lines.length, lines.length + 50];
  for (const fromLine of [...places, ...Array.from({ length: 30 }, () => random.between(1, lines.length))]) {
    const view = await getSourceView('long', { fromLine, lines: 25 });
    const first = Math.min(fromLine, lines.length);
    const wanted = lines.slice(first - 1, first + 24).map(({ start, end }, index) => ({
      number: first + index,
      start,
      text: text.slice(start, end),
    }));
    expect([fromLine, view?.lines]).toEqual([fromLine, wanted.slice(0, view?.lines.length)]);
    expect(view?.lines.length).toBeGreaterThan(wanted.length - 5);
    expect(view?.lineCount).toBe(lines.length);
  }
});

test('a window has the pieces and facts that touch it, and the stories that they are of', async () => {
  const whole = await getSourceView('long', { lines: lines.length });
  expect(whole?.storyCount).toBeGreaterThan(STORIES / 2);
  const view = await getSourceView('long', { fromLine: 700, lines: 60 });
  const [from, to] = [
    view?.lines[0]?.start ?? 0,
    (view?.lines.at(-1)?.start ?? 0) + (view?.lines.at(-1)?.text.length ?? 0),
  ];
  const touches = ({ start, end }: { start: number; end: number }) => end > from && start < to;
  expect(view?.pieces).toEqual(whole?.pieces.filter(touches));
  expect(view?.facts).toEqual(whole?.facts.filter(touches));
  expect(view?.facts.length).toBeGreaterThan(10);
  const stories = new Set(view?.pieces.flatMap(({ articleId }) => articleId ?? []));
  expect(new Set(view?.stories.map(({ id }) => id))).toEqual(stories);
});

test('a part of its text is the slice between two offsets', async () => {
  const random = createRandom(9);
  for (let round = 0; round < 30; round++) {
    const start = random.below(text.length);
    const end = Math.min(text.length, start + random.below(70_000));
    expect((await getSourceText('long', start, end))?.text).toBe(text.slice(start, end));
  }
  expect((await getSourceText('long'))?.text).toBe(text);
  expect((await getSourceText('long', 5, text.length + 9))?.text).toBe(text.slice(5));
  expect((await getSourceText('long', text.length + 5, text.length + 9))?.text).toBe('');
  expect((await getSourceText('long', 10, 4))?.text).toBe('');
  expect((await getSourceText('short', 1, 4))?.text).toBe('行\n二');
  expect(await getSourceText('none')).toBeNull();
});
