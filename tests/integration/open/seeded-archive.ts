import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedArchive } from '@/lib/store/seed-archive';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

export const SITE = 'https://archive.example';

export interface SeededArchive {
  folder: string;
  /** A copy of content/ without its ledger, for the test to change. */
  contentDir: string;
  databaseUrl: string;
  /** Reads the content anew, as if at that time. */
  seed: (now: string) => Promise<void>;
  close: () => void;
}

/**
 * Seeds a copy of content/ into a database of its own and makes it the one that the queries of this process read.
 *
 * To be called before anything that reads the settings is used.
 */
export async function seedCopy(now = '2026-01-01T00:00:00Z'): Promise<SeededArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'open-archive-'));
  const contentDir = join(folder, 'content');
  const databaseUrl = `file:${join(folder, 'archive.db')}`;
  cpSync(CONTENT, contentDir, { recursive: true });
  rmSync(join(contentDir, 'published.jsonl'), { force: true });
  process.env.DATABASE_URL = databaseUrl;
  process.env.CONTENT_DIR = contentDir;
  const seed = async (time: string) => {
    await seedArchive({ contentDir, databaseUrl, now: new Date(time) });
  };
  await seed(now);
  return {
    folder,
    contentDir,
    databaseUrl,
    seed,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
