import { cpSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { ContentError } from '@/lib/content/content-fault';
import { loadAuthority } from '@/lib/content/load-authority';
import type { Random } from '@/tests/bench/generate/random';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { dumpDatabase, queryDatabase } from '@/tests/integration/store/dump-database';
import { findArchiveFaults } from './archive-faults';
import { authorityTexts } from './authority-case';
import { BrokenGuarantee, type FuzzCase } from './fuzz-case';
import { mutateBytes, mutateText } from './mutate-text';

type Dump = Record<string, string[]>;

/** Everything that a person can do to content/ in one sitting. */
function change(content: ContentFolder, ids: Set<string>, random: Random, texts: readonly string[]): string {
  const kind =
    ids.size < 2 ? 'add' : random.pick(['add', 'edit', 'edit', 'remove', 'rename', 'authority', 'correct']);
  const id = kind === 'add' ? `dump-${random.below(100_000)}` : random.pick([...ids]);
  const bytes = () => mutateBytes(Buffer.from(mutateText(random.pick(texts), random, texts)), random);
  switch (kind) {
    case 'remove':
      content.removeSource(id);
      ids.delete(id);
      break;
    case 'rename': {
      const to = `dump-${random.below(100_000)}`;
      if (ids.has(to)) break;
      content.renameSource(id, to);
      ids.delete(id);
      ids.add(to);
      break;
    }
    case 'authority': {
      const name = random.pick(['units', 'people', 'topics'] as const);
      const text = authorityTexts[name];
      content.write(`authority/${name}.yaml`, random.chance(0.5) ? text : mutateText(text, random, texts));
      break;
    }
    case 'correct': {
      const field = random.pick(['headline', 'dateline', 'paragraph', 'mention', 'date', 'nonsense']);
      const entry = `- {article: ${id}-1, field: ${field}, expected: '民警', value: '2022', why: 试, who: 甲, when: 2026-01-01}\n`;
      content.write(`corrections/${id}.yaml`, random.chance(0.7) ? entry : mutateText(entry, random, texts));
      break;
    }
    default:
      content.addSource(
        id,
        bytes(),
        random.chance(0.8) ? 'publisher: 甲报\n' : mutateText('publisher: 甲报\n', random, texts),
      );
      ids.add(id);
  }
  return `${kind} ${id}`;
}

/** The cells in which two rows differ, with their places. */
function differingCells(one: string, other: string): string {
  const [left, right] = [one, other].map((row) => JSON.parse(row) as unknown[]);
  const cells = (left ?? []).flatMap((cell, at) =>
    isDeepStrictEqual(cell, right?.[at])
      ? []
      : [`${at}: ${JSON.stringify(cell)?.slice(0, 200)} | ${JSON.stringify(right?.[at])?.slice(0, 200)}`],
  );
  return cells.join('; ');
}

function firstDifference(one: Dump, other: Dump): string {
  for (const table of Object.keys(one)) {
    const [left, right] = [one[table] ?? [], other[table] ?? []];
    if (isDeepStrictEqual(left, right)) continue;
    const [mine, theirs] = [
      left.find((row) => !right.includes(row)),
      right.find((row) => !left.includes(row)),
    ];
    const what =
      mine && theirs ? differingCells(mine, theirs) : (mine ?? theirs ?? 'the order').slice(0, 400);
    return `${table}: ${left.length} and ${right.length} rows: ${what}`;
  }
  return 'no table';
}

/** Withholds somebody whom the archive names: what was published before must not keep them. */
async function withholdSomebody(content: ContentFolder, random: Random): Promise<string> {
  const rows = await queryDatabase(
    content.databaseUrl,
    'SELECT "name" FROM "Person" UNION SELECT "name" FROM "Credit" ORDER BY 1',
  );
  const names = rows.map(({ name }) => String(name)).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  if (names.length === 0) return '';
  const name = random.pick(names);
  content.write('authority/people.yaml', `- {name: ${name}, withheld: true, reason: 试}\n`);
  return `withhold ${name}`;
}

async function withheldIn(content: ContentFolder): Promise<string[]> {
  const { people } = (await loadAuthority(content.contentDir)).authority;
  return people
    .filter(({ withheld }) => withheld)
    .flatMap(({ name, join }) => [name, ...join.map((one) => one.name)]);
}

const permalinksOf = async (url: string): Promise<string[]> =>
  (
    await queryDatabase(
      url,
      `SELECT 'articles ' || id AS p FROM Article UNION SELECT 'units ' || slug FROM Unit UNION SELECT 'topics ' || slug FROM Topic
       UNION SELECT 'people ' || slug FROM Person WHERE NOT private UNION SELECT 'sources ' || id FROM Source
       UNION SELECT kind || ' ' || "from" FROM Redirect`,
    )
  ).map(({ p }) => String(p));

/** Rows without what the order of publication alone decides: the ledger's place and the version made of it. */
const withoutLedger = (dump: Dump): Dump => ({ ...dump, Archive: [], PendingLedger: [], SeedEvent: [] });

/** The same sources, one after another in another order, into a database and a ledger of their own. */
async function seedOneByOne(from: ContentFolder, random: Random): Promise<ContentFolder> {
  const to = new ContentFolder();
  cpSync(from.path('authority'), to.path('authority'), { recursive: true });
  const left = readdirSync(from.path('sources')).filter((name) => name.endsWith('.txt'));
  while (left.length > 0) {
    const [name = ''] = left.splice(random.below(left.length), 1);
    for (const file of [name, name.replace(/txt$/, 'yaml')]) {
      cpSync(from.path('sources', file), to.path('sources', file));
    }
    await to.seed();
  }
  return to;
}

/**
 * A row of changes, seeded one after another: each is taken whole or refused with file and remedy, no character is
 * lost, mentions stand where they say, what was once published always answers, who is withheld is nowhere, and a seed
 * from nothing gives the same archive, in whatever order sources came.
 */
export const seedCase: FuzzCase = async (random, { texts }) => {
  const content = new ContentFolder();
  const ids = new Set<string>();
  const told: string[] = [];
  const made: ContentFolder[] = [content];
  const ever = new Set<string>();
  const fail = (message: string) => {
    throw new BrokenGuarantee(message, JSON.stringify(told));
  };
  let refused = 0;
  try {
    for (let round = random.between(2, 4); round > 0; round--) {
      for (let count = random.between(1, 3); count > 0; count--)
        told.push(change(content, ids, random, texts));
      if (ever.size > 0 && random.chance(0.4)) told.push(await withholdSomebody(content, random));
      try {
        await content.seed(`2026-01-0${9 - round}T00:00:00Z`);
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        if (error.faults.some(({ file, remedy }) => file === '' || remedy === ''))
          fail(`a fault without place or remedy: ${error.message}`);
        refused += 1;
        // As a person would: the file named is mended or taken away.
        for (const { file } of error.faults) mend(content, file, ids);
        continue;
      }
      const faults = await findArchiveFaults(content.databaseUrl, await withheldIn(content));
      if (faults.length > 0) fail(faults.slice(0, 5).join('\n'));
      const now = new Set(await permalinksOf(content.databaseUrl));
      for (const permalink of ever)
        if (!now.has(permalink)) fail(`${permalink} was published and answers nothing`);
      for (const permalink of now) ever.add(permalink);
    }
    try {
      await content.seed('2026-01-09T00:00:00Z');
    } catch (error) {
      if (error instanceof ContentError) return 'refused';
      throw error;
    }
    const again = new ContentFolder();
    made.push(again);
    cpSync(content.contentDir, again.contentDir, { recursive: true });
    await again.seed('2027-01-01T00:00:00Z');
    const [one, other] = [await dumpDatabase(content.databaseUrl), await dumpDatabase(again.databaseUrl)];
    if (!isDeepStrictEqual(one, other)) fail(`a seed from nothing differs in ${firstDifference(one, other)}`);
    if (random.chance(0.5)) {
      const fresh = new ContentFolder();
      made.push(fresh);
      cpSync(content.path('sources'), fresh.path('sources'), { recursive: true });
      cpSync(content.path('authority'), fresh.path('authority'), { recursive: true });
      await fresh.seed();
      const ordered = await seedOneByOne(fresh, random);
      made.push(ordered);
      const [atOnce, oneByOne] = [
        await dumpDatabase(fresh.databaseUrl),
        await dumpDatabase(ordered.databaseUrl),
      ].map(withoutLedger);
      if (atOnce && oneByOne && !isDeepStrictEqual(atOnce, oneByOne)) {
        fail(`sources seeded one by one differ in ${firstDifference(atOnce, oneByOne)}`);
      }
    }
    return refused > 0 ? 'seeded, mended' : 'seeded';
  } catch (error) {
    if (error instanceof BrokenGuarantee) throw error;
    return fail(`the seed threw: ${error instanceof Error ? error.stack : String(error)}`) ?? '';
  } finally {
    for (const folder of made) folder.remove();
  }
};

function mend(content: ContentFolder, file: string, ids: Set<string>): void {
  const authority = /authority\/(units|people|topics)\.yaml$/.exec(file)?.[1] as
    | keyof typeof authorityTexts
    | undefined;
  if (authority !== undefined) content.write(`authority/${authority}.yaml`, '[]\n');
  const [, folder, id = ''] = /(sources|corrections)\/([\w-]+)\.(?:txt|yaml)$/.exec(file) ?? [];
  if (folder === 'corrections') content.write(`corrections/${id}.yaml`, '[]\n');
  if (folder !== 'sources' || !ids.has(id)) return;
  content.addSource(id, '\n\n夜巡守平安\n\n某某市公安局组织夜间巡逻。\n\n(李某某)');
}
