import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from '@/lib/commands/find-chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const browser = join(folder, 'google-chrome');
writeFileSync(browser, '#!/bin/sh\n');
chmodSync(browser, 0o755);
writeFileSync(join(folder, 'chromium'), 'no program');

afterAll(() => rmSync(folder, { recursive: true }));

test('the first browser of the PATH that can be run is taken', () => {
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(browser);
});

test('CHROMIUM_PATH goes first', () => {
  expect(findChromium({ CHROMIUM_PATH: browser, PATH: '' })).toBe(browser);
});

test('a CHROMIUM_PATH that is no program is told', () => {
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'chromium') })).toThrow(
    'no program that can be run',
  );
});
