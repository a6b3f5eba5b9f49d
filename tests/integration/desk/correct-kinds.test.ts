import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCorrectingDesk } from './correcting-desk';

const ID = 'nmg-2023-zhenggong-2';

const desk = openCorrectingDesk();
const { correct, query } = desk;
const file = () => desk.content.path('corrections', 'nmg-2023-zhenggong.yaml');

describe('correct, every kind from a place and a new value', () => {
  const KUN = 'kundulun-2021-zhengdun';
  const blocks = (story: string) =>
    query(`SELECT ordinal, type, text, spans FROM Block WHERE articleId = '${story}' ORDER BY ordinal`);
  /** Line of the dump on which these words begin. */
  const lineOf = (source: string, words: string) => {
    const text = readFileSync(desk.content.path('sources', `${source}.txt`), 'utf8');
    return `${source}.txt:${text.slice(0, text.indexOf(words)).split('\n').length}`;
  };
  const entryOf = (source: string) =>
    readFileSync(desk.content.path('corrections', `${source}.yaml`), 'utf8');
  const seedWithout = async () => {
    const { report } = await desk.content.seed();
    expect(report.conflicts).toEqual([]);
    return report;
  };

  test.each([
    ['kicker', `${ID}#kicker`, '引题', '', { kicker: '引题' }],
    ['headline', `${ID}#headline`, '新题', '营造学习氛围 激发奋进力量', { headline: '新题' }],
    ['deck', `${ID}#deck`, '副题', '', { deck: '副题' }],
    ['publication', `${ID}#publication`, '某报', '', { publication: '某报' }],
    ['dateline', `${ID}#dateline`, '包头', '呼和浩特', { dateline: '包头' }],
    ['date', `${ID}#date`, '2023-04-25', '2023-04~', { published: '2023-04-25', dateBasis: 'stated' }],
  ])('%s', async (field, place, value, expected, after) => {
    expect(await correct(place, value)).toMatchObject({ status: 0 });
    expect(entryOf('nmg-2023-zhenggong')).toMatch(
      new RegExp(`^- article: ${ID}\n  field: ${field}\n  expected: `, 'm'),
    );
    await seedWithout();
    const [row] = await query(
      `SELECT kicker, headline, deck, publication, dateline, published, dateBasis FROM Article WHERE id = '${ID}'`,
    );
    expect(row).toMatchObject(after);
    const [kept] = await query('SELECT expected, applied FROM Correction');
    expect(kept).toEqual({ expected, applied: 1 });
  });

  test('author and section heading, by their line', async () => {
    await correct(lineOf('nmg-2023-zhenggong', '(陆晗)'), '陆涵', '--field', 'author');
    await correct(lineOf('nmg-2023-zhenggong', '严管厚爱齐抓'), '严管厚爱');
    await seedWithout();
    expect(await query(`SELECT name FROM Credit WHERE articleId = 'nmg-2023-zhenggong-1'`)).toEqual([
      { name: '陆涵' },
    ]);
    const headings = await query(`SELECT heading FROM Section WHERE articleId = 'nmg-2023-zhenggong-1'`);
    expect(headings.map(({ heading }) => heading)).toContain('严管厚爱');
  });

  test('paragraphs, split and joined by the new value alone', async () => {
    await desk.content.seed();
    const before = await blocks(ID);
    expect(await correct(`${ID}#paragraph`, '会”活动。\\n活动中')).toMatchObject({ status: 0 });
    expect(entryOf('nmg-2023-zhenggong')).toContain('expected: 会”活动。活动中\n');
    await seedWithout();
    expect(await blocks(ID)).toHaveLength(before.length + 1);
    const [row] = await query(`SELECT at FROM Correction`);
    const marked = (await blocks(ID)).find(({ ordinal }) => ordinal === row?.at);
    expect(String(marked?.text).startsWith('活动中')).toBe(true);
    await correct(`${ID}#paragraph`, '会”活动。活动中');
    await seedWithout();
    expect(await blocks(ID)).toEqual(before);
  });

  test('a caption, moved behind a paragraph of another section', async () => {
    await desk.content.seed();
    const before = await blocks(`${KUN}-1`);
    const caption = before.find(({ text }) => String(text).startsWith('深入商场走访'));
    const target = before.findLast(({ type }) => type === 'paragraph');
    const told = await correct(lineOf(KUN, '深入商场走访'), `#p${target?.ordinal}`, '--field', 'caption');
    expect(told.status).toBe(0);
    await seedWithout();
    const after = await blocks(`${KUN}-1`);
    expect(after).toHaveLength(before.length);
    const at = after.findIndex(({ text }) => text === caption?.text);
    expect(after[at]).toMatchObject({ type: 'caption', spans: caption?.spans });
    expect(after[at - 1]?.text).toBe(target?.text);
    expect(await query('SELECT at FROM Correction')).toEqual([{ at: after[at]?.ordinal }]);
    // It goes with its section: the last one, not the one that it was printed in.
    const sections = await query(
      `SELECT text, section FROM Block WHERE articleId = '${KUN}-1' ORDER BY ordinal DESC LIMIT 2`,
    );
    expect(new Set(sections.map(({ section }) => section)).size).toBe(1);
  });

  test('furniture, by the paragraph’s anchor', async () => {
    await desk.content.seed();
    const [first] = (await blocks(ID)).filter(({ type }) => type === 'caption');
    await correct(`${ID}#p${first?.ordinal}`, 'advert', '--field', 'furniture');
    await seedWithout();
    expect((await blocks(ID)).map(({ text }) => text)).not.toContain(first?.text);
    const [start] = JSON.parse(String(first?.spans))[0];
    expect(
      await query(
        `SELECT kind, detail FROM SourcePiece WHERE sourceId = 'nmg-2023-zhenggong' AND start = ${start}`,
      ),
    ).toEqual([{ kind: 'furniture', detail: 'advert' }]);
  });

  test('a mention: added, set to another record, removed', async () => {
    const line = lineOf('nmg-2023-zhenggong', '读书活动现场');
    const people = () => query(`SELECT name, organisation FROM ArticlePerson WHERE articleId = '${ID}'`);
    await correct(line, '李庭', '--field', 'mention', '--as', 'person:李庭@某报');
    await seedWithout();
    expect(await people()).toEqual([{ name: '李庭', organisation: '某报' }]);
    await correct(line, '李庭', '--field', 'mention', '--as', 'person:李廷@某报');
    await seedWithout();
    expect(await people()).toEqual([{ name: '李廷', organisation: '某报' }]);
    await correct(line, '李庭', '--field', 'mention', '--as', 'unit:内蒙古自治区公安厅');
    await seedWithout();
    expect(await people()).toEqual([]);
    expect(
      await query(
        `SELECT name FROM UnitMention JOIN Unit ON slug = unitSlug WHERE articleId = '${ID}' AND surface = '李庭'`,
      ),
    ).toEqual([{ name: '内蒙古自治区公安厅' }]);
    await correct(line, '李庭', '--field', 'mention', '--as', 'nothing');
    await seedWithout();
    expect(await query(`SELECT 1 FROM UnitMention WHERE articleId = '${ID}' AND surface = '李庭'`)).toEqual(
      [],
    );
  });

  test('every mention of a name at once', async () => {
    await desk.content.seed();
    const people = () =>
      query(
        `SELECT name, mentions FROM ArticlePerson WHERE articleId = 'nmg-2023-yingmo-1' AND name LIKE '辛%'`,
      );
    const [before] = await people();
    expect(before?.mentions).toBeGreaterThan(1);
    expect((await correct('nmg-2023-yingmo-1#mention', '辛永红', '--as', 'person:辛永宏')).text).toContain(
      '--all',
    );
    const told = await correct('nmg-2023-yingmo-1#mention', '辛永红', '--as', 'person:辛永宏', '--all');
    expect(told.text.match(/^Corrected mention/gm)).toHaveLength(Number(before?.mentions));
    await seedWithout();
    expect(await people()).toEqual([{ name: '辛永宏', mentions: before?.mentions }]);
  });

  test('stories: one made of two, and two of one again', async () => {
    await desk.content.seed();
    const source = 'nmg-2023-zhenggong';
    const told = await correct(`${source}-3#join-stories`);
    expect(told).toMatchObject({ status: 0 });
    expect(told.text).toContain(`/articles/${source}-3 would lead to /articles/${source}-2`);
    const report = await seedWithout();
    expect(report.moved).toEqual([{ from: `${source}-3`, to: `${source}-2` }]);
    const ids = () => query(`SELECT id FROM Article WHERE sourceId = '${source}' ORDER BY firstLine`);
    expect((await ids()).map(({ id }) => id)).toEqual([1, 2, 4].map((ordinal) => `${source}-${ordinal}`));
    desk.content.write(`corrections/${source}.yaml`, '[]\n');
    await seedWithout();
    expect(await ids()).toHaveLength(4);
    const line = lineOf(source, '严管厚爱齐抓');
    expect(await correct(line, '--field', 'split-story')).toMatchObject({ status: 0 });
    expect(entryOf(source)).toContain(`article: ${source}-1\n`);
    expect(entryOf(source)).toContain(`value: ${source}-5\n`);
    await seedWithout();
    expect(await query(`SELECT headline FROM Article WHERE id = '${source}-5'`)).toEqual([
      { headline: '严管厚爱齐抓 锻造过硬公安铁军' },
    ]);
  });

  test('says what is not clear and what to do, and writes nothing', async () => {
    for (const [args, told] of [
      [[`${ID}#paragraph`, '没有的几个字'], 'stand 0 times in the paragraphs'],
      [[`${ID}#paragraph`, '读书活动。活动中'], 'stand 0 times'],
      [[`${ID}#headline`, '营造学习氛围 激发奋进力量'], 'is that already'],
      [[`${ID}#p99`, 'advert'], 'has no paragraph #p99'],
      [[`${ID}#p1`, 'advert'], 'is not said'],
      [[`${ID}#mention`, '没有'], 'does not stand there'],
      [[`${ID}#furniture`, 'advert'], '--expected'],
      [['nmg-2023-zhenggong-1#join-stories'], 'No story stands before'],
      [[`${ID}#split-story`, '没有的几个字'], 'stand 0 times in the source'],
      [['nmg-2023-zhenggong.txt:99999', 'x'], 'has no line 99999'],
      [['nmg-2023-zhenggong.txt:1', 'x'], 'belongs to no story'],
      [['nowhere.txt:1', 'x'], 'no source nowhere'],
      [[`${ID}#mention`, '李庭', '--as', 'somebody'], '--as'],
    ] as const) {
      const result = await correct(...args);
      expect([args, result.status]).toEqual([args, 2]);
      expect(result.text).toContain(told);
    }
    expect(existsSync(file())).toBe(false);
  });
});
