/**
 * How much a Han surname and the one or two characters behind it look like a name, before any context.
 *
 * Near misses: 高度 (a word), 民警|明确|告知 (how somebody acts), 满意|度 (a measure).
 */
import { placeFrom } from '@/lib/places/gazetteer';
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { trieOf } from '@/lib/text/phrase-trie';
import { endsInYu, mayHoldCai } from './given-names';
import { TYPICAL_GIVEN, VERBLIKE_SURNAMES } from './surnames';
import { costOfVerb } from './verblike-surnames';
import { costOfEnd, costOfPlace, costOfWords, type NameForm, worthOf } from './weigh-han-names';

/** Never in a given name. */
const NEVER = new CharacterClass(
  '的了着过吗呢吧啊们你我他她它这那哪某个各每些什么是不没很被把让给就都也又还便却则且或但而说称讲问答叫喊看听吃喝找您谁、两几第怎副等嘛哦网报社厅署姓嫌号蹲押站场馆店',
);
/** Never the last of a name. */
const NEVER_LAST = new CharacterClass('向从往将已曾及因于所其与跟到以同地道要');
/** What makes a verb of 任: 时任, 现任, 历任. */
const HOLDS_POST = new CharacterClass('时现曾历兼担出接调就继升转');
/** Verbs that follow a name of two characters, or a verb itself. */
const OFTEN = new CharacterClass('说对把到去来在给跟向');
/** Ends of nouns of measure: 满意|度, 知晓|率. */
const MEASURE_ENDS = new CharacterClass('度率');
/** Words that stand after a surname's character and are never a given name: 向|群众 (a preposition), 钱|袋子. */
const NEVER_GIVEN = trieOf(
  '守护 守卫 护航 护送 护学 值守 誉 誉称 誉证 群众 居民 村民 市民 公众 社会 企业 商户 师生 学生 家长 老人 路人 旅客 乘客 游客 司机 店主 业主 住户 职工 员工 媒体 读者 网友 对方 上级 组织 部门 单位 现场 全市 全省 全国 全县 全区 袋子 房子 车子 票子 日子 孩子 样子 法子 路子 案子 点子 班子 骗子 步子 小伙 小伙子 小哥 小姐姐 担子 摊子 院子 村子 妻子 儿子 女子 男子 位子 篮子 盘子 根子 笼子 帽子',
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
  '连连 时时 常常 明明 周旋 银行 谈收成 谈家常 谈起 谈及 都至 都能 都会 都要 都可 都将 都没 曾因 曾被 曾在 曾任 曾获 曾担 白天 白昼 代表 揭牌 揭幕 荣立 荣休 敬业 纪念 满脸 满面 满眼 满口 满怀 信心 曾经',
);
/** 张大|爷感慨地说, 程老|先生拉着 */
const KIN = /^(?:大[爷妈娘叔婶伯哥姐嫂]|阿姨|奶奶|爷爷|婆婆|叔叔|老(?:[汉太]|先生|奶奶|大[爷娘]|爷子|两口))/;
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

/** How much a surname and a given name look like a name; null where they are none. */
export function scoreHan(
  folded: string,
  start: number,
  givenStart: number,
  end: number,
  titled: boolean,
): number | null {
  if (
    end > folded.length ||
    !mayBeGiven(folded, givenStart, end, titled) ||
    isPhrase(folded, start, givenStart, end)
  )
    return null;
  const place = placeFrom(folded, start, end);
  if (place?.full) return null;
  const form: NameForm = {
    folded,
    start,
    givenStart,
    end,
    titled,
    plainSurname: givenStart - start === 1,
    twice: end - givenStart === 2,
    followed: HAN.hasAt(folded, end),
    typical: countTypical(folded, givenStart, end),
  };
  if (isVerb(form)) return null;
  const verb = titled && form.plainSurname && VERBLIKE_SURNAMES.hasAt(folded, start);
  const costOfSurname = verb ? costOfVerb(folded, start, end, form.typical) : 0;
  if (costOfSurname === null) return null;
  return (
    worthOf(form) - costOfSurname - costOfEnd(form) - costOfWords(form) - (place ? 2 : 0) - costOfPlace(form)
  );
}

/** Whether a given name may be written so. */
const mayBeGiven = (folded: string, givenStart: number, end: number, titled: boolean): boolean =>
  isGiven(folded, givenStart, end) &&
  (!NEVER_LAST.hasAt(folded, end - 1) || endsInYu(folded, end)) &&
  mayHoldCai(folded, givenStart, end, titled) &&
  !NEVER_GIVEN.valueOf(folded, givenStart, end) &&
  !ADDRESS.longestAt(folded, givenStart, end);

/** Whether what looks like a name is a phrase that is known: how somebody acts, a share, a form of address, a measure. */
function isPhrase(folded: string, start: number, givenStart: number, end: number): boolean {
  const length = end - start;
  return (
    (length === 2 && WORDS_OF_MANNER.valueOf(folded, start, end)) ||
    // 群众|占七成
    (folded.charAt(start) === '占' && /[一二三四五六七八九十]/.test(folded.charAt(start + 1))) ||
    NO_NAME.startsAt(folded, start) ||
    KIN.test(folded.slice(givenStart, givenStart + 3)) ||
    (length === 3 && MEASURE_ENDS.hasAt(folded, end - 1) && isWordAt(folded, start, start + 2))
  );
}

/** Whether a verb is written with the last of these characters, or with the first. */
function isVerb({ folded, start, end, plainSurname, twice }: NameForm): boolean {
  const last = folded.charAt(end - 1);
  // 时任|支队长: the verb's second half.
  if (plainSurname && start > 0 && folded.charAt(start) === '任' && HOLDS_POST.hasAt(folded, start - 1))
    return true;
  // 民警吴某|常说
  if (twice && last === '常' && OFTEN.hasAt(folded, end)) return true;
  // 由三级警督晋升为二级警督
  return twice && last === '为' && isWordAt(folded, start, start + 2);
}

/** How many characters of a given name are typical of such. */
function countTypical(folded: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (TYPICAL_GIVEN.hasAt(folded, at)) count++;
  return count;
}
