import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '@/tests/bench/generate/random';
import { createWorld, writeDump } from '@/tests/bench/generate/story';

/** Sources that bear the number of the round in which they were written. */
const MARKED = 6;

const marked = (round: number, at: number) => `

第${round}轮夜巡守平安之${at}

——第${round}轮夜巡纪实

2026年01月0${at}日08:30 | 来源:第${round}轮日报

某某市公安局民警张三说:“第${round}轮夜巡走遍大街小巷。”第${round}轮夜巡中,某某市公安局第${round}轮走访群众${100 + round}户。

第${round}轮夜巡之后,民警又第${round}轮回访。

(李某某)
`;

/**
 * Writes a round's sources: each says the round's number in headline, deck, publication and text, so that an answer that
 * holds two numbers was mixed of two archives. One source more comes and goes with every round.
 */
export function writeRound(contentDir: string, round: number): void {
  const sources = join(contentDir, 'sources');
  for (let at = 1; at <= MARKED; at++) {
    writeFileSync(join(sources, `round-${at}.txt`), marked(round, at));
    writeFileSync(join(sources, `round-${at}.yaml`), '{}\n');
  }
  const passing = (number: number) =>
    ['txt', 'yaml'].map((ending) => join(sources, `passing-${number}.${ending}`));
  for (const file of passing(round - 1)) rmSync(file, { force: true });
  const [dump = '', catalogue = ''] = passing(round);
  writeFileSync(dump, marked(round, 9));
  writeFileSync(catalogue, '{}\n');
}

/** Fills a content folder with generated stories beside the project's own. */
export function writeStories(contentDir: string, count: number): void {
  const random = createRandom(1);
  const world = createWorld(random, { units: 200, people: 300, topics: 30 });
  for (let at = 0; at < count; at++) {
    const path = join(contentDir, 'sources', `generated-${at}`);
    writeFileSync(`${path}.txt`, writeDump(random, world, random.between(400, 2_500)).text);
    writeFileSync(`${path}.yaml`, 'publisher: 北方法治报\n');
  }
}

/** Whether an answer holds the numbers of two rounds. */
export function isMixed(text: string): boolean {
  return new Set(Array.from(text.matchAll(/第(\d+)轮/g), ([, round]) => round)).size > 1;
}
