import { oneOf, type Phrase, rowPart, rowStart, wholeRow } from './phrase';

/**
 * Navigation: menus, log-ins, page heads, editions of a paper.
 *
 *   人民网首页      登录 | 注册      第A05版:法治      欢迎进入某某官方网站!网址:www.example.org
 *
 * Refused: 首页推荐的民警故事 (a headline), 搜索队找到失踪老人 (a headline).
 */
export const NAVIGATION: Phrase[] = [
  wholeRow(
    'navigation',
    `.{0,14}(?:首页|主页)|(?:网站|站点)(?:首页|地图|导航|声明|概况|群|律师)|(?:快速|全部|网站|频道)?导航|您好.{0,16}(?:登录|欢迎).{0,16}`,
    { longest: 30 },
  ),
  wholeRow('navigation', `[\\u4e00-\\u9fff]{1,8}[网报台社](?:[\\u4e00-\\u9fff]{2,4})?(?:频道|新闻)?正文`, {
    longest: 20,
  }),
  wholeRow('navigation', `(?:\\d{1,2}月\\d{1,2}日.{0,10})?\\d{1,2}\\s?[°º℃]\\s?C?(?:\\s?\\d{1,3}%?)?`, {
    longest: 30,
  }),
  // 江州日报 今日东湖 00019 题目 2022-09-26 江州日报2022-09-2600010 2: what an e-paper keeps of its page.
  wholeRow(
    'metadata',
    `[\\u4e00-\\u9fff]{2,10}报\\s.{0,12}\\d{5}\\s.{4,60}20\\d{2}-\\d{2}-\\d{2}\\s.{0,60}`,
    {
      longest: 160,
    },
  ),
  // An age gate, as papers in Taiwan put it over every page.
  wholeRow(
    'navigation',
    `限制级|未满18岁|我同意|我已年满18岁.{0,8}|您即将进入.{0,20}18岁.{0,10}|或?不同意本条款.{0,10}|.{0,20}(?:APP|Line).{0,4}.{2,8}粉丝团.{0,30}`,
    { longest: 60 },
  ),
  // 更多 24小时排行榜
  wholeRow('navigation', `更多\\s[\\u4e00-\\u9fff\\d]{2,10}`, { longest: 16 }),
  // 直击现场 >: a channel above the text.
  wholeRow('navigation', `[\\u4e00-\\u9fff]{2,8}\\s[>»]`, { longest: 12 }),
  wholeRow('navigation', `.{0,12}(?:数字报[刊纸]?|电子报刊?|数字版|报刊数字化)(?:平台|系统|首页)?`, {
    longest: 24,
  }),
  wholeRow(
    'navigation',
    `(?:用户|会员|免费|快速|请|立即)?(?:登录|注册|登入|登出|退出|安全退出)(?:[\\s|/·]+.{0,16})?|注册(?:免费|VIP)?邮箱.{0,12}`,
    { longest: 40 },
  ),
  wholeRow(
    'navigation',
    oneOf(`关于我们 关于本站 关于本网 广告服务 广告刊例 招聘信息 加入我们 人才招聘 诚聘英才 隐私政策 隐私条款 隐私声明 服务条款 使用条款 用户协议 常见问题 网上投稿 站内搜索 搜索 全站搜索 高级搜索 搜寻
      专题 专栏 RSS RSS订阅 移动端 客户端 邮箱 订阅 数字报 电子报 电子版 版面导航 版面目录 版面概览 标题导航 本版新闻 本版导读 今日导读 导读 往期报纸 返回版面 正文 正文内容 详细内容 内容 详情
      跳到主要内容 跳转到内容 跳转到 菜单 menu Menu MENU 其他 其它 Original 上传 投稿 举报 报料 爆料 通行证 客服 帮助 帮助中心 网站支持IPv6 支持IPv6 本网站支持IPv6 问答 论坛 博客 微博 直播 应用 编辑推荐
      我的频道 恢复预设 设定 快讯 我的 消息 通知 收藏夹 历史记录 首页推荐`),
    { longest: 30 },
  ),
  wholeRow(
    'navigation',
    `(?:第\\s?)?[A-Z]?\\d{1,5}\\s?版(?:\\s?[:：|]?\\s?[\\u4e00-\\u9fff·]{1,10})?|[A-Z]\\d{1,3}\\s?[:：|]?\\s?[\\u4e00-\\u9fff]{2,6}|[\\u4e00-\\u9fff]{2,4}版|版[次面]\\s?[:：].{0,12}|总?第?\\s?\\d{1,6}\\s?期.{0,12}|PDF\\s?版?|版面PDF|返回.{0,6}版面`,
    { longest: 40 },
  ),
  // 下转第二版 上接第一版: where a newspaper's story leaves its page.
  wholeRow(
    'navigation',
    `(?:[(【]?(?:下转|上接|紧接)\\s?第?[一二三四五六七八九十\\dA-Z]{1,4}\\s?版[)】]?\\s*){1,2}`,
  ),
  wholeRow(
    'navigation',
    `今天是.{0,8}(?:\\d{4}年|\\d{1,2}月\\d{1,2}日|星期|周[一二三四五六日]).{0,30}|.{0,10}今日天气.{0,30}|.{2,6}天气.{0,4}[:：].{0,30}|农历.{2,16}|发表于\\s?[\\u4e00-\\u9fff]{2,6}|编辑于.{0,20}|IP属地\\s?[:：].{2,8}|请输入.{0,16}|Skip to .{0,24}`,
    { longest: 60 },
  ),
  rowStart('navigation', `欢迎(?:您|你)?(?:进入|来到|访问|光临|浏览|登录|使用).{2,60}`, { longest: 120 }),
  rowPart(
    'navigation',
    `(?:为|為)(?:达|达到|获得|了).{0,8}(?:最佳|更好的?).{0,8}(?:浏览|阅读|使用)(?:效果|体验)|建议(?:您)?(?:使用|采用).{0,30}(?:浏览器|Chrome|IE|Firefox)|您的浏览器.{0,30}(?:不支持|版本)|本站已支持IPv6|分级推广|内容分级处理办法`,
    { longest: 300 },
  ),
  rowStart(
    'navigation',
    `正在阅读\\s?[:：]|当前位置|您(?:现在|当前|目前)?的?位置|(?:你|您)在这里|来源\\s?网站|网站无障碍`,
    { longest: 120 },
  ),
];
