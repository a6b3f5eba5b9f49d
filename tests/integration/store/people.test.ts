import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder, storyText } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addProjectContent();
});
afterEach(() => content.remove());

const query = (sql: string) => queryDatabase(content.databaseUrl, sql);
const decide = (yaml: string) => content.write('authority/people.yaml', yaml);
const people = (names: string) =>
  query(`SELECT name, slug, private FROM Person WHERE name IN (${names}) ORDER BY name, slug`);

describe('a withheld name', () => {
  const NAME = '王文山';

  test('stands in no row, in no text and not in the search index', async () => {
    await content.seed();
    expect(JSON.stringify(await dumpDatabase(content.databaseUrl))).toContain(NAME);
    decide(`- name: ${NAME}\n  withheld: true\n  reason: 本人请求\n`);
    await content.seed('2026-02-01T00:00:00Z');
    expect(JSON.stringify(await dumpDatabase(content.databaseUrl))).not.toContain(NAME);
    // Freed pages too: what a deleted row said must not lie in the file.
    expect(readFileSync(content.databaseFile).includes(NAME)).toBe(false);
  });

  test('is masked in the source character for character', async () => {
    decide(`- name: ${NAME}\n  withheld: true\n  reason: 本人请求\n`);
    await content.seed();
    const [source] = await query(`SELECT text FROM Source WHERE id = 'peoplecn-20220222-baotou'`);
    const original = readFileSync('content/sources/peoplecn-20220222-baotou.txt', 'utf8');
    expect(source?.text).toBe(original.replaceAll(NAME, '＊＊＊'));
  });

  test('is masked where the print breaks it over lines', async () => {
    const broken = '某某市公安局近日开展巡防，民警欧阳\n\n\n小林走上街头，走访商户一百余家，受到群众好评。';
    content.addSource('broken', `\n\n夜巡守平安\n\n${broken}\n\n(李某某)`);
    decide('- name: 欧阳小林\n  withheld: true\n  reason: 本人请求\n');
    await content.seed();
    const dump = JSON.stringify(await dumpDatabase(content.databaseUrl));
    expect(dump).not.toContain('欧阳');
    expect(dump).toContain('民警＊＊');
  });

  test('is masked where a message quotes the break', async () => {
    const first =
      '昨日上午，某县公安局在县城广场举行反诈宣传活动，民警向过往群众发放宣传手册，讲解诈骗的手法，所长欧阳';
    const rest =
      '小林说，今后还要把宣传送进学校、企业和社区，让更多的群众知晓，守护好自己的钱袋子，共同维护平安大局。';
    content.addSource('broken', storyText('反诈宣传进广场', [first, rest]));
    const messages = () =>
      query(`SELECT message FROM Message WHERE rule = 'paragraph-rejoined' AND sourceId = 'broken'`);
    await content.seed();
    expect(JSON.stringify(await messages())).toContain('欧阳|小林');
    decide('- name: 欧阳小林\n  withheld: true\n  reason: 本人请求\n');
    await content.seed('2026-02-01T00:00:00Z');
    expect(await messages()).toHaveLength(1);
    expect(JSON.stringify(await messages())).not.toMatch(/欧阳|小林/);
  });

  test.each([
    ['欧阳晓东', '歐陽曉東'],
    ['歐陽曉東', '欧阳晓东'],
  ])('%s is masked where the print has %s', async (name, printed) => {
    const [head, rest] = [
      '某县公安局民警在县城广场向过往群众发放宣传手册，讲解诈骗的常见手法，所长',
      '说：“我们每晚巡逻。”',
    ];
    const text = storyText('反诈宣传进广场', [`${head}${printed}${rest}`]);
    content.addSource('script', text);
    decide(`- name: ${name}\n  withheld: true\n  reason: 本人请求\n`);
    await content.seed();
    expect(JSON.stringify(await dumpDatabase(content.databaseUrl))).not.toMatch(/欧阳晓东|歐陽曉東/);
    const [source] = await query(`SELECT text FROM Source WHERE id = 'script'`);
    expect(source?.text).toBe(text.replace(printed, '＊＊＊＊'));
  });

  test('goes from the archive as 410, and comes back with its permalink', async () => {
    await content.seed();
    const [person] = await people(`'${NAME}'`);
    decide(`- name: ${NAME}\n  withheld: true\n  reason: 本人请求\n`);
    await content.seed('2026-02-01T00:00:00Z');
    expect(await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'people'`)).toEqual([
      { from: person?.slug, to: null },
    ]);
    decide('[]');
    await content.seed('2026-03-01T00:00:00Z');
    expect(await people(`'${NAME}'`)).toEqual([person]);
    expect(await query('SELECT * FROM Redirect')).toEqual([]);
  });
});

describe('people', () => {
  test('of one name in two units are two', async () => {
    content.addSource(
      'a',
      '\n\n甲县夜巡\n\n甲县公安局民警张志远说：“我们每晚巡逻。”群众表示满意。\n\n(李某某)',
    );
    content.addSource(
      'b',
      '\n\n乙县夜巡\n\n乙县公安局民警张志远说：“我们走访商户。”群众表示满意。\n\n(李某某)',
    );
    await content.seed();
    const [first, second] = await people(`'张志远'`);
    expect(first?.slug).toBeDefined();
    expect(second?.slug).toBeDefined();
    expect(first?.slug).not.toBe(second?.slug);
  });

  test('are joined by people.yaml, and the old permalink leads on', async () => {
    await content.seed();
    const [he, wang] = await people(`'贺志强', '王智龙'`);
    decide('- name: 贺志强\n  join:\n    - name: 王智龙\n  reason: 试\n');
    await content.seed('2026-02-01T00:00:00Z');
    const joined = await people(`'贺志强', '王智龙'`);
    expect(joined).toHaveLength(1);
    const to = joined[0]?.slug;
    expect(joined[0]?.name).toBe('贺志强');
    const fates = await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'people' ORDER BY 1`);
    expect(fates).toEqual(
      [he, wang]
        .filter((person) => person?.slug !== to)
        .map((person) => ({ from: person?.slug, to }))
        .sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1)),
    );
  });

  test('keep the name of people.yaml when one of their stories goes', async () => {
    const story = (name: string) =>
      storyText('甲县夜巡', [`甲县公安局局长${name}说：“我们每晚巡逻。”群众表示满意。`]);
    decide('- name: 张志远\n  join:\n    - name: 张致远\n  reason: 一处误植\n');
    content.addSource('a', story('张志远')).addSource('b', story('张致远'));
    await content.seed();
    const joined = await people(`'张志远', '张致远'`);
    expect(joined.map(({ name }) => name)).toEqual(['张志远']);
    content.removeSource('a');
    await content.seed('2026-02-01T00:00:00Z');
    expect(await people(`'张志远', '张致远'`)).toEqual(joined);
    const before = await dumpDatabase(content.databaseUrl);
    await content.dropDatabase().seed('2026-02-01T00:00:00Z');
    expect((await dumpDatabase(content.databaseUrl)).Person).toEqual(before.Person);
  });

  test('who are private have no permalink in the ledger unless people.yaml says so', async () => {
    await content.seed();
    const [resident] = await people(`'高宇阳'`);
    expect(resident?.private).toBe(1);
    expect(content.ledger).not.toContain(String(resident?.slug));
    decide('- name: 高宇阳\n  private: false\n  reason: 本人同意\n');
    await content.seed('2026-02-01T00:00:00Z');
    expect((await people(`'高宇阳'`))[0]?.private).toBe(0);
    expect(content.ledger).toContain(String(resident?.slug));
  });
});

describe('a decision about a story that is not there', () => {
  const cite = (id: string) =>
    decide(`- name: 王文山\n  reason: 试\n  join:\n    - name: 季威\n      articles:\n        - ${id}\n`);

  test.each([
    [
      'never was',
      'no-such-story-1',
      /people\.yaml:6:\d+.*季威.*"no-such-story-1", which was never there\. Write/,
    ],
    ['was taken out', 'cslai-20210325-ziyang-1', /people\.yaml:6:\d+.*which was taken out\. Remove/],
    [
      'has moved',
      'kundulun-2021-zhengdun-1',
      /people\.yaml:6:\d+.*which is now "kundulun-anew-1"\. Write that/,
    ],
  ])('is an error with its line, where the story %s', async (_fate, id, message) => {
    await content.seed();
    content.removeSource('cslai-20210325-ziyang').renameSource('kundulun-2021-zhengdun', 'kundulun-anew');
    await content.seed('2026-02-01T00:00:00Z');
    const before = await dumpDatabase(content.databaseUrl);
    cite(id);
    await expect(content.seed('2026-03-01T00:00:00Z')).rejects.toThrow(message);
    expect(JSON.stringify(await dumpDatabase(content.databaseUrl)) === JSON.stringify(before)).toBe(true);
    cite('kundulun-anew-1');
    await expect(content.seed('2026-03-01T00:00:00Z')).resolves.toMatchObject({ changed: true });
  });
});
