import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SeedResult, seedArchive } from '@/lib/store/seed-archive';

/** A content folder and a database of a test's own, in a temporary folder. */
export class ContentFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'archive-content-'));
  readonly contentDir = join(this.root, 'content');
  databaseFile = join(this.root, 'archive.db');

  constructor() {
    for (const folder of ['sources', 'authority', 'corrections']) {
      mkdirSync(join(this.contentDir, folder), { recursive: true });
    }
  }

  get databaseUrl(): string {
    return `file:${this.databaseFile}`;
  }

  get ledger(): string {
    return readFileSync(join(this.contentDir, 'published.jsonl'), 'utf8');
  }

  path(...parts: string[]): string {
    return join(this.contentDir, ...parts);
  }

  /** The project's own sources and authority files. */
  addProjectContent(): this {
    cpSync('content/sources', this.path('sources'), { recursive: true });
    cpSync('content/authority', this.path('authority'), { recursive: true });
    return this;
  }

  addSource(id: string, text: string | Uint8Array, catalogue = '{}\n'): this {
    writeFileSync(this.path('sources', `${id}.txt`), text);
    writeFileSync(this.path('sources', `${id}.yaml`), catalogue);
    return this;
  }

  removeSource(id: string): this {
    for (const ending of ['txt', 'yaml']) rmSync(this.path('sources', `${id}.${ending}`));
    return this;
  }

  renameSource(from: string, to: string): this {
    for (const ending of ['txt', 'yaml']) {
      renameSync(this.path('sources', `${from}.${ending}`), this.path('sources', `${to}.${ending}`));
    }
    return this;
  }

  write(path: string, text: string): this {
    writeFileSync(this.path(path), text);
    return this;
  }

  seed(now = '2026-01-01T00:00:00Z'): Promise<SeedResult> {
    return seedArchive({ contentDir: this.contentDir, databaseUrl: this.databaseUrl, now: new Date(now) });
  }

  dropDatabase(): this {
    for (const ending of ['', '-wal', '-shm']) rmSync(this.databaseFile + ending, { force: true });
    return this;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A short newspaper story in the form that dumps have. */
export function storyText(headline: string, paragraphs: string[], author = '李某某'): string {
  return `\n\n${headline}\n\n${paragraphs.join('\n\n')}\n\n(${author})`;
}
