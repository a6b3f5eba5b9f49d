/**
 * How much a Han surname and the one or two characters behind it look like a name, before any context.
 *
 * Near misses: 高度 (a word), 民警|明确|告知 (how somebody acts), 满意|度 (a measure).
 */
import { placeFrom } from '../../places/gazetteer';
import { CharacterClass, HAN } from '../../text/character-class';
import { isWordAt } from '../../text/lexicon';
import { trieOf } from '../../text/phrase-trie';
import { FOLLOWERS } from './name-followers';
import { COMMON_SURNAMES, TYPICAL_GIVEN, VERBLIKE_SURNAMES, WORDLIKE_SURNAMES } from './surnames';
import { costOfVerb } from './verblike-surnames';

/** Never in a given name. */
const NEVER = new CharacterClass(
  '的了着过吗呢吧啊们你我他她它这那哪某个各每些什么是不没很被把让给就都也又还便却则且或但而说称讲问答叫喊看听吃喝找您谁、两几第怎副等嘛哦网报社厅署姓嫌号蹲押站场馆店',
);
/** Never the last of a name. */
const NEVER_LAST = new CharacterClass('向从往将已曾及因于所其与跟到以同地道要');
/** Rare in given names, common after them. */
const SELDOM = new CharacterClass(
  '再和在为对等带家前后上下里外内来去进出回开用按同和会能可要得有看见想走接立即当发局所队长员人警方主任事时日月年受报案代表先老师工作部介表坦透感回忆告提问认觉解率领组织赶赴驾驶车车手者岁名位元万亿起一',
);
/** What makes a verb of 任: 时任, 现任, 历任. */
const HOLDS_POST = new CharacterClass('时现曾历兼担出接调就继升转');
/** Verbs that follow a name of two characters, or a verb itself. */
const OFTEN = new CharacterClass('说对把到去来在给跟向');
const ENDS_IN_VERB = new CharacterClass('在为');
const TOGETHER = new CharacterClass('齐共');
/** Ends of nouns of measure: 满意|度, 知晓|率. */
const MEASURE_ENDS = new CharacterClass('度率');
/** The last of hardly any name of three, but the verb or adverb behind one of two: 民警穆某|教村民, 所长钱某|常去. */
const VERB_BEHIND = new CharacterClass(
  '送救拉推挡追扶背抱查巡访谈靠陪帮替请喊问教拿跑跃钻使颁携忙常共由经仍竟既自押审搜逃躲爬踢打骂哭闹吵做作抓捕劝摇途荐叩铐拽揪皱砸掘挖捞撬劈拎捧攥揣披蹚踩淋叹抹擦缴堵扣围画吹签垫破办侦',
);
const VILLAGE = new CharacterClass('村乡县');
/** What stands behind a verb and behind no name. */
const ASPECT = new CharacterClass('着了过');
/** Words that stand after a surname's character and are never a given name: 向|群众 (a preposition), 钱|袋子. */
const NEVER_GIVEN = trieOf(
  '守护 守卫 护航 护送 护学 值守 誉 誉称 誉证 群众 居民 村民 市民 公众 社会 企业 商户 师生 学生 家长 老人 路人 旅客 乘客 游客 司机 店主 业主 住户 职工 员工 媒体 读者 网友 对方 上级 组织 部门 单位 现场 全市 全省 全国 全县 全区 袋子 房子 车子 票子 日子 孩子 样子 法子 路子 案子 点子 班子 骗子 步子 担子 摊子 院子 村子 妻子 儿子 女子 男子 位子 篮子 盘子 根子 笼子 帽子',
);
/** Given parts that make a form of address, not a name. */
const ADDRESS = trieOf(
  '某 先生 女士 小姐 太太 大爷 大妈 大娘 大叔 阿姨 奶奶 爷爷 婆婆 师傅 老师 同学 警官 队长 所长 局长 主任 书记 医生 教授 总 老汉 老太 叔叔 家人 家里 同志 姓 氏 Ⅹ 局 所 队 厅 部 处 院 校长 法官 律师 经理 老板 董 工 导 哥 姐 弟 妹 嫂 男 女 妇 嫌 员 翁 童 母',
);

/** Behind a title these say how somebody acts, though a name could be written so: 民警|明确|告知, 民警|高度|负责. */
const WORDS_OF_MANNER = trieOf(
  '明确 明显 明知 高度 高效 高兴 高声 高速 全力 全程 全部 全面 全体 全员 全天 时刻 时时 时常 时而 常年 常常 常态 常备 马上 平时 平均 平稳 安全 安排 安抚 安慰 安置 安心 安静 安装 严格 严密 严肃 严厉 严守 严防 成功 成立 成为 向来 从来 从严 从此 从中 从小 从头 应当 应该 应邀 应急 应对 应时 于是 连续 连夜 连忙 连日 连同 方便 方可 方才 齐心 齐力 齐聚 幸好 温馨 温暖 计划 强化 强烈 强制 强行 强调 强忍 和谐 和气 和蔼 和解 空前 后来 后续 同心 毕竟 毕业 费力 宁可 万分 白天 相继 相互 相约 相信 相关 易于 习惯 居然 终于 终究 原本 原来 初步 初次 充分 满怀 满心 利用 广泛 单独 单位 左右 封闭 封控 支持 支援 牢记 都能 解决 解救 解释 管理 管控 信心 归还 储存 计算 路过 路遇 路面 厉声 包括 包围 商议 商量 景仰 经常 经过 经历 暴力 宣传 宣读 宣布 荣获 荣立 盘查 盘问 查看 查处 查获 查清 关心 关注 关爱 联合 联系 联手 党员 通知 通过 勤奋 勤劳 勤勉 古稀 危急 危险 边走 边说 边哭 师傅 师父 师兄 师姐 师生 干净 公正 公开 公布 容易 国内 海量 康复 万众 金盾 费尽 费心 费力 武装 水陆 阴雨 苗头 师徒 车载 鱼贯 谈心 祖孙 江边 田间 林间 石桥 金牌 钟情 贺电 顾全 顾及 侯在 童声 童心 麻利 云端 满头 洪水 银行 花费 高悬 叶落 卢沟 雷厉 严阵 贺岁 白发 毛手 景区 康庄 凌厉 齐抓 武警 厉行 单刀 于心 高空 石头 林区 怀揣 龙头 黄金 解困 孙子 周密 高举 高擎 马路 金色 郑重 连线 罗列 管住 白昼 甘当 江湖 江水 朱红 易如 方式 周末 华灯 何况 云集 黄昏 雷霆 陆续 满身 成双 干练 国难 周边 严查 弘扬',
);
/** 群众|代表|嵇某 */
const NO_NAME = trieOf(
  '曾因 曾被 曾在 曾任 曾获 曾担 白天 白昼 代表 揭牌 揭幕 荣立 荣休 敬业 纪念 满脸 满面 满眼 满口 满怀 信心 曾经',
);
/** 张大|爷感慨地说 */
const KIN = /^(?:大[爷妈娘叔婶伯哥姐嫂]|阿姨|奶奶|爷爷|婆婆|叔叔|老[汉太])/;
/** Whether a character may stand in a given name. */
export const isGivenAt = (folded: string, at: number): boolean => !NEVER.hasAt(folded, at);

/** Han characters that given names may hold. */
function isGiven(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (NEVER.hasAt(folded, at)) return false;
    // A character beyond the basic plane is two code units.
    if (!HAN.hasAt(folded, at) && !/^\p{Script=Han}+$/u.test(folded.slice(start, end))) return false;
  }
  return true;
}

const NAMED_LI = /^立[^即刻马案功着一二三四五六七八九十两几个了起专下足体项户交誓威等]/;

/** 孔玉才 is a name, 孔玉|才带着 as often is not: 才 only ends what such names end in. */
function endsInTalent(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (TALENT.hasAt(folded, at))
      return at === end - 1 && end - start === 2 && BEFORE_TALENT.hasAt(folded, start);
  return true;
}
const TALENT = new CharacterClass('才');
const BEFORE_TALENT = new CharacterClass(
  '成德玉秀文广有英良茂贤树学志俊永金世宝新洪兴福国贵长庆全多怀大仁义发宗仕正连生以之尔元培荣圣中',
);

/** How much a surname and a given name look like a name; null where they are none. */
export function scoreHan(
  folded: string,
  start: number,
  givenStart: number,
  end: number,
  titled: boolean,
): number | null {
  if (end > folded.length) return null;
  if (!isGiven(folded, givenStart, end) || NEVER_LAST.hasAt(folded, end - 1)) return null;
  if (!endsInTalent(folded, givenStart, end)) return null;
  if (NEVER_GIVEN.valueOf(folded, givenStart, end) || ADDRESS.longestAt(folded, givenStart, end)) return null;
  if (end - start === 2 && WORDS_OF_MANNER.valueOf(folded, start, end)) return null;
  // 群众|占七成
  if (folded.charAt(start) === '占' && /[一二三四五六七八九十]/.test(folded.charAt(start + 1))) return null;
  if (NO_NAME.startsAt(folded, start) || KIN.test(folded.slice(givenStart, givenStart + 2))) return null;
  const place = placeFrom(folded, start, end);
  if (place?.full) return null;
  if (end - start === 3 && MEASURE_ENDS.hasAt(folded, end - 1) && isWordAt(folded, start, start + 2))
    return null;
  const plainSurname = givenStart - start === 1;
  const twice = end - givenStart === 2;
  const wordlike = plainSurname && WORDLIKE_SURNAMES.hasAt(folded, start);
  const common = plainSurname && COMMON_SURNAMES.hasAt(folded, start);
  let score = !plainSurname ? 1.5 : common ? 1 : wordlike ? (titled ? -0.3 : -1) : 0.5;
  if (twice && plainSurname) score += 0.5;
  if (twice && folded.charCodeAt(givenStart) === folded.charCodeAt(givenStart + 1)) score += 0.3;
  // 群众齐|参与, 村民齐|动员: how all do something.
  if (end - start === 2 && TOGETHER.hasAt(folded, start) && isWordAt(folded, givenStart, end + 1)) score -= 2;
  const typical = countTypical(folded, givenStart, end);
  const isGivenWord = isWordAt(folded, givenStart, end);
  const followed = HAN.hasAt(folded, end);
  // 时任|支队长: the verb's second half.
  if (plainSurname && start > 0 && folded.charAt(start) === '任' && HOLDS_POST.hasAt(folded, start - 1))
    return null;
  if (titled && plainSurname && VERBLIKE_SURNAMES.hasAt(folded, start)) {
    const cost = costOfVerb(folded, start, end, typical);
    if (cost === null) return null;
    score -= cost;
  }
  if (SELDOM.hasAt(folded, end - 1))
    score -= followed && !FOLLOWERS.startsAt(folded, end) && !(titled && startsWord(folded, end)) ? 1.2 : 0.5;
  // 凌峰村, 何家乡: a village, not somebody.
  if (twice && VILLAGE.hasAt(folded, end - 1)) score -= 2;
  if (twice && followed && VERB_BEHIND.hasAt(folded, end - 1)) score -= 1.5;
  // 所长陈某|笑着
  if (ASPECT.hasAt(folded, end) && !isWordAt(folded, end, end + 2)) score -= 2;
  // 立民, 立军 are names as often as 立即 is a word.
  if (twice && SELDOM.hasAt(folded, givenStart) && !NAMED_LI.test(folded.slice(givenStart, end)))
    score -= 0.6;
  for (let counted = 0; counted < typical; counted++) score += 0.25;
  // 民警吴某|常说
  if (twice && folded.charAt(end - 1) === '常' && OFTEN.hasAt(folded, end)) return null;
  // 民警岳某|在走访中, 由三级警督晋升为二级警督
  if (twice && ENDS_IN_VERB.hasAt(folded, end - 1)) {
    if (folded.charAt(end - 1) === '在') score -= 1.5;
    else if (isWordAt(folded, start, start + 2)) return null;
  }
  if (isWordAt(folded, start, end)) score -= (end - start === 2 ? 2 : 1.5) * (titled ? 0.6 : 1);
  if (twice && typical < 2 && isGivenWord) score -= titled ? 0.3 : 0.8;
  if (twice && plainSurname && isWordAt(folded, start, start + 2)) score -= titled ? 0.4 : 0.7;
  if (place) score -= 2;
  const opening = end - start === 3 ? placeFrom(folded, start, start + 2) : null;
  if (opening?.places.some(({ level }) => level !== 'county')) score -= 1;
  return score;
}

/** 民警程进|起身: a word of its own begins where the name would end. */
const startsWord = (folded: string, at: number): boolean =>
  isWordAt(folded, at, at + 2) && !isWordAt(folded, at - 1, at + 1);

/** How many characters of a given name are typical of such. */
function countTypical(folded: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (TYPICAL_GIVEN.hasAt(folded, at)) count++;
  return count;
}
