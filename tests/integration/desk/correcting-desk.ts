import { afterEach, beforeEach } from 'vitest';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { runCommand, type Told } from './run-command';

/** Why a correction is made, and by whom, where the test does not say otherwise. */
const WHY = ['--why', '校对', '--who', '某编辑'];

export interface CorrectingDesk {
  /** The content of the test that runs. */
  readonly content: ContentFolder;
  correct(...args: string[]): Promise<Told>;
  query(sql: string): ReturnType<typeof queryDatabase>;
}

/** Gives each test of a file the project's content, not seeded yet, and the command for corrections at work on it. */
export function openCorrectingDesk(): CorrectingDesk {
  let content: ContentFolder;
  beforeEach(() => {
    content = new ContentFolder().addProjectContent();
  });
  afterEach(() => content.remove());
  return {
    get content() {
      return content;
    },
    correct: (...args) => runCommand(content, ['correct', ...args, ...WHY]),
    query: (sql) => queryDatabase(content.databaseUrl, sql),
  };
}
