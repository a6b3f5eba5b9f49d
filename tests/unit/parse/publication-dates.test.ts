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
