/**
 * A row of a page's tools: pagers, page numbers, view modes, voices, counters, as e-papers, forums and portals
 * print them side by side.
 *
 *   row  ::= (word | number | sign)+      with at least one word that only a tool has
 *
 *   第6版:社会·案件      上一版  下一版         pager
 *   3上一版  下一版4                            a pager whose arrows are digits of a symbol font
 *   «上一版 下一版»本期共8版, 当前第3版 PDF       with the paper's pages
 *   |只看大图 |倒序浏览 |阅读模式               view modes
 *   语音朗读:语音播报                           voice
 *   查看: 1268|回复: 35                         counters
 *
 * Refused: 上一版规划的三点启示 (a headline: words that no tool has), 回复 (alone: a subhead may say so).
 */
const PLACE = '[上下前后首末尾本]';
const UNIT = '[版期篇页条则张幅章节楼图组]';
const PICTURE = '(?:相片|图片|照片|图集|组图|影片|视频|高清图|大图)';

/** Words that only tools have: one is enough. */
const STRONG = [
  // Before 本期, which the next one would take.
  '本[期报]共\\s?\\d{1,3}\\s?版|当前(?:为)?第\\s?[A-Z]?\\d{1,3}\\s?版',
  `${PLACE}一?${UNIT}(?:文章|新闻|报纸)?|返回(?:本版|目录|版面|列表|上级|上一级|首页|主页|标题)`,
  '(?:往期|历史|当期|过刊|本期)(?:回顾|报纸|查询|目录|导航|检索)|(?:版面|标题|文章|报纸)(?:导航|目录|概览|列表|缩略图)|PDF版?|按日期(?:查询|检索)',
  '(?:语音|文章|新闻|全文|正文|AI|智能|真人)(?:朗读|播报|收听|播放|阅读)|听(?:新闻|报纸?|全文|文章|资讯)|(?:点击|开始|暂停|停止|继续)(?:朗读|播报|收听|播放)',
  '只看(?:大图|该?作者|楼主|TA|他|精华)|(?:倒序|正序|顺序)(?:浏览|排列|看帖|查看|阅读)?|(?:阅读|沉浸|夜间|日间|护眼|大字|简洁|极简|看图|浏览|深色|宽屏)模式|电梯直达|显示全部楼层|使用道具|跳转到指定楼层|(?:无图|图文|文字|大字|纯净)版|(?:复制|分享)链接|发消息|加好友|收听TA|串个门|打招呼|切换到?(?:繁体|简体|宽版|窄版)',
  '(?:站内|高级|全文|新闻|报纸|内容|全站|标题|站内高级)(?:搜索|检索|查询)',
  `(?:更多|全部|所有)${PICTURE}|${PICTURE}(?:集锦|浏览)`,
  '(?:查看|浏览|阅读|点击|回复|评论|人气|热度|访问|收藏|转发|播放|点赞|在看|分享)(?:次数|量|数|人数)?\\s?[:(]?\\s?\\d[\\d,.]*\\s?(?:万|[kKwW])?\\+?[次人条]?',
  '第\\s?\\d{1,3}\\s?页(?:\\s{1,3}第\\s?\\d{1,3}\\s?页)+',
  `[共第]\\s?\\d{1,3}\\s?[张幅图](?:${PICTURE})?|\\d{1,3}\\s?[张幅](?:${PICTURE})|图?\\s?\\d{1,3}/\\d{1,3}(?![/\\d])`,
  '(?:字号|字体|文字大小)(?:调整|设置|大小|变[大小])?|放大|缩小|全屏|视力保护色?',
];
/** Words that stand among tools, and elsewhere as well. */
const WEAK = [
  '第?\\s?[A-Z]?\\d{1,3}\\s?版(?:\\s?:\\s?[\\u4e00-\\u9fff·、]{1,12}(?=\\s|$))?|第\\s?\\d{1,6}\\s?期|\\d{1,4}楼|楼主|沙发',
  '标题|目录|默认|标准|正常|大|中|小|回复|举报|收藏|分享|打印|复制|评论|点赞|支持|反对|淘帖|评分|送花|关注|订阅|更多功能|更多|推荐|返回|关闭|首页|顶部|顶|踩|朗读|播报|暂停|播放|倍速|搜索|检索|查询|编辑|引用|树型|来自手机|发帖|回帖|管理|版块|作者|内容|主题|帖子|次|人',
];
const WEAK_AT = new RegExp(`(?:${WEAK.join('|')})`, 'y');
const STRONG_AT = new RegExp(`(?:${STRONG.join('|')})`, 'y');
const FILLER = /(?:[\s,|/·:>»<«[\]()【】、,_*#—\-+~•◆■▲▼△▽←→↑↓]|\d)+/y;
const LONGEST = 80;
/** 2021-12-03 【字体:大 中 小】: a story's day, and behind it the page's tools. */
const DAY_AND_SIZES =
  /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s{0,4}[[(【]?(?:字体|字号|文字大小)/;

/** True for a row whose folded text is nothing but a page's tools. */
export function isToolRow(text: string): boolean {
  if (text.length > LONGEST || DAY_AND_SIZES.test(text)) return false;
  let strong = false;
  let at = 0;
  while (at < text.length) {
    const word = lengthAt(STRONG_AT, text, at);
    if (word > 0) {
      strong = true;
      at += word;
      continue;
    }
    const next = lengthAt(WEAK_AT, text, at) || lengthAt(FILLER, text, at);
    if (next === 0) return false;
    at += next;
  }
  return strong;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
