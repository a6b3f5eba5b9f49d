import { oneOf, type Phrase, rowStart, wholeRow } from './phrase';

const SERVICE =
  oneOf(`新浪微博 腾讯微博 微博 新浪 微信 微信好友 微信朋友圈 朋友圈 QQ空间 QQ好友 QQ 腾讯QQ 易信 人人网 豆瓣 贴吧 百度贴吧 有道云笔记
  钉钉 空间 Facebook facebook Twitter twitter X LINE Line line Telegram WhatsApp Messenger Threads Plurk plurk Pinterest LinkedIn Email email E-mail
  微头条 抖音 快手 头条 今日头条 复制链接 复制链结 复制连结 分享 收藏 转发 打印 列印 更多 评论 海报 生成海报 字级 图文`);

/**
 * Share bars: names of networks, and invitations to scan or share.
 *
 *   分享到：      微信 微博 QQ空间      用微信扫码二维码
 *
 * Refused: 分享会现场气氛热烈。 (a sentence), 微信群里的“骗局” (a headline).
 */
export const SHARE: Phrase[] = [
  wholeRow('share', `(?:${SERVICE})(?:[\\s|/、·+]+(?:${SERVICE}))*`),
  wholeRow(
    'share',
    `分享(?:到|至|给|工具|按钮|本文|文章|此文|本页|新闻|此新闻|链接|海报)?\\s?[:：]?(?:\\s?\\d{1,6})?(?:[\\s|/]*(?:${SERVICE}))*`,
  ),
  wholeRow(
    'share',
    `二维码|分享(?:让更多人看到|至好友和朋友圈|到(?:朋友圈|微信|微博|手机).{0,16})|我们的(?:官方)?(?:微信|微博|抖音)|一键分享|我要分享|已分享|转发到.{0,10}`,
  ),
  rowStart(
    'share',
    `.{0,6}(?:扫一扫|扫码|扫描|扫二维码).{0,28}(?:分享|微信|手机|二维码|关注|阅读|看|下载|打开|浏览|页面|客户端)?$`,
    { longest: 40 },
  ),
  wholeRow(
    'share',
    `.{0,4}(?:用|打开|使用|请用|通过|长按)微信.{0,24}|点击右上角.{0,14}|请使用浏览器.{0,14}|.{0,6}浏览器的?分享功能.{0,12}`,
    { longest: 40 },
  ),
];
