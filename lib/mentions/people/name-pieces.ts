/**
 * Pieces of Mongol, Tibetan, Uygur and Yi names in Chinese transcription: a string that they spell whole is most likely
 * a name. 扎西|次仁, 宝音|德力格尔, 娜仁|其木格, 吉克|木呷. From everyday names; no list of persons.
 */
import { trieOf } from '../text/phrase-trie';

export const NAME_PIECES = trieOf(
  `多吉 次仁 扎西 卓玛 尼玛 平措 旺堆 央金 德吉 丹增 旦增 洛桑 格桑 达娃 边巴 拉姆 顿珠 索朗 米玛 普布 罗布 白玛 强巴 仁青 曲珍 措姆 嘎玛 巴桑 江村 加措 嘉措 坚赞 群培 贡布 益西 土登 桑吉 才让 卓嘎 央宗 玉珍 曲扎 晋美 贡嘎 赤列 罗桑 阿旺 伦珠 朗杰 次旺 旺姆 旺久 旺杰 欧珠 泽仁 四郎 斯郎 根秋 拥忠 旦巴 丹巴 确吉 曲吉 塔杰 久美 更登 根登 彭措 西绕 喜绕 巴登 班觉 仓决 吉宗 央吉 拉巴 拉珍 顿旦 华旦 多杰 东珠 昂青 才旦 才旺 完么 尕藏 南杰 项秀 更松 达瓦 格央 布琼 普琼 边琼 次珍 次央 德央 曲宗 央珍 仓珍 仁增 德庆 江白 江央 旺青 达吉 班旦 桑旦 洛追 曲尼 曲央 次成 南加 强久 贡秋 索南 索郎 仁真 尼珍 桑珠 旺珍 丁增 西洛 珠杰 益珍 德珍 普珍 次多 罗追 朗嘎 朗色 罗松 向巴 江措 泽旺 泽郎 四朗`,
  `巴特尔 巴图 巴雅尔 巴音 宝音 德力格尔 其木格 其其格 格日勒 格日乐 苏和 苏日 那仁 娜仁 乌云 乌日 斯琴 图雅 托娅 朝鲁 孟和 布和 哈斯 额尔敦 额尔登 额尔德尼 图 乌仁 敖日格勒 毕力格 毕力格图 吉日嘎拉 敖特根 乌日娜 萨仁 萨日娜 高娃 牧仁 阿古拉 恩和 达来 青格勒 青格乐 特木尔 呼和 满都拉 满都呼 朝克图 朝格图 白乙拉 斯日 古楞 赛音 赛罕 格根 塔娜 乌兰 乌力吉 都仁 道尔吉 扎木苏 嘎拉 巴根 巴根那 双喜 铁木尔 阿拉坦 阿拉腾 其力格尔 苏雅拉 苏日娜 图力古尔 新吉乐 伊拉 哈申 敖登 敖云 宝力格 宝力道 宝鲁 查干 查苏 胡日查 那日苏 那顺 乃日 钢特木尔 钢巴图 傲日格勒 都日娜 阿荣 阿茹娜 通拉嘎 呼格吉勒 呼斯楞 浩日瓦 照日格图 照那斯图 海日罕 色音 温都苏 锡林 永荣 特日格勒 德德玛 仁钦 桑布 金花 银花 乌恩其 乌恩 娜仁花 斯琴花 乌云花`,
  `买买提 买合木提 麦麦提 阿不都 阿卜杜 阿布都 艾力 艾合买提 艾尼 艾山 吐尔逊 吐尔洪 吐尼亚孜 古丽 热合曼 热依木 热孜 阿依 阿依古丽 帕提 帕提古丽 努尔 努尔古丽 迪丽 迪丽努尔 塔依尔 玉素甫 玉山 亚森 亚库普 依明 伊敏 依布拉音 伊力 阿迪力 艾则孜 卡德尔 卡迪尔 库尔班 肉孜 木合塔尔 木拉提 木沙 吾买尔 吾麦尔 吾斯曼 沙吾提 萨依普 赛买提 阿里木 阿米娜 阿巴斯 艾尔肯 艾比布 地里夏提 地力木拉提 夏提 巴特尔 叶尔 叶尔肯 哈里 哈力 马木提 托合提 托乎提 图尔荪 图尔贡 祖农 祖力 茹仙 茹克亚 再努尔 孜来 乃孜 加帕尔 加马力 贾马力 江 别克 汗 叶尔克 叶尔江 叶尔兰 古丽娜尔 古丽尼沙 古丽巴哈尔 阿依努尔 努尔江 努尔兰 巴合提 阿德力 阿不力孜 阿布力孜 阿不力米提 阿不来提 哈不都 阿不拉 赛里克 加尔恒 加依娜 马依努尔 帕丽达 热孜万 热比亚 阿依木 麦尔旦 卡哈尔 艾孜买提 伊力哈木 迪力夏提 凯赛尔 玛依拉 其曼古丽 再娜甫 沙吉代木`,
  `贾巴 伍各 吉克 吉木 吉伍 吉俄 吉觉 阿木 阿牛 阿优 阿呷 阿依莫 阿的 阿苦 沙马 沙玛 马海 马黑 俄木 俄尔 俄底 木呷 木乃 木果 木且 拉毅 拉则 拉洛 约布 约日 尔古 尔布 尔合 尔体 子呷 子哈 日火 日哈 日古 依伙 依洛 史布 史古 曲比 曲木 曲别 曲诺 加拉 加巴 布加 布都 布铁 布哈 石一 比布 比呷 里呷 且沙 且萨 古者 古哈 哈布 金古 立古 乌呷 乌果 巫其 莫色 莫洛 勒者 海来 海日 海乃 克惹 色古 体古 格几 惹古 惹日 伍呷 伍牛 伍合 伍果 阿呷木 有呷 有布 都日 拉体 老日`,
);

/** Ends of the strings from `start` that name pieces spell whole, with their number of pieces; longest first. */
export function spellName(folded: string, start: number): readonly { end: number; pieces: number }[] {
  if (!NAME_PIECES.startsAt(folded, start)) return NONE;
  const ends: { end: number; pieces: number }[] = [];
  let at = start;
  for (let pieces = 1; pieces <= 4; pieces++) {
    const hit = NAME_PIECES.longestAt(folded, at, start + 12);
    if (!hit) break;
    at = hit.end;
    ends.unshift({ end: at, pieces });
  }
  return ends;
}

const NONE: readonly never[] = [];
