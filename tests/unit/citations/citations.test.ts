import { describe, expect, it } from 'vitest';
import { formatBibtex } from '@/lib/citations/bibtex';
import { CITATION_FORMATS, getCitationFormat } from '@/lib/citations/citation-formats';
import type { CitedArticle } from '@/lib/citations/cited-article';
import { toCslItem } from '@/lib/citations/csl-json';
import { formatGbt7714 } from '@/lib/citations/gbt-7714';
import { formatRis } from '@/lib/citations/ris';

const ACCESSED = '2026-11-22';

const newspaper: CitedArticle = {
  id: 'paper-1',
  title: '夜巡护平安',
  authors: ['甲一'],
  publication: '北方日报',
  published: '2022-02-22',
  dateBasis: 'stated',
  url: 'https://archive.example/articles/paper-1',
};

const page: CitedArticle = { ...newspaper, id: 'page-1', publication: '北方网', published: '2021-03-25' };

describe('GB/T 7714', () => {
  it.each([
    [
      '2025',
      newspaper,
      '甲一. 夜巡护平安[N/OL]. 北方日报，2022-02-22. https://archive.example/articles/paper-1.',
    ],
    [
      '2015',
      newspaper,
      '甲一. 夜巡护平安[N/OL]. 北方日报, 2022-02-22[2026-11-22]. https://archive.example/articles/paper-1.',
    ],
    [
      '2025',
      page,
      '甲一. 夜巡护平安[EB/OL]. （2021-03-25）[2026-11-22]. https://archive.example/articles/paper-1.',
    ],
    [
      '2015',
      page,
      '甲一. 夜巡护平安[EB/OL]. (2021-03-25)[2026-11-22]. https://archive.example/articles/paper-1.',
    ],
  ] as const)('%s prints %o', (edition, article, line) => {
    expect(formatGbt7714(article, edition, ACCESSED)).toBe(line);
  });

  it.each([
    [[], '夜巡护平安[N/OL]'],
    [['甲一', '乙二', '丙三'], '甲一，乙二，丙三. 夜巡护平安[N/OL]'],
    [['甲一', '乙二', '丙三', '丁四'], '甲一，乙二，丙三，等. 夜巡护平安[N/OL]'],
  ])('names authors %o', (authors, head) => {
    expect(formatGbt7714({ ...newspaper, authors }, '2025', ACCESSED)).toMatch(head);
  });

  const inferred = { published: '2023-07~', dateBasis: 'inferred' } as const;
  const end = 'https://archive.example/articles';

  it.each([
    ['2025', newspaper, `甲一. 夜巡护平安[N/OL]. 北方日报，[2023-07推定]. ${end}/paper-1.`],
    ['2015', newspaper, `甲一. 夜巡护平安[N/OL]. 北方日报, [2023-07推定][2026-11-22]. ${end}/paper-1.`],
    ['2025', page, `甲一. 夜巡护平安[EB/OL]. [2023-07推定][2026-11-22]. ${end}/paper-1.`],
    ['2015', page, `甲一. 夜巡护平安[EB/OL]. [2023-07推定][2026-11-22]. ${end}/paper-1.`],
  ] as const)(
    '%s puts one pair of brackets around a date that the archive inferred',
    (edition, article, line) => {
      expect(formatGbt7714({ ...article, ...inferred }, edition, ACCESSED)).toBe(line);
    },
  );

  it('gives an inferred date as far as it is sure', () => {
    const line = (published: string) =>
      formatGbt7714({ ...page, ...inferred, published }, '2025', ACCESSED).replace(/^.*?\. |\[2026.*$/g, '');
    expect(['2023~', '2021-21~', '2021-05~/2021-06~', '2023-07-19~'].map(line)).toEqual([
      '夜巡护平安[EB/OL]. [2023推定]',
      '夜巡护平安[EB/OL]. [2021推定]',
      '夜巡护平安[EB/OL]. [2021推定]',
      '夜巡护平安[EB/OL]. [2023-07-19推定]',
    ]);
  });

  it('leaves an unknown date out', () => {
    const article: CitedArticle = { ...newspaper, published: null, dateBasis: 'unknown' };
    expect(formatGbt7714(article, '2025', ACCESSED)).toContain('[N/OL]. 北方日报. https');
    expect(formatGbt7714({ ...article, publication: null }, '2025', ACCESSED)).toContain(
      '[EB/OL]. [2026-11-22]. https',
    );
  });
});

describe('exchange formats', () => {
  it('escapes TeX signs in BibTeX and keeps Han', () => {
    const entry = formatBibtex({ ...newspaper, title: '100% {真}_实' }, ACCESSED);
    expect(entry).toContain('title = {{100\\% \\{真\\}\\_实}}');
    expect(entry).toMatch(/^@article\{paper-1,\n {2}author = \{\{甲一\}\},/);
    expect(entry).toContain('date = {2022-02-22}');
  });

  it('writes one RIS tag a line and an author line each', () => {
    const lines = formatRis(
      { ...newspaper, authors: ['甲一', '乙二'], title: '夜巡\r\nER  - ' },
      ACCESSED,
    ).split('\r\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - 甲一', 'AU  - 乙二']);
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
    expect(lines).toContain('DA  - 2022/02/22');
  });

  it('marks an inferred date as circa in CSL-JSON', () => {
    const item = toCslItem({ ...newspaper, published: '2023~', dateBasis: 'inferred' }, ACCESSED);
    expect(item.issued).toEqual({ 'date-parts': [[2023]], circa: true });
    expect(item.type).toBe('article-newspaper');
    expect(toCslItem(page, ACCESSED).type).toBe('webpage');
  });

  it('offers the 2025 edition first and knows no other ids', () => {
    expect(CITATION_FORMATS.map(({ id }) => id)).toEqual([
      'gbt7714-2025',
      'gbt7714-2015',
      'bibtex',
      'ris',
      'csl-json',
    ]);
    expect(getCitationFormat('apa')).toBeNull();
  });
});
