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
  test.each<[lines: string, edtf: string | null, why: string]>([
    ['成文日期:2024-07-15 发布日期:2024-07-18', '2024-07-18', 'when it was written stands first'],
    ['成文日期:2024-07-15\n发布日期:2024-07-18', '2024-07-18', 'on rows of their own'],
    ['生成日期:2024-07-15 公开日期:2024-07-18', '2024-07-18', 'when the page was made'],
    ['更新时间:2024-09-02 发布时间:2024-07-18', '2024-07-18', 'when the page was changed'],
    ['发布时间:2024-07-18 更新时间:2024-09-02', '2024-07-18', 'the other way round'],
    ['成文日期:2024-07-15', '2024-07-15', 'where there is no other'],
    ['发布时间:1970-01-01 08:00 来源:江州公安', null, 'the beginning of the clock'],
    ['1970-01-01 08:00:00\n发布日期:2024-07-18', '2024-07-18', 'the beginning of the clock beside a date'],
    ['发布时间:1970-01-01 10:20', '1970-01-01', 'a day like others'],
    ['江州日报/2024 年/5 月/10 日/第 002 版要闻', '2024-05-10', 'the page of the paper'],
  ])('%s: %s (%s)', (lines, edtf, _why) => {
    expect(publishedOf(lines)).toBe(edtf);
  });
});

test.each([
  ['时间:2024-07-18 来源:青云县公安局点击:', '青云县公安局'],
  ['时间:2024-07-18 来源:青云县公安局浏览:136', '青云县公安局'],
  ['时间:2024-07-18 来源:青云县公安局', '青云县公安局'],
])('%s: the publication is %s', (line, publication) => {
  const text = `青云县公安局开展夜间巡查\n\n${line}\n\n${BODY}`;
  expect(parseSource(decodeSource(Buffer.from(text), 'test.txt')).articles[0]?.publication?.text).toBe(
    publication,
  );
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

const inferredOf = (body: string) =>
  parseSource(decodeSource(Buffer.from(`青云县公安局打击犯罪\n\n${body}\n`), 'test.txt')).articles[0]
    ?.published;

describe('which year an early month is of', () => {
  test.each<[body: string, edtf: string | null, why: string]>([
    ['2023年12月20日,王某报案。2月5日,嫌疑人落网。', '2024-02~', 'told behind a late month'],
    ['2月5日,王某报案。2023年12月20日,嫌疑人落网。', '2023-12~', 'told before it'],
    [
      '2月5日,记者从青云县公安局获悉,该局破获一案。2023年12月20日,王某报案。',
      '2024-02~',
      'a report tells of the past',
    ],
    ['2023年11月20日,王某报案。12月5日,嫌疑人落网。', '2023-12~', 'no early month'],
    ['2月5日,青云县公安局召开2023年度总结表彰大会。', '2024-02~', 'a year that is looked back on'],
    ['10月5日,青云县公安局部署2023年度总结工作。', '2023-10~', 'a late month of that year'],
    ['3月1日夜间,查处违法行为比2019年春运同期上升38%。', null, 'a year that is compared with'],
    ['青云县公安局制定办法,自2024年8月1日起施行。', '2024~', 'when a rule comes into force'],
    ['自2022年1月1日起施行。4月3日,民警学习党的二十大精神。', null, 'an April behind what it knows of'],
    ['自2022年1月1日起施行。7月3日,民警迎接党的二十大。', '2022-07~', 'what is still to come'],
    ['2024年3月5日,青云县公安局制定办法,办法8月1日起施行。', '2024-03~', 'the same without its year'],
  ])('%s: %s (%s)', (body, edtf) => {
    expect(inferredOf(body)?.edtf).toBe(edtf);
  });
});

describe('a date that is printed together with the opening', () => {
  test.each([
    ['2015-11-13 07:24本报讯 记者 王小强 日前,青云县公安局破案。', '2015-11-13'],
    ['2015-11-13 07:24,青云县公安局破案。', null],
  ])('%s: %s', (body, edtf) => {
    expect(inferredOf(body)?.basis === 'stated' ? inferredOf(body)?.edtf : null).toBe(edtf);
  });
});
