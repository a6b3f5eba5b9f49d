import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder } from './content-folder';
import { queryDatabase } from './dump-database';

const ID = 'peoplecn-20220222-baotou-1';
const PRINTED = '汲取百年奋斗历史伟力\u00a0做“两个屏障”的忠诚卫士';

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addProjectContent();
});
afterEach(() => content.remove());

const query = (sql: string) => queryDatabase(content.databaseUrl, sql);

function correct(entries: Record<string, string>[]): void {
  const lines = entries.map((entry) =>
    Object.entries({ article: ID, why: '校对', who: '某编辑', when: '2026-01-02', ...entry })
      .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
      .join(''),
  );
  content.write('corrections/peoplecn-20220222-baotou.yaml', lines.join(''));
}

describe('corrections', () => {
  test('replace fields, keep their spans, and say what was printed', async () => {
    correct([
      {
        field: 'headline',
        expected: '汲取百年奋斗历史伟力做“两个屏障”的忠诚卫士',
        value: '汲取百年奋斗历史伟力',
      },
      { field: 'date', expected: '2022-02-22', value: '2022-02-23' },
      { field: 'heading', expected: '让思想之光照亮前路', value: '让思想之光照亮前行之路' },
      { field: 'author', expected: '陈春艳', value: '陈春燕' },
      { field: 'publication', expected: '内蒙古日报', value: '《内蒙古日报》' },
      { field: 'deck', expected: '', value: '包头市公安局党史学习教育侧记' },
    ]);
    const { report } = await content.seed();
    expect(report.conflicts).toEqual([]);
    const [article] = await query(
      `SELECT headline, title, deck, published, time, sortDate, publication, spans FROM Article WHERE id = '${ID}'`,
    );
    expect(article).toMatchObject({
      ...{
        headline: '汲取百年奋斗历史伟力',
        title: '汲取百年奋斗历史伟力',
        deck: '包头市公安局党史学习教育侧记',
      },
      // The time was printed with another day.
      ...{ published: '2022-02-23', time: null, sortDate: '2022-02-23', publication: '《内蒙古日报》' },
    });
    expect(JSON.parse(String(article?.spans))).toMatchObject({ headline: [expect.any(Array)], deck: [] });
    expect(await query(`SELECT heading FROM Section WHERE articleId = '${ID}' AND ordinal = 2`)).toEqual([
      { heading: '让思想之光照亮前行之路' },
    ]);
    expect(await query(`SELECT name FROM Credit WHERE articleId = '${ID}' AND role = 'reporter'`)).toEqual([
      { name: '陈春燕' },
    ]);
    const applied = await query(`SELECT field, expected, applied FROM Correction ORDER BY ordinal`);
    expect(applied.map(({ field }) => field)).toEqual([
      'headline',
      'date',
      'heading',
      'author',
      'publication',
      'deck',
    ]);
    expect(applied.every((row) => row.applied === 1)).toBe(true);
  });

  test('survive a seed from nothing', async () => {
    correct([{ field: 'date', expected: '2022-02-22', value: '2022-02-23' }]);
    await content.seed();
    await content.dropDatabase().seed();
    expect(await query(`SELECT published FROM Article WHERE id = '${ID}'`)).toEqual([
      { published: '2022-02-23' },
    ]);
  });

  test('whose expected text is not there are reported with both texts, and change nothing', async () => {
    correct([
      { field: 'headline', expected: '另一个标题', value: '新标题' },
      { article: 'peoplecn-20220222-baotou-9', field: 'headline', expected: '甲', value: '乙' },
    ]);
    const { report } = await content.seed();
    expect(report.conflicts).toEqual([
      {
        ...{ source: 'peoplecn-20220222-baotou', line: 1, column: 3, field: 'headline' },
        ...{ expected: '另一个标题', found: PRINTED },
      },
      {
        source: 'peoplecn-20220222-baotou',
        line: 8,
        column: 3,
        field: 'headline',
        expected: '甲',
        found: null,
      },
    ]);
    const [article] = await query(`SELECT headline FROM Article WHERE id = '${ID}'`);
    expect(article?.headline).toBe(PRINTED);
    expect(await query('SELECT articleId, applied FROM Correction ORDER BY ordinal')).toEqual([
      { articleId: ID, applied: 0 },
      { articleId: null, applied: 0 },
    ]);
  });

  test('parse only the source that they are about', async () => {
    await content.seed();
    correct([{ field: 'date', expected: '2022-02-22', value: '2022-02-23' }]);
    const { report } = await content.seed('2026-02-01T00:00:00Z');
    expect(report).toMatchObject({ parsed: 1, unchanged: 4, changed: [ID], added: [], gone: [] });
  });
});
