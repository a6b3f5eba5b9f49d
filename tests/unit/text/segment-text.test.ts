import { describe, expect, it } from 'vitest';
import { segmentText } from '@/lib/text/segment-text';

const cases: [reason: string, marks: [number, number][], drawn: string][] = [
  ['no marks', [], '某市公安局民警说'],
  ['one mark', [[0, 5]], '[某市公安局]民警说'],
  [
    'two that touch, out of order',
    [
      [5, 7],
      [0, 5],
    ],
    '[某市公安局][民警]说',
  ],
  [
    'nested: the longest',
    [
      [2, 5],
      [0, 5],
    ],
    '[某市公安局]民警说',
  ],
  [
    'crossing: the first',
    [
      [0, 5],
      [3, 7],
    ],
    '[某市公安局]民警说',
  ],
  [
    'out of the text, or empty',
    [
      [6, 99],
      [3, 3],
    ],
    '某市公安局民警说',
  ],
];

describe('segmentText', () => {
  it.each(cases)('%s', (_reason, marks, drawn) => {
    const segments = segmentText(
      '某市公安局民警说',
      marks.map(([start, end]) => ({ start, end })),
    );
    expect(segments.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('')).toBe(drawn);
  });
});
