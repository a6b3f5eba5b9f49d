import type { TestProject } from 'vitest/node';
import { buildSite, generateClient } from '@/lib/commands/build-steps.mjs';
import { prepareAlone } from '@/lib/commands/preparation-lock.mjs';
import { openSite } from './running-site';

declare module 'vitest' {
  interface ProvidedContext {
    /** Base URL of the site that all browser tests share, on the five sources. */
    site: string;
    databaseUrl: string;
  }
}

/** One built site for all browser tests. */
export default async function setup(project: TestProject) {
  await prepareAlone(async () => {
    await generateClient();
    await buildSite();
  });
  const site = await openSite();
  project.provide('site', site.base);
  project.provide('databaseUrl', site.databaseUrl);
  return async () => {
    const code = await site.close();
    if (code !== 0) throw new Error(`the server ended with exit code ${code}:\n${site.output()}`);
  };
}
