import { describe, expect, test } from 'vitest';
import { parseSource } from '@/lib/parse/parse-source';
import { decodeSource } from '@/lib/source/decode-source';

const BODY =
  '为加强辖区治安管理,青云县公安局组织开展夜间巡查。民警深入酒店、网吧等场所,认真检查消防通道。\n\n检查中,民警向从业人员讲解有关规定,要求其落实实名登记制度。\n';

const publishedOf = (lines: string) => {
  const text = `青云县公安局开展夜间巡查\n\n${lines}\n\n${BODY}`;
  return parseSource(decodeSource(Buffer.from(text), 'test.txt')).articles[0]?.published.edtf;
};

describe('which of several printed dates is that of publication', () => {
  test.each([
    ['成文日期:2024-07-15 发布日期:2024-07-18', '2024-07-18', 'when it was written stands first'],
    ['成文日期:2024-07-15\n发布日期:2024-07-18', '2024-07-18', 'on rows of their own'],
    ['生成日期:2024-07-15 公开日期:2024-07-18', '2024-07-18', 'when the page was made'],
    ['更新时间:2024-09-02 发布时间:2024-07-18', '2024-07-18', 'when the page was changed'],
    ['发布时间:2024-07-18 更新时间:2024-09-02', '2024-07-18', 'the other way round'],
    ['成文日期:2024-07-15', '2024-07-15', 'where there is no other'],
  ])('%s: %s (%s)', (lines, edtf) => {
    expect(publishedOf(lines)).toBe(edtf);
  });
});

describe('when an undated story was printed', () => {
  const inferredOf = (line: string) =>
    parseSource(decodeSource(Buffer.from(`青云县公安局开展夜间巡查\n\n${BODY}\n${line}\n`), 'test.txt'))
      .articles[0]?.published.edtf;

  test.each([
    ['2018年11月19日,他被追授为烈士。', '2018-11~', 'the latest day named'],
    ['1999年6月16日,他壮烈牺牲。2012年,儿子成为民警。', null, 'a later year is told of'],
    ['2020年上半年,又有多人立功。在首个中国人民警察节来临之际,民警重温誓词。', '2021-01~', 'an ordinal'],
    ['2018年11月19日,他被追授为烈士。力争到2035年建成平安之城。', '2018-11~', 'a year still to come'],
  ])('%s → %s (%s)', (line, edtf, _reason) => {
    expect(inferredOf(line)).toBe(edtf);
  });
});
