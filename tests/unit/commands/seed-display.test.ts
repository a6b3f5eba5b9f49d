import { expect, test } from 'vitest';
import { describeSeconds, SeedDisplay } from '@/lib/commands/seed-display';

/** A display whose clock the test moves, and what it wrote. */
function openDisplay(isTTY: boolean, columns = 120) {
  const written: string[] = [];
  const time = { now: 0 };
  const output = { isTTY, columns, write: (text: string) => written.push(text) };
  return { display: new SeedDisplay(output, () => time.now), written, time };
}

test('a terminal shows a bar with rate and time left in one line, and nothing at the end', () => {
  const { display, written, time } = openDisplay(true);
  display.stage('sources');
  time.now = 10_000;
  display.sources(5_000, 20_000);
  time.now = 10_100;
  display.sources(5_050, 20_000);
  display.stage('search');
  display.end();
  expect(written).toEqual([
    '\r\x1b[K[######..................]  25% 5,000 of 20,000 sources, 500 a second, 30 s left',
    '\r\x1b[KBuilding the search index …',
    '\r\x1b[K',
  ]);
});

test('no line is longer than the terminal is wide: it would wrap and stay', () => {
  const { display, written, time } = openDisplay(true, 40);
  display.stage('sources');
  time.now = 1_000;
  display.sources(400, 100_000);
  expect(written).toEqual(['\r\x1b[K[........................]   0% 400 of ']);
});

test('elsewhere plain lines, one in five seconds, the last one whole', () => {
  const { display, written, time } = openDisplay(false);
  display.stage('content');
  display.stage('sources');
  for (let done = 0; done <= 12_000; done += 100) {
    time.now = done;
    display.sources(done, 12_000);
  }
  display.stage('tallies');
  display.end();
  expect(written).toEqual([
    'Parsed 5,000 of 12,000 sources, 1,000 a second, 7 s left\n',
    'Parsed 10,000 of 12,000 sources, 1,000 a second, 2 s left\n',
    'Parsed 12,000 of 12,000 sources, 1,000 a second\n',
    'Counting …\n',
  ]);
});

test('a seed of a few sources says nothing on the way', () => {
  const { display, written, time } = openDisplay(false);
  display.stage('sources');
  time.now = 60_000;
  display.sources(5, 5);
  display.stage('search');
  display.end();
  expect(written).toEqual([]);
});

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [95, '1 min 35 s'],
  [3_600, '1 h 0 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(describeSeconds(seconds)).toBe(words);
});
