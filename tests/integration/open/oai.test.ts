import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOai } from '@/lib/oai/answer-oai';
import { OaiAnswer } from './oai-schema';
import { type SeededArchive, SITE, seedCopy } from './seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy('2026-01-01T10:00:00Z');
});
afterAll(() => archive.close());

const now = new Date('2026-06-01T12:34:56.789Z');

async function ask(query: string, atATime = 100, siteUrl = SITE): Promise<OaiAnswer> {
  const repository = {
    name: '档案 & 试验',
    siteUrl,
    adminEmail: 'webmaster@archive.example',
    recordsAtATime: atATime,
    setsAtATime: atATime,
  };
  return new OaiAnswer(await answerOai(new URLSearchParams(query), now, repository));
}

/** The parts of a list, by its resumption tokens. */
async function harvest(query: string, atATime: number): Promise<OaiAnswer[]> {
  const parts = [await ask(query, atATime)];
  for (let token = parts[0]?.token; token; token = parts.at(-1)?.token) {
    const verb = new URLSearchParams(query).get('verb');
    parts.push(await ask(`verb=${verb}&resumptionToken=${token}`, atATime));
  }
  return parts;
}

const LIST = 'verb=ListRecords&metadataPrefix=oai_dc';

describe('answers that the schema accepts', () => {
  test('Identify', async () => {
    const answer = await ask('verb=Identify');
    expect(answer.all('//o:responseDate')).toEqual(['2026-06-01T12:34:56Z']);
    expect(answer.all('//o:repositoryName')).toEqual(['档案 & 试验']);
    expect(answer.all('//o:earliestDatestamp')).toEqual(['2026-01-01']);
    expect(answer.all('//*[local-name()="repositoryIdentifier"]')).toEqual(['archive.example']);
  });

  test('Identify on a host that is no namespace', async () => {
    expect((await ask('verb=Identify', 1, 'http://localhost:3000')).all('//o:description')).toEqual([]);
  });

  test('ListMetadataFormats, of the repository and of one item', async () => {
    expect((await ask('verb=ListMetadataFormats')).all('//o:metadataPrefix')).toEqual(['oai_dc']);
    const one = await ask('verb=ListMetadataFormats&identifier=oai:archive.example:nmg-2023-yingmo-1');
    expect(one.all('//o:metadataPrefix')).toEqual(['oai_dc']);
  });

  test('GetRecord gives a story as Dublin Core', async () => {
    const answer = await ask(
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example:peoplecn-20220222-baotou-1',
    );
    expect(answer.all('//d:title')).toEqual(['汲取百年奋斗历史伟力 做“两个屏障”的忠诚卫士']);
    expect(answer.all('//d:date')).toEqual(['2022-02-22']);
    expect(answer.all('//d:publisher')).toEqual(['内蒙古日报']);
    expect(answer.all('//d:identifier')).toEqual([`${SITE}/articles/peoplecn-20220222-baotou-1`]);
    expect(answer.all('//o:datestamp')).toEqual(['2026-01-01']);
    expect(answer.all('//o:setSpec').filter((set) => set.startsWith('topic:')).length).toBeGreaterThan(1);
  });

  test.each([
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example:none-1', 'idDoesNotExist'],
    [
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:nmg-2023-yingmo-1',
      'idDoesNotExist',
    ],
    ['verb=ListMetadataFormats&identifier=none', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=marc&identifier=none', 'cannotDisseminateFormat'],
    [`${LIST}&from=2027-01-01`, 'noRecordsMatch'],
    [`${LIST}&until=2025-12-31`, 'noRecordsMatch'],
    [`${LIST}&set=unit:none`, 'noRecordsMatch'],
    [`${LIST}&set=year:2021`, 'badArgument'],
    [`${LIST}&set=unit:a:b`, 'badArgument'],
    ['verb=ListRecords&resumptionToken=none', 'badResumptionToken'],
    ['verb=<&x=">', 'badVerb'],
    ['', 'badVerb'],
  ])('%s: %s', async (query, code) => {
    expect((await ask(query)).error).toBe(code);
  });
});

describe('a list in parts', () => {
  test.each(['ListRecords', 'ListIdentifiers'])('%s gives every story once', async (verb) => {
    const whole = await ask(`verb=${verb}&metadataPrefix=oai_dc`);
    expect(whole.token).toBeNull();
    expect(whole.identifiers).toHaveLength(9);
    const parts = await harvest(`verb=${verb}&metadataPrefix=oai_dc`, 4);
    expect(parts.map((part) => part.identifiers.length)).toEqual([4, 4, 1]);
    expect(parts.flatMap((part) => part.identifiers)).toEqual(whole.identifiers);
    expect(parts.map((part) => part.all('//o:resumptionToken/@cursor'))).toEqual([['0'], ['4'], ['8']]);
    expect(parts.map((part) => part.all('//o:resumptionToken/@completeListSize'))).toEqual([
      ['9'],
      ['9'],
      ['9'],
    ]);
    expect(parts.at(-1)?.token).toBe('');
  });

  test('ListSets gives every set once, and every set has its stories', async () => {
    const parts = await harvest('verb=ListSets', 7);
    const sets = parts.flatMap((part) => part.all('//o:setSpec'));
    expect(sets).toEqual((await ask('verb=ListSets', 1000)).all('//o:setSpec'));
    expect(new Set(sets).size).toBe(sets.length);
    expect(parts[0]?.all('//o:resumptionToken/@completeListSize')).toEqual([String(sets.length)]);
    for (const set of sets) {
      const list = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&set=${set}`);
      expect([set, list.error]).toEqual([set, null]);
      expect(list.all(`//o:header[not(o:setSpec="${set}")]`)).toEqual([]);
    }
  });

  test('a set holds what its sub-units bring in', async () => {
    const { identifiers } = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&set=unit`);
    expect(identifiers.length).toBeGreaterThan(5);
  });
});

/** A story changes, a file goes, another comes back under another name: as the archivist would do it. */
test('what left and what changed is told, and a token of before leads on without a gap', async () => {
  const sources = join(archive.contentDir, 'sources');
  const first = await ask(LIST, 2);
  const firstSets = await ask('verb=ListSets', 7);
  const { identifiers: before } = await ask(LIST);

  rmSync(join(sources, 'cslai-20210325-ziyang.txt'));
  rmSync(join(sources, 'cslai-20210325-ziyang.yaml'));
  const changed = join(sources, 'kundulun-2021-zhengdun.txt');
  writeFileSync(
    changed,
    readFileSync(changed, 'utf8').replace('往往', '常常').replace('一个多月以来', '两个多月以来'),
  );
  await archive.seed('2026-03-03T10:00:00Z');

  const gone = await ask(
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example:cslai-20210325-ziyang-1',
  );
  expect(gone.deleted).toEqual(['cslai-20210325-ziyang-1']);
  expect(gone.all('//o:datestamp')).toEqual(['2026-03-03']);
  expect(gone.all('//o:metadata')).toEqual([]);

  // Who follows one set alone learns of it, though the set has no other story.
  const sets = gone.all('//o:setSpec');
  expect(sets).toContain('unit');
  expect(sets).toContain('topic');
  expect(sets.filter((set) => set.includes(':')).length).toBeGreaterThan(5);
  const known = (await ask('verb=ListSets', 1000)).all('//o:setSpec');
  expect(new Set(known).size).toBe(known.length);
  for (const set of sets) {
    expect(known).toContain(set);
    const list = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&set=${set}`);
    expect([set, list.deleted]).toEqual([set, ['cslai-20210325-ziyang-1']]);
  }

  const since = await ask(`${LIST}&from=2026-03-03`);
  expect(since.identifiers.sort()).toEqual(['cslai-20210325-ziyang-1', 'kundulun-2021-zhengdun-1']);
  expect(since.deleted).toEqual(['cslai-20210325-ziyang-1']);
  expect((await ask(`${LIST}&until=2026-03-02`)).identifiers).not.toContain('cslai-20210325-ziyang-1');

  const rest: string[] = [];
  for (let token = first.token; token; ) {
    const part = await ask(`verb=ListRecords&resumptionToken=${token}`, 2);
    rest.push(...part.identifiers);
    token = part.token;
  }
  expect(new Set([...first.identifiers, ...rest])).toEqual(new Set(before));
  expect(rest).toContain('kundulun-2021-zhengdun-1');

  await archive.seed('2026-04-04T10:00:00Z');
  expect((await ask(`${LIST}&from=2026-04-04`)).error).toBe('noRecordsMatch');

  // Sets have no time of change: a token of the list of sets ends with its archive.
  expect((await ask(`verb=ListSets&resumptionToken=${firstSets.token}`, 7)).error).toBe('badResumptionToken');
});

test('a tombstone keeps its sets when everything is made anew, from the ledger and in one go with the removal', async () => {
  const sources = join(archive.contentDir, 'sources');
  const headers = async () => (await ask('verb=ListIdentifiers&metadataPrefix=oai_dc')).all('//o:header');
  const before = await headers();
  rmSync(archive.databaseUrl.slice('file:'.length));
  await archive.seed('2026-05-05T10:00:00Z');
  expect(await headers()).toEqual(before);

  // Another authority file has everything parsed anew; a story leaves in the same seed.
  const yingmo = 'oai:archive.example:nmg-2023-yingmo-2';
  const read = `verb=GetRecord&metadataPrefix=oai_dc&identifier=${yingmo}`;
  const sets = (await ask(read)).all('//o:setSpec');
  expect(sets.length).toBeGreaterThan(5);
  writeFileSync(join(archive.contentDir, 'authority/people.yaml'), '[]\n');
  for (const extension of ['txt', 'yaml']) rmSync(join(sources, `nmg-2023-yingmo.${extension}`));
  await archive.seed('2026-06-06T10:00:00Z');
  const gone = await ask(read);
  expect([gone.deleted, gone.all('//o:setSpec')]).toEqual([['nmg-2023-yingmo-2'], sets]);
});
