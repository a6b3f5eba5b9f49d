import { cpSync } from 'node:fs';
import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { exportArchive } from '@/lib/exports/export-archive';
import { createRandom, type Random } from '@/tests/bench/generate/random';
import { createWorld, writeDump } from '@/tests/bench/generate/story';
import { ContentFolder } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';

/** More of them with ROUNDS=…, others with SEED=…; a failure names its seed. */
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const SEED = Number(process.env.SEED ?? 20260101);

class Editor {
  readonly #content: ContentFolder;
  readonly #random: Random;
  readonly #world: ReturnType<typeof createWorld>;
  readonly #texts = new Map<string, string>();
  #named = 0;

  constructor(content: ContentFolder, random: Random) {
    this.#content = content;
    this.#random = random;
    this.#world = createWorld(random, { units: 12, people: 20, topics: 4 });
  }

  /** One to three random changes, told in words. */
  change(): string[] {
    return Array.from({ length: this.#random.between(1, 3) }, () => this.#changeOne());
  }

  #changeOne(): string {
    const ids = [...this.#texts.keys()];
    const kind =
      ids.length < 4
        ? 'add'
        : this.#random.pick(['add', 'edit', 'append', 'cut', 'remove', 'rename', 'authority']);
    const id = kind === 'add' ? `dump-${++this.#named}` : this.#random.pick(ids);
    const text = this.#texts.get(id) ?? '';
    switch (kind) {
      case 'add':
        this.#put(id, this.#story());
        break;
      case 'edit':
        this.#put(id, text.replace('民警', '公安民警'));
        break;
      case 'append':
        this.#put(id, `${text}\n\n\n${this.#story()}`);
        break;
      case 'cut':
        this.#put(id, text.slice(Math.floor(text.length / 2)));
        break;
      case 'remove':
        this.#texts.delete(id);
        this.#content.removeSource(id);
        break;
      case 'rename': {
        const to = `dump-${++this.#named}`;
        this.#texts.delete(id);
        this.#texts.set(to, text);
        this.#content.renameSource(id, to);
        return `rename ${id} ${to}`;
      }
      default:
        this.#decide();
    }
    return `${kind} ${id}`;
  }

  #story(): string {
    return writeDump(this.#random, this.#world, this.#random.between(100, 600)).text;
  }

  #put(id: string, text: string): void {
    this.#texts.set(id, text);
    this.#content.addSource(id, text, `publisher: ${this.#random.pick(['甲报', '乙报'])}\n`);
  }

  #decide(): void {
    const name = this.#random.pick(this.#world.people);
    const what = this.#random.pick(['private: true', 'withheld: true', 'split: true']);
    this.#content.write('authority/people.yaml', `- name: ${name}\n  ${what}\n  reason: 试\n`);
  }
}

/** Every permalink that was ever published and what it answers. */
async function answersOf(url: string): Promise<unknown[]> {
  return queryDatabase(
    url,
    `SELECT 'articles' AS kind, id AS slug, 'live' AS fate FROM Article UNION ALL SELECT 'units', slug, 'live' FROM Unit
     UNION ALL SELECT 'topics', slug, 'live' FROM Topic UNION ALL SELECT 'people', slug, 'live' FROM Person WHERE NOT private
     UNION ALL SELECT kind, "from", COALESCE("to", 'gone') FROM Redirect ORDER BY 1, 2, 3`,
  );
}

/** Names and sums of all files that a folder's archive is exported to, the archive's own time set to one. */
async function exportsOf({ databaseUrl }: ContentFolder, day: string): Promise<string[]> {
  const database = createClient({ url: databaseUrl });
  await database.execute({ sql: 'UPDATE "Archive" SET "builtAt" = ?', args: [day] });
  database.close();
  const manifest = await exportArchive(databaseUrl);
  return (manifest?.files ?? []).map(({ name, sha256 }) => `${name} ${sha256}`);
}

test(`random changes, seeded one after another, give what a seed from nothing gives (SEED=${SEED})`, async () => {
  const random = createRandom(SEED);
  const content = new ContentFolder();
  const editor = new Editor(content, random);
  const told: string[][] = [];
  const everPublished = new Set<string>();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      told.push(editor.change());
      const day = `2026-01-${String(round + 1).padStart(2, '0')}T00:00:00Z`;
      await content.seed(day);
      const other = new ContentFolder();
      cpSync(content.contentDir, other.contentDir, { recursive: true });
      await other.seed('2027-01-01T00:00:00Z');
      const [incremental, rebuilt] = await Promise.all([
        dumpDatabase(content.databaseUrl),
        dumpDatabase(other.databaseUrl),
      ]);
      expect({ told, dump: rebuilt }).toEqual({ told, dump: incremental });
      expect(other.ledger).toBe(content.ledger);
      const answers = (await answersOf(content.databaseUrl)) as { kind: string; slug: string }[];
      const answered = new Set(answers.map(({ kind, slug }) => `${kind} ${slug}`));
      for (const permalink of everPublished)
        expect([permalink, answered.has(permalink)]).toEqual([permalink, true]);
      for (const permalink of answered) everPublished.add(permalink);
      if (round === ROUNDS - 1) expect(await exportsOf(other, day)).toEqual(await exportsOf(content, day));
      other.remove();
    }
  } finally {
    content.remove();
  }
});
