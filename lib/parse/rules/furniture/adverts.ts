import { oneOf, type Phrase, rowPart, rowStart, wholeRow } from './phrase';

/**
 * Adverts and calls: to download an app, to follow an account, to subscribe.
 *
 *   网易新闻客户端下载      点击上方蓝字关注我们      請加入成為眾新聞的月費訂戶,……
 *
 * Refused: 民警帮老人下载反诈APP (a headline: somebody does it), 请广大群众积极举报 (a notice's own request).
 */
export const ADVERTS: Phrase[] = [
  wholeRow('advert', `.{0,12}\\shttps?://\\S+`, { longest: 120 }),
  rowPart('advert', `弘扬社会正气。除了新闻,我们还传播幸福`, { longest: 120 }),
  wholeRow(
    'advert',
    oneOf(
      '广告 广告位 广告位招租 推广 赞助 赞助商 AD Ad ADVERTISEMENT Advertisement 商业推广 品牌推广 贴片广告 ad9_210*60',
    ),
  ),
  wholeRow(
    'advert',
    `(?:立即|马上|免费|快速|一键|点击|欢迎|扫码|请)?(?:下载|安装|打开|登录).{0,16}(?:客户端|APP|App|app|应用|软件)(?:.{0,24})|.{2,20}(?:客户端|APP|App|app)(?:官方)?下载.{0,8}|(?:iOS|IOS|Android|安卓|iPhone|iPad|苹果)\\s?(?:App|APP|版|客户端|下载).{0,10}|.{2,14}app`,
    { longest: 60 },
  ),
  rowStart('advert', `.{0,12}(?:长按|识别|扫描|扫码).{0,12}(?:二维码|关注|下载|识别|加入)`, { longest: 60 }),
  rowStart(
    'advert',
    `.{0,8}点击.{0,8}(?:蓝字|上方|下方|关注|名片|“.{1,14}”).{0,14}(?:关注|订阅|$)|.{0,8}(?:关注我们|加关注|一键关注)[!。~]?$`,
    { longest: 60 },
  ),
  rowStart(
    'advert',
    `(?:欢迎|敬请|请|记得)(?:大家|您|你)?(?:关注|订阅|加入|投稿|扫码|扫描|下载|点击|收看|收听|锁定).{0,60}$`,
    { longest: 80 },
  ),
  rowStart(
    'advert',
    `请?(?:加入|支持|赞助).{0,40}(?:订户|会员|支持|订阅)|.{0,6}(?:月费|年费)?(?:订户|订阅户).{0,10}[[\\](:：]|立即(?:订阅|捐款|支持|登记|加入).{0,12}$|成为.{0,10}(?:会员|订户).{0,20}$`,
    { longest: 200 },
  ),
  rowStart(
    'advert',
    `.{0,6}(?:点|按)(?:个|击|亮|下)?“?(?:在看|赞|分享|收藏|关注)”?[^“”]{0,20}$|喜欢.{0,8}(?:就|请|记得).{0,10}(?:分享|点赞|转发|在看|关注).{0,12}$|.{0,10}(?:三连|转发给更多人|让更多人(?:看到|知道)).{0,10}$`,
    { longest: 50 },
  ),
  rowStart(
    'advert',
    `不用抽.{0,60}$|看更多.{0,24}$|点我.{0,20}$|加入.{0,24}(?:粉丝团|频道|群组|好友|群聊).{0,12}$|追踪.{0,24}(?:粉专|IG|LINE|Line).{0,12}$|☆.{2,30}☆$|※.{2,60}(?:提醒您|有害健康|请勿|防制专线|专线).{0,30}$`,
    { longest: 100 },
  ),
  rowStart('advert', `(?:长按)?关注.{0,8}(?:公众号|微信号|视频号|抖音号|账号|微博)(?:\\s?:.{0,20})?$`, {
    longest: 40,
  }),
  rowStart('advert', `.{0,4}本文(?:系|为).{0,20}(?:原创|独家)`, { longest: 120 }),
];
