import type { LabelledRow } from './label';
import type { Piece } from './parsed-source';
import { isMediaName } from './rules/match-media-name';
import { createPiece } from './story-draft';

const FORMS = [
  /(?:加入(?:成为)?|订阅|关注|下载)([\u4e00-\u9fffA-Za-z0-9]{2,10}?)的?(?:月费|年费|付费|订户|会员|客户端|APP|App|微信公众号|公众号|官方微信)/,
  /^([\u4e00-\u9fffA-Za-z0-9·]{2,16}(?:网|网站|在线|新闻|频道|报|台|公安局|平台))(?:首页|主页)/,
  /^([\u4e00-\u9fff]{2,10}报)\s{1,2}(?:数字报|电子报|数字版)/,
  /^欢迎(?:您|你)?(?:进入|来到|访问|光临|浏览)([\u4e00-\u9fffA-Za-z0-9·]{2,24}?)(?:官方网站|官网|网站|平台|!|,|$)/,
  /^版权所有\s?[::]?\s?([\u4e00-\u9fffA-Za-z0-9·]{2,24})/,
  /^©?[^\u4e00-\u9fff]{0,20}([\u4e00-\u9fffA-Za-z0-9·]{2,20}?)(?:(?:股份)?有限公司|公司)?版权所有/,
];

/** The site that a dump names itself: a title's suffix, 人民网首页, 欢迎进入…网站, a rights notice; null where none does. */
export function findSite(text: string, rows: LabelledRow[]): Piece | null {
  const suffixed = rows.find((row) => row.site !== null);
  if (suffixed?.site) return createPiece(text, [suffixed.site]);
  for (const form of FORMS) {
    for (const row of rows) {
      if (row.label.form !== 'furniture' || row.text.length > 300) continue;
      const match = form.exec(row.text);
      if (!match?.[1]) continue;
      const start = row.from + match.index + match[0].indexOf(match[1]);
      return createPiece(text, [[start, start + match[1].length]]);
    }
  }
  // 江州日报: the name that stands alone at the top.
  const named = rows
    .slice(0, 4)
    .find(
      (row, i) =>
        row.label.form !== 'prose' &&
        isMediaName(row.text) &&
        !COLUMN.test(row.text) &&
        !opensHead(row, rows[i + 1]),
    );
  return named ? createPiece(text, [[named.from, named.to]]) : null;
}

/** A paper's column, though it ends as a medium does. */
const COLUMN = /^(?:一句话|图片|简明|视频|今日)新闻$/;

/** 江州市公安局 ⏎ 开展“送法进村”活动: the first line of a headline that goes on right below. */
const opensHead = (row: LabelledRow, below: LabelledRow | undefined): boolean =>
  /公安[局厅]$/.test(row.text) && below?.label.form === 'title' && below.gap === 0;
