import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crawlEverything } from '@/tests/browser/crawl-everything';
import { openSite } from '@/tests/browser/running-site';
import type { FuzzSite } from './fuzz-case';

/** An officer and a resident of the project's own sources. */
const WITHHELD = ['王文山', '高宇阳'];

export const toWithheld = (names: readonly string[]): string =>
  names.map((name) => `- {name: ${name}, withheld: true, reason: 本人要求}\n`).join('');

/** Addresses of one kind differ in the record, the page or the value that they name. */
const kindOf = (path: string) =>
  path
    .replace(/(articles|units|topics|people|sources)\/[\w-]+/, '$1/*')
    .replace(/_payload\/[\w-]+/, '_payload')
    .replace(/=[^&]*/g, '=');

const MOST_OF_A_KIND = 5;

/** Seeds the project's content, serves it and looks for all that it offers. */
export async function openFuzzSite(): Promise<FuzzSite> {
  const site = await openSite(undefined, {
    prepare: (contentDir) => writeFileSync(join(contentDir, 'authority/people.yaml'), toWithheld(WITHHELD)),
  });
  const kinds = new Map<string, string[]>();
  const paths = [...(await crawlEverything(site.base)).keys()].filter((path) => path.startsWith('/'));
  for (const path of paths.sort()) {
    const kind = kinds.get(kindOf(path)) ?? [];
    if (kind.length < MOST_OF_A_KIND) kinds.set(kindOf(path), [...kind, path]);
  }
  return { ...site, kinds: [...kinds.values()], withheld: WITHHELD };
}
