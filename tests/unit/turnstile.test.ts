import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NobodyWaits, Turnstile } from '@/lib/turnstile';

const always = () => true;

test('works run one at a time, in their order, whatever becomes of the one before', async () => {
  const turnstile = new Turnstile();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    turnstile.pass(always, async () => {
      seen.push(`${name} begins`);
      await sleep(5);
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const ended = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('whoever left is not worked for', async () => {
  const turnstile = new Turnstile();
  let waits = true;
  const first = turnstile.pass(always, () => sleep(20));
  let worked = false;
  const second = turnstile.pass(
    () => waits,
    async () => {
      worked = true;
    },
  );
  waits = false;
  await first;
  await expect(second).rejects.toThrow(NobodyWaits);
  expect(worked).toBe(false);
});
