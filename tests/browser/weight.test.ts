import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { runPackage } from '@/lib/commands/run-program.mjs';
import { onPage } from './browser';
import { findPagePath, pageTypeNames } from './page-types';

/** Budgets of a page in bytes, compressed with gzip. */
const budgets = { html: 20 * 1024, styles: 15 * 1024, ownScript: 15 * 1024 };

const base = inject('site');
const bare = 'tests/fixtures/bare-next';

const weigh = (text: string | Buffer) => gzipSync(text, { level: 7 }).length;

/** As a page is sent to who asks for it first while others wait: a tenth more. */
const weighPage = (html: string) => gzipSync(html, { level: 3 }).length;

/** Next's own scripts on a page with a heading and nothing else. */
function weighBarePage(): number {
  const html = readFileSync(join(bare, '.next/server/app/index.html'), 'utf8');
  const scripts = html.match(/<script[^>]* src="[^"]+"[^>]*>/g) ?? [];
  return scripts
    .filter((script) => !/nomodule/i.test(script))
    .map((script) => /src="\/_next\/([^"]+)"/.exec(script)?.[1] ?? '')
    .reduce((sum, path) => sum + weigh(readFileSync(join(bare, '.next', path))), 0);
}

let floor = 0;

beforeAll(async () => {
  const build = await runPackage('next/dist/bin/next', ['build', bare]);
  expect(build.code, build.output).toBe(0);
  floor = weighBarePage();
});

async function fetchText(path: string): Promise<string> {
  return (await fetch(new URL(path, base))).text();
}

/** Scripts and styles that a browser asks for on this page, and what each weighs. */
async function loadPage(name: string) {
  const asked = new Map<string, string>();
  let path = '';
  await onPage({}, async (page) => {
    path = await findPagePath(page, name);
    page.on('request', (request) => asked.set(request.url(), request.resourceType()));
    await page.goto(path);
    await page.locator('header input[role="combobox"]').waitFor();
  });
  const sum = { script: 0, stylesheet: 0 };
  for (const [url, type] of asked) {
    if (type === 'script' || type === 'stylesheet') sum[type] += weigh(await fetchText(url));
  }
  return { path, ...sum };
}

describe.each(pageTypeNames)('%s', (name) => {
  test('HTML, styles and scripts of our own stay within their budgets', async () => {
    const { path, script, stylesheet } = await loadPage(name);
    expect(weighPage(await fetchText(path))).toBeLessThanOrEqual(budgets.html);
    expect(stylesheet).toBeGreaterThan(0);
    expect(stylesheet).toBeLessThanOrEqual(budgets.styles);
    expect(floor).toBeGreaterThan(50_000);
    expect(script - floor).toBeLessThanOrEqual(budgets.ownScript);
  });
});

test('the HTML of a story of 2,000 characters is within its budget, and of a longer one in proportion', async () => {
  const { items } = JSON.parse(await fetchText('/api/v1/articles?limit=50')) as { items: { id: string }[] };
  expect(items.length).toBeGreaterThan(5);
  for (const { id } of items) {
    const { characters } = JSON.parse(await fetchText(`/api/v1/articles/${id}`)) as { characters: number };
    const html = weighPage(await fetchText(`/articles/${id}`));
    expect(html, id).toBeLessThanOrEqual(budgets.html * Math.max(1, characters / 2_000));
  }
});

test('a story’s text stands in its HTML twice at most: for readers, and as linked data', async () => {
  const html = await fetchText('/articles/nmg-2023-yingmo-2');
  expect(html.split('解锁精神密码传承红色基因').length - 1).toBe(2);
});
