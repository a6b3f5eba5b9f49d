import { readFileSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { runCommand, type Told } from './run-command';

export interface AuthorityDesk {
  /** The content of the test that runs. */
  readonly content: ContentFolder;
  authority(...args: string[]): Promise<Told>;
  /** An authority file's text. */
  read(name: string): string;
  query(sql: string): ReturnType<typeof queryDatabase>;
}

/** Gives each test of a file the project's content, seeded, and the command for authority files at work on it. */
export function openAuthorityDesk(): AuthorityDesk {
  let content: ContentFolder;
  beforeEach(async () => {
    content = new ContentFolder().addProjectContent();
    await content.seed();
  });
  afterEach(() => content.remove());
  return {
    get content() {
      return content;
    },
    authority: (...args) => runCommand(content, ['authority', ...args]),
    read: (name) => readFileSync(content.path('authority', name), 'utf8'),
    query: (sql) => queryDatabase(content.databaseUrl, sql),
  };
}
