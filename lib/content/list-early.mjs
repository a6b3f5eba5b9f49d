import { Worker } from 'node:worker_threads';

/**
 * Begins to list a content folder in a thread, while this one still loads the program that needs the list: of a
 * hundred thousand sources it takes as long as that. Returns null where the thread could not list them.
 *
 * @param {string} contentDir
 * @returns {{ contentDir: string, listed: Promise<import('./list-sources').ListedSources | null> }}
 */
export function listEarly(contentDir) {
  const listed = new Promise((resolve) => {
    const thread = new Worker(new URL('./start-list-worker.mjs', import.meta.url), {
      workerData: contentDir,
      execArgv: [],
    });
    thread.once('message', resolve);
    thread.once('error', () => resolve(null));
    thread.once('exit', () => resolve(null));
  });
  return { contentDir, listed };
}
