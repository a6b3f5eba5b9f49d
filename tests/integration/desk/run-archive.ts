import { spawnSync } from 'node:child_process';
import type { ContentFolder } from '@/tests/integration/store/content-folder';

/** `npm run archive -- <args>` as a process of its own, on a test's content; what it printed and its exit status. */
export function runArchive(
  content: ContentFolder,
  args: string[],
  { input = '', cwd = process.cwd() }: { input?: string; cwd?: string } = {},
): { status: number | null; text: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/commands/archive.ts', ...args],
    {
      ...{ input, encoding: 'utf8' },
      // npm runs it in the project's folder, and says so where the person sits.
      env: {
        ...process.env,
        ...{ CONTENT_DIR: content.contentDir, DATABASE_URL: content.databaseUrl, INIT_CWD: cwd },
      },
    },
  );
  return { status, text: stdout, errors: stderr };
}
