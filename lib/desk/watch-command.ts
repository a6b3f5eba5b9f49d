import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '@/lib/content/content-fault';
import { checkContent } from './check-content';
import { describeSources } from './describe-check';
import type { Desk, DeskCommand } from './desk-command';
import { readOptions } from './read-options';

const usage = 'npm run archive -- watch';

/** The ledger lies beside these and is the seed's own to write. */
const FOLDERS = ['sources', 'authority', 'corrections'];
const DUMP = /\.(txt|html?)$/;
/** Not what editors put beside them: .a.yaml.swp, a.yaml~, sedXYZ. */
const CONTENT = /^[^.].*\.(yaml|txt|html?)$/;

/** Milliseconds without a further change before the seed begins: an editor writes a file in several steps. */
const QUIET = 150;

/** Collects names of changed files until nothing changes any more. */
class Changes {
  readonly #names = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #wake: () => void = () => {};

  add(name: string): void {
    this.#names.add(name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Nobody may wait at this moment: `next` sees that it is quiet.
      this.#timer = undefined;
      this.#wake();
    }, QUIET);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#wake();
  }

  /** The names since the last call, once it is quiet; none where it was stopped. */
  async next(stopped: AbortSignal): Promise<string[]> {
    if (stopped.aborted) return [];
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (this.#names.size > 0 && this.#timer === undefined) resolve();
    });
    const names = [...this.#names];
    this.#names.clear();
    return names;
  }
}

/**
 * Tells of every file of content/ that changes. A folder need not be there yet: git keeps none that is empty, and the
 * first correction makes one.
 */
function watchFolders(contentDir: string, onChange: (name: string) => void): Map<string, FSWatcher> {
  const watchers = new Map<string, FSWatcher>();
  const watchFolder = (folder: string) => {
    const path = join(contentDir, folder);
    if (!existsSync(path)) {
      watchers.get(folder)?.close();
      watchers.delete(folder);
      return false;
    }
    if (watchers.has(folder)) return false;
    const watcher = watch(path, (_, name) => {
      if (name !== null && CONTENT.test(name)) onChange(join(folder, name));
    });
    watchers.set(folder, watcher);
    return true;
  };
  for (const folder of FOLDERS) watchFolder(folder);
  const root = watch(contentDir, (_, folder) => {
    if (folder === null || !FOLDERS.includes(folder) || !watchFolder(folder)) return;
    // What was written before the watcher stood.
    for (const name of readdirSync(join(contentDir, folder)))
      if (CONTENT.test(name)) onChange(join(folder, name));
  });
  return watchers.set('', root);
}

async function reseed(names: readonly string[], desk: Desk): Promise<void> {
  const { contentDir, databaseUrl, print } = desk;
  print(`Changed: ${names.join(', ')}`);
  await desk.seed();
  const paths = names
    .filter((name) => DUMP.test(name))
    .map((name) => join(contentDir, name))
    .filter((path) => existsSync(path));
  if (paths.length === 0) return;
  const checked = await checkContent({ contentDir, databaseUrl, now: new Date(), paths });
  for (const line of describeSources(checked)) print(line);
}

export const watchCommand: DeskCommand = {
  name: 'watch',
  usage,
  purpose: 'seed and check again whenever a file in content/ changes, until Ctrl-C',
  async run(args, desk) {
    readOptions(args, { usage });
    const { contentDir, print, stopped } = desk;
    const changes = new Changes();
    const watchers = watchFolders(contentDir, (name) => changes.add(name));
    stopped.addEventListener('abort', () => changes.stop());
    try {
      await desk.seed();
      print(`Watching ${contentDir}; Ctrl-C ends it.`);
      while (!stopped.aborted) {
        const names = await changes.next(stopped);
        if (names.length === 0) continue;
        try {
          await reseed(names, desk);
        } catch (error) {
          // The archive stays as it was; the next change is another try.
          if (!(error instanceof ContentError)) throw error;
          print(error.message);
        }
      }
      return 0;
    } finally {
      for (const watcher of watchers.values()) watcher.close();
    }
  },
};
