import { describe, expect, it } from 'vitest';
import { SureNames } from '@/lib/mentions/people/sure-names';
import { BytesParser } from '@/lib/store/parse-bytes';
import { EMPTY_AUTHORITY } from './empty-authority';

const han = (n: number) => String.fromCharCode(0x4e00 + ((n * 7_919) % 20_000));
const repeatTo = (length: number, unit: (n: number) => string) => {
  const size = unit(0).length;
  return Array.from({ length: Math.ceil(length / size) }, (_, n) => unit(n)).join('');
};

/** Seconds of the processor. */
function parseFor(text: string): number {
  const parser = new BytesParser(EMPTY_AUTHORITY);
  const started = process.cpuUsage();
  parser.parse({ id: 'x', file: 'x.txt', bytes: Buffer.from(text), publisher: null, region: null });
  return process.cpuUsage(started).user / 1_000_000;
}

// Where every mention was compared with all others, these took 16, 20 and more seconds; now about one each.
describe('a story that names thousands', () => {
  it.each([
    ['people', repeatTo(120_000, (n) => `民警张${han(n)}，`)],
    ['people by title', repeatTo(200_000, (n) => `民警张${han(n)}${han(n * 3)}，张警官说，`)],
    ['campaigns', repeatTo(500_000, (n) => `“${han(n)}${han(n * 3)}”专项行动`)],
  ])('is read in time that grows with its length: %s', (_, text) => {
    expect(parseFor(text)).toBeLessThan(7);
  });

  it('is searched for those of its names that a passage may hold, the longer first', () => {
    const names = Array.from({ length: 500 }, (_, n) => `张${han(n)}${n % 3 === 0 ? han(n * 3) : ''}`);
    const text = names.filter((_, n) => n % 7 === 0).join('和');
    const expected = names.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
    const sure = new SureNames(names);
    expect([...sure.in(text)].filter((name) => text.includes(name))).toEqual(expected);
    expect([...new SureNames(names.slice(0, 9)).in(text)]).toHaveLength(9);
    expect(sure.has(names[1] ?? '')).toBe(true);
  });
});
