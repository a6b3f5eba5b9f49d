import { describe, expect, it } from 'vitest';
import { KeptRows } from '@/lib/store/kept-rows';

interface Row {
  name: string;
}

/** Kept rows over a table whose rows can be changed, and how often it was read. */
function open(limit = 1_000_000) {
  const kept = new KeptRows(limit);
  const table = { rows: [{ name: '甲' }] as Row[], reads: 0 };
  kept.turnTo(1);
  const ask = (...parameters: (string | number | null)[]) =>
    kept.rows<Row>('SELECT "name" FROM "Unit" WHERE "slug" = ?', parameters, () => {
      table.reads += 1;
      return table.rows.map((row) => ({ ...row }));
    });
  return { kept, table, ask };
}

describe('kept rows', () => {
  it('are read once for the same question', () => {
    const { table, ask } = open();
    expect([ask('a'), ask('a'), ask('b')]).toEqual([table.rows, table.rows, table.rows]);
    expect(table.reads).toBe(2);
  });

  it('tell a number from the text of its figures, and null from both', () => {
    const { table, ask } = open();
    for (const parameter of [1, '1', null, 'null']) ask(parameter);
    expect(table.reads).toBe(4);
  });

  it('are those of their own query, however many queries were asked', () => {
    const { kept } = open();
    const ask = (n: number) => kept.rows(`SELECT ${n}`, [], () => [{ n }]);
    for (let n = 0; n < 1_500; n++) expect(ask(n)).toEqual([{ n }]);
    for (let n = 0; n < 1_500; n++) expect(ask(n)).toEqual([{ n }]);
  });

  it('are gone with the first view of another state of the database', () => {
    const { kept, table, ask } = open();
    ask('a');
    table.rows = [{ name: '乙' }];
    kept.turnTo(1);
    expect(ask('a')).toEqual([{ name: '甲' }]);
    kept.turnTo(2);
    expect(ask('a')).toEqual([{ name: '乙' }]);
    expect(ask('a')).toEqual([{ name: '乙' }]);
  });

  it('are not spoilt by who got them', () => {
    const { ask } = open();
    ask('a').push({ name: '丙' });
    expect(ask('a')).toEqual([{ name: '甲' }]);
    const [row] = ask('a');
    expect(() => Object.assign(row ?? {}, { name: '丙' })).toThrow(TypeError);
  });

  it('stay within their limit, the least recently used dropped first', () => {
    const { kept, table, ask } = open(6_000);
    for (let n = 0; n < 5; n++) ask(n);
    for (let n = 5; n < 100; n++) {
      ask(0);
      ask(n);
      expect(kept.size).toBeLessThanOrEqual(6_000);
    }
    const { reads } = table;
    ask(0);
    expect(table.reads).toBe(reads);
    ask(1);
    expect(table.reads).toBe(reads + 1);
  });

  it('are not kept where one question would take the room of many', () => {
    const { kept, table, ask } = open(16_000);
    table.rows = [{ name: '字'.repeat(1_000) }];
    expect(ask('a')).toEqual(table.rows);
    ask('a');
    expect([table.reads, kept.size]).toEqual([2, 0]);
  });
});
