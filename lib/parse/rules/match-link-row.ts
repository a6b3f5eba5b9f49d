/**
 * A row of links: channels and menus that were printed side by side.
 *
 *   新浪首页 新闻 体育 财经 娱乐 科技
 *   江州新闻 临江新闻 西山新闻 东湖新闻
 *   About NetEase | 公司简介 | 联系方法 | 招聘信息
 *   江州网首页|安徽|北京|福建|甘肃
 *
 * Refused: 强认识 明方向 办实事 见实效 (a headline of four parts), 张三 李四 王五 (names).
 */
const CHANNELS = new Set(
  '首页,主页,新闻,要闻,快讯,即时,国内,国际,社会,时政,政治,政务,政法,法治,法制,警务,军事,军武,财经,经济,金融,股票,基金,理财,房产,家居,汽车,科技,数码,手机,互联网,教育,留学,高考,健康,养生,医疗,文化,历史,读书,艺术,收藏,旅游,美食,时尚,女人,女性,母婴,亲子,情感,星座,娱乐,明星,电影,电视,音乐,综艺,体育,足球,篮球,NBA,CBA,中超,彩票,游戏,动漫,视频,直播,图片,摄影,博客,微博,论坛,BBS,评论,专题,专栏,深度,调查,观点,理论,人物,访谈,生活,本地,地方,城市,港澳,台湾,香港,澳门,两岸,华人,公益,环保,能源,农业,三农,食品,天气,邮件,邮箱,搜索,登录,注册,客户端,移动版,手机版,无障碍,繁体,简体,English,IT,热门,推荐,更多,排行,导航,地图,关于我们,联系我们,广告服务,招聘信息,网站地图,法律声明,版权声明,隐私政策,公司简介,联系方法,客户服务,服务条款,友情链接,意见反馈,影音,蒐奇,搜奇,藝文,艺文,玩咖,食谱,地产,专区,服务,全球,大陆,产经,股市,运动,数位,文教,专访,活动,图集,原创,组图,VR,机构设置,政务公开,警务公开,警务资讯,办事服务,互动交流,警民互动,通知公告,工作动态,公安要闻,走进公安,便民服务,信息公开,要论,协商,统战,党派,人事'.split(
    ',',
  ),
);

/** True for a row of at least three links; `text` is folded. */
export function isLinkRow(text: string): boolean {
  if (text.length > 400 || /[。!?,;“”]/.test(text)) return false;
  const tokens = text.split(/[\s|/·>»>_-]+/).filter((token) => token !== '');
  if (tokens.length < 3 || tokens.some((token) => token.length > 12)) return false;
  const channels = tokens.filter(
    (token) => CHANNELS.has(token) || /(?:首页|频道|网站|About|Sina|English)$/.test(token),
  ).length;
  if (channels >= 2 && channels >= tokens.length * 0.3) return true;
  // 江州网首页|安徽|北京|…|台湾: a bar between all of them.
  if (channels >= 1 && /(?:首页|主页)$/.test(tokens[0] ?? '') && text.split('|').length >= tokens.length)
    return true;
  const endings = new Map<string, number>();
  for (const token of tokens)
    if (token.length > 2) endings.set(token.slice(-2), (endings.get(token.slice(-2)) ?? 0) + 1);
  return Math.max(0, ...endings.values()) >= Math.max(3, tokens.length * 0.6);
}

const LONGEST_CHANNEL = 4;
const LEAST_CHANNELS = 6;

/** 首页评论时政台湾香港国际财经: a menu whose links were run together, of channels for the most part. */
export function isGluedMenu(text: string): boolean {
  if (!text.startsWith('首页') || text.length < 16 || text.length > 200 || /[。,!?;:“”]/.test(text))
    return false;
  let channels = 0;
  let covered = 0;
  for (let at = 0; at < text.length; ) {
    let length = LONGEST_CHANNEL;
    while (length > 1 && !CHANNELS.has(text.slice(at, at + length))) length--;
    if (length > 1) {
      channels++;
      covered += length;
    }
    at += Math.max(1, length);
  }
  return channels >= LEAST_CHANNELS && covered * 5 >= text.length * 2;
}

/** True for a single channel's name: 社会, 要闻. */
export function isChannel(text: string): boolean {
  // 两岸国际: two of them are one channel's name as well.
  return (
    CHANNELS.has(text) ||
    (text.length === 4 &&
      !text.endsWith('新闻') &&
      CHANNELS.has(text.slice(0, 2)) &&
      CHANNELS.has(text.slice(2)))
  );
}
