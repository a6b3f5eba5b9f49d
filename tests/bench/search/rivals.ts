import { rm } from 'node:fs/promises';
import { type Client, createClient } from '@libsql/client';
import type { BenchStory } from './bench-texts';

/** What SQLite itself offers: the same texts in a plain table and in FTS5 with its trigram tokenizer. */
export interface Rivals {
  trigramBytes: number;
  trigramSeconds: number;
  like: (word: string) => Promise<void>;
  /** The first page and the count, which it returns. */
  trigram: (word: string) => Promise<number>;
  close: () => void;
}

const STORIES_A_BATCH = 200;

export async function openRivals(file: string, stories: Iterable<BenchStory>): Promise<Rivals> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
  const database = createClient({ url: `file:${file}` });
  await database.execute('PRAGMA journal_mode = WAL');
  await database.execute('CREATE TABLE Story (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  await database.execute(
    "CREATE VIRTUAL TABLE Trigram USING fts5(text, content='Story', content_rowid='id', tokenize='trigram')",
  );
  let batch: string[] = [];
  const flush = async () => {
    await database.execute({
      sql: 'INSERT INTO Story (text) SELECT value FROM json_each(?)',
      args: [JSON.stringify(batch)],
    });
    batch = [];
  };
  for (const { headline, headings, blocks } of stories) {
    batch.push([headline, ...headings, ...blocks].join('\n'));
    if (batch.length === STORIES_A_BATCH) await flush();
  }
  await flush();
  const bytesBefore = await countBytes(database);
  const started = performance.now();
  await database.execute("INSERT INTO Trigram (Trigram) VALUES ('rebuild')");
  const trigramSeconds = (performance.now() - started) / 1000;
  await database.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  return {
    trigramBytes: (await countBytes(database)) - bytesBefore,
    trigramSeconds,
    async like(word) {
      await database.execute({
        sql: "SELECT count(*) FROM Story WHERE text LIKE '%' || ? || '%'",
        args: [word],
      });
    },
    async trigram(word) {
      const args = [
        word
          .split(' ')
          .map((part) => `"${part}"`)
          .join(' '),
      ];
      const { rows } = await database.execute({
        sql: 'SELECT count(*) AS found FROM Trigram WHERE Trigram MATCH ?',
        args,
      });
      await database.execute({
        sql: 'SELECT rowid FROM Trigram WHERE Trigram MATCH ? ORDER BY rank LIMIT 20',
        args,
      });
      return Number(rows[0]?.found ?? 0);
    },
    close: () => database.close(),
  };
}

async function countBytes(database: Client): Promise<number> {
  const { rows } = await database.execute(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  );
  return Number(rows[0]?.bytes ?? 0);
}
