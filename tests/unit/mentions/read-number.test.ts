import { describe, expect, test } from 'vitest';
import { hanValue, readNumber, readRange } from '@/lib/mentions/figures/read-number';
import { foldText } from '@/lib/mentions/text/fold-text';

describe('readNumber', () => {
  test.each([
    ['187万余条', 1_870_000, 'at-least', '187万余'],
    ['7.9亿余元', 790_000_000, 'at-least', '7.9亿余'],
    ['40000多名', 40_000, 'at-least', '40000多'],
    ['1万余名', 10_000, 'at-least', '1万余'],
    ['40,000人', 40_000, 'exact', '40,000'],
    ['１１０余万元', 1_100_000, 'at-least', '１１０余万'],
    ['1.6万次', 16_000, 'exact', '1.6万'],
    ['三千二百件', 3200, 'exact', '三千二百'],
    ['两万五千户', 25_000, 'exact', '两万五千'],
    ['百余名', 100, 'at-least', '百余'],
    ['千余件', 1000, 'at-least', '千余'],
    ['上百人', 100, 'at-least', '上百'],
    ['数十起', null, 'at-least', '数十'],
    ['十几个', 10, 'at-least', '十几'],
    ['十几万元', 100_000, 'at-least', '十几万'],
    ['二十几亿元', 2_000_000_000, 'at-least', '二十几亿'],
    ['1万2千人次', 12_000, 'exact', '1万2千'],
    ['3万6元', 36_000, 'exact', '3万6'],
    ['3千余万元', 30_000_000, 'at-least', '3千余万'],
    ['21千克', 21, 'exact', '21'],
    ['300+人', 300, 'at-least', '300+'],
    ['成百上千户', null, 'at-least', '成百上千'],
    ['三四百人次', 300, 'about', '三四百'],
    ['十七八名', 17, 'about', '十七八'],
    ['千百次', null, 'at-least', '千百'],
    ['百十号', null, 'at-least', '百十'],
    ['廿余名', 20, 'at-least', '廿余'],
    ['卅五起', 35, 'exact', '卅五'],
    ['二百六十点三五公斤', 260.35, 'exact', '二百六十点三五'],
    ['三点六万元', 36_000, 'exact', '三点六万'],
    ['九点一名男子', 9, 'exact', '九'],
  ])('%s', (text, value, qualifier, printed) => {
    const read = readNumber(foldText(text), 0);
    expect(
      read && { value: read.value, qualifier: read.qualifier, printed: text.slice(0, read.end) },
    ).toEqual({
      value,
      qualifier,
      printed,
    });
  });

  test.each(['民警三人', '、五', '余人'])('no number opens %s', (text) => {
    expect(readNumber(text, 0)).toBeNull();
  });
});

describe('readRange', () => {
  test.each([
    ['5—8人', 5, '5—8'],
    ['30万至40万人', 300_000, '30万至40万'],
    ['三百到四百名', 300, '三百到四百'],
  ])('%s', (text, value, printed) => {
    const from = readNumber(foldText(text), 0);
    const read = from && readRange(foldText(text), from);
    expect(read && { value: read.value, printed: text.slice(0, read.end) }).toEqual({ value, printed });
  });

  test.each(['8-5人', '5人', '5至今'])('no range opens %s', (text) => {
    const from = readNumber(text, 0);
    expect(from && readRange(text, from)).toBeNull();
  });
});

describe('hanValue', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['一亿二千万', 120_000_000],
    ['三五', null],
  ])('%s → %s', (numeral, value) => {
    expect(hanValue(numeral)).toBe(value);
  });
});
