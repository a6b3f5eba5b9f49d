import { describe, expect, it } from 'vitest';
import { FORMS_OF_TEXT, MARKUP_FORMS, matchMarkup } from '@/lib/parse/rules/match-markup';

const ROWS: [row: string, kind: string | null][] = [
  ['text', 'markup'],
  ['❤', 'markup'],
  ['⼀', 'markup'],
  ['---', 'markup'],
  ['<img src="a.jpg" alt="">', 'markup'],
  ['<url>http://news.example.cn/1</url>', 'metadata'],
  ['tags:', 'metadata'],
  ['- "反诈"', 'metadata'],
  ['https://news.example.cn/1.html', 'metadata'],
  ['![](a.jpg)', 'markup'],
  ['[首页](/index.html)', 'markup'],
  ['![](a.jpg) |', 'markup'],
  ['2024-02-26 河湾警方 /enpproperty-->', 'metadata'],
  ['河湾警方 /enpproperty-->', 'metadata'],
  ['警方:昨夜破案', null],
  ['“百日行动”打响', null],
];

describe('rows that are markup', () => {
  it.each(ROWS)('%s: %s', (row, kind) => {
    expect(matchMarkup(row)).toBe(kind);
  });

  it('has no form for rows of text but those that these are asked', () => {
    const rows = ROWS.map(([row]) => row);
    for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
      const first = String.fromCharCode(unit);
      for (const row of ['', ...rows])
        for (const form of MARKUP_FORMS)
          if (!FORMS_OF_TEXT.includes(form) && form.pattern.test(first + row))
            throw new Error(`${form.pattern} matches ${first + row}`);
    }
    expect(rows.filter((row) => MARKUP_FORMS.some(({ pattern }) => pattern.test(row)))).toHaveLength(14);
  });
});
