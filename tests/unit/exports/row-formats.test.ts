import { expect, it } from 'vitest';
import { readByteRange } from '@/lib/exports/byte-range';
import { flag, integer, json, number, text } from '@/lib/exports/export-table';
import { toCsvHead, toCsvLine, toJsonLine } from '@/lib/exports/row-formats';

const columns = [text('t', ''), integer('i', ''), number('n', ''), flag('f', ''), json('j', '')];

it('writes a row as JSON, its JSON columns as values', () => {
  expect(toJsonLine(['甲\n"乙"', 3, 7.9e8, 1, '[[0,2]]'], columns)).toBe(
    '{"t":"甲\\n\\"乙\\"","i":3,"n":790000000,"f":true,"j":[[0,2]]}\n',
  );
  expect(toJsonLine([null, null, null, null, null], columns)).toBe(
    '{"t":null,"i":null,"n":null,"f":null,"j":null}\n',
  );
});

it('writes a row as CSV, null apart from an empty text', () => {
  expect(toCsvHead(columns)).toBe('\ufefft,i,n,f,j\r\n');
  expect(toCsvLine(['甲,"乙"\n', -3, 0.5, 0, '[]'], columns)).toBe('"甲,""乙""\n",-3,0.5,false,"[]"\r\n');
  expect(toCsvLine(['', null, null, null, null], columns)).toBe('"",,,,\r\n');
});

it.each([
  ['=1+1', `"'=1+1"`],
  ['+86', `"'+86"`],
  ['-甲', `"'-甲"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['＝1', `"'＝1"`],
  ['——副题', '"——副题"'],
  ['4+3+2', '"4+3+2"'],
])('keeps a spreadsheet from computing %j', (value, field) => {
  expect(toCsvLine([value], [text('t', '')])).toBe(`${field}\r\n`);
});

it.each([
  [null, null],
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=100-', { start: 100, end: 999 }],
  ['bytes=-100', { start: 900, end: 999 }],
  ['bytes=-2000', { start: 0, end: 999 }],
  ['bytes=990-2000', { start: 990, end: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-3', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  [`bytes=${'9'.repeat(20)}-`, null],
])('reads the range %s', (header, range) => {
  expect(readByteRange(header, 1000)).toEqual(range);
});
