import { statSync } from 'node:fs';
import { ArchiveReader } from '@/lib/store/archive-reader';
import { readMigrations } from '@/lib/store/migrations';
import { findDamage, forgetDamage, keepDamage } from '@/lib/store/seen-damage';
import type { ArchiveNews } from './process-news';

/** What the server knows of its database; `problem` and `remedy` are for readers, `detail`, with its path, for the log. */
export type ArchiveState =
  | { ready: true; version: string; builtAt: string }
  | { ready: false; problem: string; remedy: string; detail: string };

export type RecordKind = 'articles' | 'units' | 'topics' | 'people' | 'sources';

/** Characters of a story from which on its answers are made one at a time. */
const heavyStory = 100_000;

/** A story's page, its other forms, what stands below it, and its data. */
const storyPath = /^(?:\/api\/v1)?\/articles\/([^/?]+)/;

const seedAnew = 'npm run seed';

const unready = (problem: string, remedy: string, detail: string): ArchiveState => {
  return { ready: false, problem, remedy, detail };
};

const olderSchema = (url: string) => unready('数据库是空的，或由另一版程序所建', seedAnew, url);

const beingMade = (url: string) => unready('数据库正在首次写入', '入库结束后即可浏览', url);

const damaged = (url: string, text: string) =>
  unready(
    '数据库已损坏',
    `删除数据库文件，再运行 ${seedAnew}：数据库可以随时由 content/ 重建；或由备份恢复：npm run restore`,
    `${url}: ${text}`,
  );

/** What the system says, behind SQLite's word for it where there is one. */
function nameFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code ? `${error.code}: ${error.message}` : error.message;
}

function explain(error: unknown, url: string): ArchiveState {
  const text = nameFault(error);
  if (/no such (table|column)/.test(text)) return olderSchema(url);
  if (/CORRUPT|NOTADB|malformed|not a database/i.test(text)) return damaged(url, text);
  // Only a first seed locks readers out; during any other the state known before still holds.
  if (/BUSY|locked/i.test(text)) return beingMade(url);
  return unready('数据库打不开', seedAnew, `${url}: ${text}`);
}

/** Watches the database's version; every answer kept hangs on it. */
export class ArchiveWatch {
  readonly #url: string;
  readonly #interval: number;
  readonly #tell: (news: ArchiveNews) => void;
  #reader: ArchiveReader | null = null;
  #inode: number | null = null;
  /** The version whose schema was found to be this program's. */
  #fitting: string | null = null;
  #heavy: ReadonlySet<string> = new Set();
  #lastVersion: string | null = null;
  #known: ArchiveState | null = null;
  #readAt = 0;
  /** When another process reported a change. */
  #heardAt = 0;
  #toldDamage: string | null = null;
  #reading: Promise<ArchiveState> | null = null;

  /** Reads the version at most once in `interval` milliseconds; `tell` is called with what was seen here first. */
  constructor(url: string, interval = 250, tell: (news: ArchiveNews) => void = () => {}) {
    this.#url = url;
    this.#interval = interval;
    this.#tell = tell;
  }

  /** Takes up what another process saw: the next question reads the database. */
  hear(news: ArchiveNews): void {
    if ('version' in news && news.version === this.#lastVersion) return;
    if ('damage' in news) {
      this.#toldDamage = news.damage;
      keepDamage(news.damage, news.inode);
    }
    this.#heardAt = performance.now();
  }

  /** The state as known, at most `interval` old. */
  async current(): Promise<ArchiveState> {
    const fresh = performance.now() - this.#readAt < this.#interval && this.#readAt > this.#heardAt;
    if (this.#known && fresh) return this.#known;
    this.#reading ??= this.latest().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** The state as it is now. */
  async latest(): Promise<ArchiveState> {
    const started = performance.now();
    const state = await this.#read();
    if (started >= this.#readAt) {
      this.#known = state;
      this.#readAt = started;
    }
    return state;
  }

  /** Whether a path leads to a story so long that making an answer of it takes hundreds of megabytes. */
  isHeavy(url: string): boolean {
    if (this.#heavy.size === 0) return false;
    const name = storyPath.exec(url)?.[1];
    return name !== undefined && (this.#heavy.has(name) || this.#heavy.has(name.replace(/\.[a-z]+$/, '')));
  }

  /** Whether a permalink was published once and is gone now. */
  async isGone(kind: RecordKind, slug: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM Redirect WHERE kind = ? AND "from" = ? AND "to" IS NULL';
    return this.#open().rows(sql, [kind, slug]).length > 0;
  }

  close(): void {
    this.#reader?.close();
    this.#reader = null;
  }

  async #read(): Promise<ArchiveState> {
    const file = this.#url.startsWith('file:') ? this.#url.slice('file:'.length) : null;
    try {
      const inode = file === null ? null : (statSync(file, { throwIfNoEntry: false })?.ino ?? null);
      if (file !== null && inode === null) {
        this.close();
        return unready('没有数据库文件', seedAnew, this.#url);
      }
      if (inode !== this.#inode) {
        this.close();
        this.#known = null;
      }
      this.#inode = inode;
      const sql = 'SELECT version, builtAt FROM Archive WHERE id = 1';
      const [row] = this.#open().rows<{ version: unknown; builtAt: unknown }>(sql, []);
      if (row && String(row.version) !== this.#fitting) {
        if (!(await this.#hasOurSchema())) return olderSchema(this.#url);
        this.#heavy = this.#readHeavy();
        this.#fitting = String(row.version);
      }
      if (!row) return unready('数据库还没有内容', seedAnew, this.#url);
      const version = String(row.version);
      if (version !== this.#lastVersion) {
        forgetDamage();
        if (this.#lastVersion !== null) this.#tell({ version });
        this.#lastVersion = version;
      }
      const damage = findDamage(inode);
      if (damage !== null) {
        if (damage !== this.#toldDamage) this.#tell({ damage, inode });
        this.#toldDamage = damage;
        return damaged(this.#url, damage);
      }
      return { ready: true, version, builtAt: String(row.builtAt) };
    } catch (error) {
      if (/BUSY|locked/i.test(String(error)) && this.#known?.ready) return this.#known;
      this.close();
      return explain(error, this.#url);
    }
  }

  async #hasOurSchema(): Promise<boolean> {
    const ours = (await readMigrations()).map((migration) => migration.checksum);
    const sql = 'SELECT checksum FROM _prisma_migrations ORDER BY migration_name';
    const rows = this.#open().rows<{ checksum: unknown }>(sql, []);
    return rows.length === ours.length && rows.every((row, place) => row.checksum === ours[place]);
  }

  #readHeavy(): ReadonlySet<string> {
    const sql = 'SELECT id FROM Article WHERE characters >= ? ORDER BY characters DESC LIMIT 10000';
    return new Set(
      this.#open()
        .rows<{ id: string }>(sql, [heavyStory])
        .map(({ id }) => id),
    );
  }

  #open(): ArchiveReader {
    // Never waits for a lock: all other answers would wait with it.
    this.#reader ??= new ArchiveReader(this.#url, 0);
    return this.#reader;
  }
}
