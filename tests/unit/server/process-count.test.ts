import { expect, test } from 'vitest';
import { chooseProcessCount } from '@/lib/server/process-count';

const GB = 1024 ** 3;

test.each([
  [{ processors: 1, memory: 8 * GB }, 1, 'one processor'],
  [{ processors: 2, memory: 4 * GB }, 2, 'one process each'],
  [{ processors: 2, memory: 1.9 * GB }, 1, 'memory for one'],
  [{ processors: 2, memory: 0.5 * GB }, 1, 'memory for none: one all the same'],
  [{ processors: 64, memory: 256 * GB }, 4, 'no more than four unasked'],
])('%o: %i process(es), for %s', (machine, count) => {
  expect(chooseProcessCount(machine)).toBe(count);
});
