import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@/tests/bench/generate/random';
import { crawlEverything } from '@/tests/browser/crawl-everything';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { findAnswerFault, findExportFault } from './answer-faults';
import { findArchiveFaults, findsNames } from './archive-faults';
import { BrokenGuarantee, type FuzzCase, type FuzzSite } from './fuzz-case';
import { toWithheld } from './fuzz-site';
import { mutateBytes, mutateText } from './mutate-text';

/** Waits until the server shows what the last seed made. */
async function untilShown({ base, databaseUrl }: FuzzSite): Promise<void> {
  const [row] = await queryDatabase(databaseUrl, 'SELECT "version" FROM "Archive"');
  for (let tries = 0; tries < 200; tries++) {
    const state = (await (await fetch(`${base}/readyz`)).json()) as { version?: string };
    if (state.version === row?.version) return;
    await sleep(50);
  }
  throw new Error(`the server does not show version ${row?.version}`);
}

/** Everything that the site answers, checked; the addresses that it was asked for. */
async function crawl(site: FuzzSite, withheld: readonly string[], known?: readonly string[]) {
  const answers = await crawlEverything(site.base, known, { clientForm: known !== undefined });
  const holds = findsNames(withheld);
  const faults: string[] = [];
  for (const [path, { status, type, body }] of answers) {
    const text = body.toString('utf8');
    const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    const fault = findAnswerFault({ status, headers, body: text }) ?? findExportFault(path, text);
    if (fault !== null) faults.push(`${path}: ${fault}`);
    if (status === 400) faults.push(`${path}: a link that is refused`);
    if (holds(text)) faults.push(`${path}: a withheld name`);
  }
  return { paths: [...answers.keys()].filter((path) => path.startsWith('/')), faults };
}

async function pickName(site: FuzzSite, ids: readonly string[], random: Random): Promise<string | null> {
  const from = ids.map((id) => `"articleId" LIKE '${id}-%'`).join(' OR ');
  const rows = await queryDatabase(
    site.databaseUrl,
    `SELECT "name" FROM "ArticlePerson" WHERE ${from} UNION SELECT "name" FROM "Credit" WHERE ${from} ORDER BY 1`,
  );
  const names = rows.map(({ name }) => String(name)).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  return names.length === 0 ? null : random.pick(names);
}

/**
 * Changed dumps on a running site: every answer can be read and shows nothing of their markup; then somebody whom they
 * name is withheld, and is in no answer, kept ones and those of former addresses included. The site is left as it was.
 */
export const siteCase: FuzzCase = async (random, ground) => {
  const site = await ground.site();
  const people = join(site.contentDir, 'authority/people.yaml');
  const decided = readFileSync(people, 'utf8');
  const dumps = Array.from({ length: random.between(1, 4) }, () => ({
    id: `fuzz-${random.below(1e9)}`,
    bytes: mutateBytes(Buffer.from(mutateText(random.pick(ground.texts), random, ground.texts)), random),
  }));
  const files = dumps.flatMap(({ id }) =>
    [`${id}.txt`, `${id}.yaml`].map((name) => join(site.contentDir, 'sources', name)),
  );
  const evidence = JSON.stringify(dumps.map(({ bytes }) => Buffer.from(bytes).toString('base64')));
  const check = (faults: readonly string[], when: string) => {
    if (faults.length > 0) throw new BrokenGuarantee(`${when}:\n${faults.slice(0, 5).join('\n')}`, evidence);
  };
  try {
    for (const { id, bytes } of dumps) {
      writeFileSync(join(site.contentDir, `sources/${id}.txt`), bytes);
      writeFileSync(join(site.contentDir, `sources/${id}.yaml`), '{}\n');
    }
    const refusal = await site.seed().then(() => null, String);
    if (refusal !== null) {
      if (!/fuzz-\d+\.txt/.test(refusal)) check([refusal], 'the seed failed');
      return 'refused';
    }
    await untilShown(site);
    const before = await crawl(site, site.withheld);
    check(before.faults, 'with the dumps');
    const name = await pickName(
      site,
      dumps.map(({ id }) => id),
      random,
    );
    if (name === null) return 'crawled';
    writeFileSync(people, toWithheld([...site.withheld, name]));
    await site.seed();
    await untilShown(site);
    check(
      await findArchiveFaults(site.databaseUrl, [...site.withheld, name]),
      `${name} withheld, in the database`,
    );
    const known = before.paths.filter((path) => !findsNames([name])(decodeURIComponent(path)));
    check((await crawl(site, [...site.withheld, name], known)).faults, `${name} withheld`);
    return 'crawled, withheld';
  } finally {
    for (const file of files) rmSync(file, { force: true });
    writeFileSync(people, decided);
    await site.seed();
    await untilShown(site);
  }
};
