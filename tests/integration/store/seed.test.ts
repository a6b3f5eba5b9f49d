import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContentFolder } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';

const content = new ContentFolder().addProjectContent();
const query = (sql: string) => queryDatabase(content.databaseUrl, sql);

beforeAll(() => content.seed());
afterAll(() => content.remove());

describe('the five sources', () => {
  test('hold nine stories: 1, 2, 1, 4 and 1', async () => {
    const counts = await query('SELECT sourceId, COUNT(*) AS stories FROM Article GROUP BY 1 ORDER BY 1');
    expect(counts).toEqual([
      { sourceId: 'cslai-20210325-ziyang', stories: 1 },
      { sourceId: 'kundulun-2021-zhengdun', stories: 1 },
      { sourceId: 'nmg-2023-yingmo', stories: 2 },
      { sourceId: 'nmg-2023-zhenggong', stories: 4 },
      { sourceId: 'peoplecn-20220222-baotou', stories: 1 },
    ]);
  });

  test('are in the database as they were found', async () => {
    const sources = await query('SELECT file, text FROM Source');
    expect(sources).toHaveLength(5);
    for (const { file, text } of sources) {
      expect(text).toBe(readFileSync(`content/sources/${file}`, 'utf8'));
    }
  });

  test('lose no character: every one that is not white space lies in exactly one piece', async () => {
    const pieces = await query('SELECT sourceId, start, "end" FROM SourcePiece ORDER BY sourceId, start');
    const sources = await query('SELECT id, text FROM Source');
    expect(sources).toHaveLength(5);
    for (const { id, text } of sources) {
      const covered = new Uint8Array(String(text).length);
      for (const { sourceId, start, end } of pieces) {
        if (sourceId === id)
          for (let at = Number(start); at < Number(end); at++) covered[at] = (covered[at] ?? 0) + 1;
      }
      const wrong = [...covered].flatMap((times, at) =>
        times === 1 || (times === 0 && /\s/.test(String(text).charAt(at))) ? [] : [`${at}: ${times}`],
      );
      expect(wrong).toEqual([]);
    }
  });

  test('give blocks whose text is their spans, white space aside', async () => {
    const blocks = await query(`SELECT b.text, b.spans, s.text AS source FROM Block b
      JOIN Article a ON a.id = b.articleId JOIN Source s ON s.id = a.sourceId`);
    expect(blocks.length).toBeGreaterThan(100);
    for (const { text, spans, source } of blocks) {
      const slices = (JSON.parse(String(spans)) as [number, number][]).map(([start, end]) =>
        String(source).slice(start, end),
      );
      expect(String(text).replace(/\s+/g, '')).toBe(slices.join('').replace(/\s+/g, ''));
    }
  });

  test('give mentions whose place in the text holds their surface', async () => {
    for (const table of ['PersonMention', 'UnitMention', 'TopicMention']) {
      const mentions = await query(`SELECT m.start, m."end", m.surface, b.text FROM ${table} m
        JOIN Block b ON b.articleId = m.articleId AND b.ordinal = m.at WHERE m.field = 'block'`);
      expect(mentions.length).toBeGreaterThan(20);
      for (const { start, end, surface, text } of mentions) {
        const slice = String(text).slice(Number(start), Number(end));
        expect(slice.replace(/\s+/g, '')).toBe(String(surface).replace(/\s+/g, ''));
      }
    }
  });

  test('leave no row without its parent', async () => {
    expect(await query('PRAGMA foreign_key_check')).toEqual([]);
    expect(await query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  test('put every unit under its parent, and count sub-units once', async () => {
    const wrong = await query(`SELECT u.name FROM Unit u WHERE u.articleCountDeep <> (
      WITH RECURSIVE below (slug) AS (SELECT u.slug UNION SELECT c.slug FROM Unit c JOIN below ON c.parentSlug = below.slug)
      SELECT COUNT(DISTINCT x.articleId) FROM ArticleUnit x JOIN below ON below.slug = x.unitSlug)`);
    expect(wrong).toEqual([]);
    const [station] = await query(`SELECT p.name AS parent, g.name AS above FROM Unit u
      JOIN Unit p ON p.slug = u.parentSlug JOIN Unit g ON g.slug = p.parentSlug WHERE u.shortName = '沼潭派出所'`);
    expect(station).toEqual({ parent: '包头市公安局昆都仑区分局', above: '包头市公安局' });
  });
});

describe('seeding again', () => {
  test('changes nothing where content/ did not change', async () => {
    const before = await dumpDatabase(content.databaseUrl);
    const ledger = content.ledger;
    const again = await content.seed('2026-02-02T00:00:00Z');
    expect(again.changed).toBe(false);
    expect(await dumpDatabase(content.databaseUrl)).toEqual(before);
    expect(content.ledger).toBe(ledger);
  });

  test('from nothing gives the same rows, permalinks and dates, from the ledger', async () => {
    const before = await dumpDatabase(content.databaseUrl);
    const ledger = content.ledger;
    const rebuilt = await content.dropDatabase().seed('2026-03-03T00:00:00Z');
    expect(rebuilt.report.parsed).toBe(5);
    expect(await dumpDatabase(content.databaseUrl)).toEqual(before);
    expect(content.ledger).toBe(ledger);
  });
});
