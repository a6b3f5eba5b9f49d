import { expect, test } from 'vitest';
import { clauseOf, groupFigures } from '@/components/reading/group-figures';
import type { FigureView, Span } from '@/lib/queries/view-types';

let ordinal = 0;

const figure = (
  text: string,
  value: number | null,
  measure: string,
  what: string | null,
  qualifier = '',
): FigureView =>
  ({
    articleId: 'a-1',
    ordinal: ordinal++,
    text,
    value,
    qualifier,
    measure,
    what,
    spans: [] as Span[],
  }) as FigureView;

const textsOf = (figures: FigureView[]) =>
  groupFigures(figures).map((group) => group.map(({ text }) => text));

test('equal figures share a row, in the order of the story', () => {
  const said = [
    figure('8位', 8, '位', '宣讲人'),
    figure('31面', 31, '面', '锦旗'),
    figure('8名', 8, '名', '宣讲人'),
  ];
  expect(textsOf(said)).toEqual([['8位', '8名'], ['31面']]);
  expect(textsOf([figure('100名', 100, '名', '业务骨干'), figure('百名', 100, '名', '业务骨干')])).toEqual([
    ['100名', '百名'],
  ]);
});

test.each([
  ['another thing counted', figure('10条', 10, '条', '意见'), figure('10条', 10, '条', '措施')],
  ['another measure', figure('8名', 8, '名', '宣讲'), figure('8场', 8, '场', '宣讲')],
  ['another value', figure('8名', 8, '名', '宣讲人'), figure('9名', 9, '名', '宣讲人')],
  ['about so many', figure('8名', 8, '名', '宣讲人'), figure('8余名', 8, '名', '宣讲人', 'over')],
  ['nothing said to be counted', figure('6场', 6, '场', null), figure('6场', 6, '场', null)],
  ['no number', figure('多名', null, '名', '群众'), figure('多名', null, '名', '群众')],
])('%s: two rows', (_why, one, other) => {
  expect(groupFigures([one, other])).toHaveLength(2);
});

test.each([
  ['首府呼和浩特。连续6场，线上线下同步', '连续'],
  ['线上，新增6场宣讲。', '新增……宣讲'],
  ['6场，线上线下同步', null],
  ['为迎接各地代表前来参观而特意连续举办了6场，线上线下同步', null],
  ['没有它', null],
])('in %s the clause is %s', (text, clause) => {
  expect(clauseOf(figure('6场', 6, '场', null), { text, spans: [[0, text.length]] })).toBe(clause);
});

test('of a number that stands twice in a paragraph each has the clause of its own place', () => {
  const text = '连续6场，新增6场宣讲。';
  const at = (start: number) => ({ ...figure('6场', 6, '场', null), spans: [[start, start + 2]] as Span[] });
  const clauses = (spans: Span[], first: number, second: number) =>
    [first, second].map((start) => clauseOf(at(start), { text, spans }));
  expect(clauses([[0, text.length]], 2, 7)).toEqual(['连续', '新增……宣讲']);
  // A paragraph that the print broke after its fifth character.
  expect(
    clauses(
      [
        [100, 105],
        [220, 227],
      ],
      102,
      222,
    ),
  ).toEqual(['连续', '新增……宣讲']);
  // White space of the print moves the places: then nothing is said, rather than another's clause.
  expect(clauses([[0, text.length + 1]], 3, 8)).toEqual([null, null]);
});
