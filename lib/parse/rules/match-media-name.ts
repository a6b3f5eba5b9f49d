/**
 * The name of a paper, a site or an account that stands alone on a row.
 *
 *   江州日报      平安江州发布      江州市公安局
 *
 * Refused: 市公安局召开新闻发布会 (longer than a name), 网络诈骗新闻 (no name, but short: place decides).
 */
const FORM =
  /^[\u4e00-\u9fffA-Za-z·]{1,10}(?:日报|晚报|早报|时报|都市报|晨报|商报|法治报|报|网|新闻网|新闻|在线|电视台|公安局|公安厅|公安部|公安|发布|客户端|频道|周刊)$/;

/** 社会新闻 is a channel of any site. */
const CHANNEL =
  /^(?:微信|本站|互联网|网络|社会|国内|国际|时政|本地|地方|体育|娱乐|财经|经济|科技|军事|法治|政法|综合|热点|头条|图片|视频|最新|滚动|今日|重要|公安|警务|要闻|焦点|港闻|突发|即时|两岸|生活|文化|教育)(?:新闻|频道|在线)$/;

/**
 * 警方通报, 喜报: a notice's kind; 三则便民新闻: several items; 你们公安局: no name; 十二名嫌疑人落网, 织密反诈防护网: nets of
 * another kind.
 */
const NO_NAME =
  /(?:通报|简报|喜报|捷报|海报|情报|警报|举报|汇报|播报|上报|谎报|误报|回报|[则条].{0,4}新闻|[落收撒触上入漏破布张断恢]网|(?:防护|防控|防范|保护|宣防|巡防|关系|天罗地)网|(?:正式|联合|隆重|案例|名单|成果)发布)$|^(?:你们|我们|咱们|他们|下载|打开|安装|织密|织牢|织就|织好|筑牢|编织|铺开|撑起|张开)/;

/** True for the name of a channel, which any site or paper may have: 综合新闻. Refused: 国际在线, a site. */
export const isChannelName = (text: string): boolean => text.endsWith('新闻') && CHANNEL.test(text);

/** True where the folded text is nothing but such a name. */
export function isMediaName(text: string): boolean {
  return text.length <= 12 && FORM.test(text) && !CHANNEL.test(text) && !NO_NAME.test(text);
}
