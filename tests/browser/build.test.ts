import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What Next may bake at build time: the page for faults of its own, and pictures that show nothing of the archive. */
const allowed = ['/_global-error', '/apple-icon.png', '/favicon.ico', '/icon.svg'];

test('no page is baked into the build: an archive of another day would show in it', () => {
  const manifest = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as {
    routes: Record<string, unknown>;
    dynamicRoutes: Record<string, unknown>;
  };
  expect(Object.keys(manifest.routes).filter((route) => !allowed.includes(route))).toEqual([]);
  expect(Object.keys(manifest.dynamicRoutes)).toEqual([]);
});
