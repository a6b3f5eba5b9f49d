/** What stands right after a name, by how surely it says that a person stood before it. */
import { CharacterClass } from '@/lib/text/character-class';
import { PhraseTrie } from '@/lib/text/phrase-trie';

export type FollowerKind = 'speech' | 'person' | 'title' | 'verb' | 'institution' | 'doctrine';

const words = (kind: FollowerKind, list: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((word): [string, FollowerKind] => [word, kind]);

/** Verbs of saying; adverbs before them (坚定地, 笑着) are skipped by `speechAt`. */
export const SPEECH_VERBS = `问我 问他 问她 劝他 劝她 劝我 如是说 这样说 说 说道 说起 称 表示 介绍 介绍说 介绍道 告诉 告诉记者 指出 强调 回忆 回忆说 回忆道 感慨 感慨道 感慨地说 感叹 感叹道 感叹地说 坦言 直言 透露 解释 解释说 解释道 补充 补充说 补充道 认为 觉得 提醒 提醒说 呼吁 要求 承诺 保证 坚信 笑道 笑着说 叹道 讲道 讲述 讲述道 谈道 谈到 写道 问道 答道 回答 回答说 回应 回应说 反映 反映说 倡议 建议 宣布 宣告 致辞 致辞说 发言 激动地说 自豪地说 深情地说 动情地说 深情讲述 动情讲述 深情回忆 动情回忆 感激地说 高兴地说 开心地说 坚定地说 哽咽着说 告知 总结 总结道 分析 分析说 评价 评价道 调侃 打趣道 喊道 吼道 嘱咐 叮嘱 劝道 劝说 向记者介绍 对记者说 向记者表示 接受采访时说 接受记者采访时说 说明 来说 而言 深有感触地说 深有感触 感触很深 感触颇深 称赞 称赞道 赞叹道 表态 表态说 供述 交代 辩称 谎称 自称 描述 描述道 诉说 说话 吐露 期待 希望 相信 坦承 坦露 直呼 连声 连连 再三 赞不绝口 竖起大拇指`;

export const FOLLOWERS = new PhraseTrie<FollowerKind>([
  ...words('speech', SPEECH_VERBS),
  ...words(
    'person',
    '正和 正与 所在的 所在单位 是一名 是一位 是名 是个 生前 出生 生于 今年 现年 时年 年仅 从警 入警 参警 参军 入伍 退伍 毕业 任职 担任 现任 曾任 时任 原任 调任 获评 荣获 荣立一 荣立二 荣立三 荣立个人 荣立集体 荣立过 荣立了 荣立公安 荣立全 荣立特 荣膺 牺牲 殉职 去世 病逝 逝世 不幸 家住 住在 的妻子 的丈夫 的父亲 的母亲 的儿子 的女儿 的家人 的家 的同事 的战友 的师父 的师傅 的徒弟 的事迹 的故事 的先进事迹 先进事迹 等人 等民警 等同志 等领导 一行 一家 家中 为首 和妻子 与妻子 和丈夫 与丈夫 和爱人 与爱人 本人 自己 三人 两人 二人 四人 五人 同为 作报告 作了 作交流 作经验 作典型 作表态 作动员 作总结 作专题 作点评 授课 宣读 主持 出席 参加 率队 带队 率领 带领 任组长 为组长 任副组长 身先士卒 一边 潜逃 携款 落网 归案 投案 自首 被捕 被害 遇害 案',
  ),
  ...words(
    'title',
    '夫妇 夫妻 父子 母子 父女 母女 科长 处长 股长 副科长 副处长 中队长 指导员 站长 副站长 副政委 副主任 副大队长 副支队长 总队长 副总队长 同志 指挥长 警官 老师 烈士 师傅 教授 局长 所长 队长 书记 主任 政委 医生 院士 同学 先生 女士 总统 总理 国务委员 外长 部长 市长 主席 总书记 督察 警司 警长 大队长 支队长 教导员 副所长 副局长 副队长 副部长 副市长 副县长 副区长 副旗长 旗长 县长 副厅长 厅长',
  ),
  ...words(
    'verb',
    `题为 在 是 和 与 及 等 为 对 向 将 把 被 从 到 由 让 给 也 就 都 又 再 还 才 便 却 则 已 曾 正 因 于 以 并 而 带 领 率 赶 接 立 发 看 听 想 走 来 去 进 出 回 开 用 按 跟 同 所 的 之 有 没 不 会 能 可 要 得 着 了 过 常对 常说 常跟 像往常 一如往常 像平时 靠在 指着 指了指 盯着 摆摆手 点点头 拉家常 拉起家常 唠家常 唠嗑 聊天 谈心 交谈 合影 合照 握手 到场 到岗 逢人 见人 握着 握住 拉着 捧着 攥着 作报告 作先进事迹 作专题 作动员 作辅导 作典型 作交流 本是 原是 到会 到场 颁授 签发 签署 主礼 应邀 跑来 昨日 昨天 今天 当晚 日前 近日 家的 家里 家门 佩戴 身着 身穿 手持 仔细 细致 轻声 大声 正准备 立即 迅速 马上 随即 当即 当场 赶到 赶赴 赶往 来到 接到 发现 得知 了解 看到 听到 想到 前往 走进 走访 带着 组织 主动 积极 坚持 始终 一直 经常 常常 总是 每天 多次 再次 首先 立刻 连忙 急忙 赶忙 赶紧 连夜 亲自 亲临 深入 利用 通过 作为 身为 成为 开始 继续 负责 承担 协助 配合 联系 抓获 破获 制服 抱起 抓住 拿出 拨打 报警 报案 求助 遭遇 收到 送来 送去 感到 获得 获 考入 加入 参与 完成 处理 处置 调查 走过 告别 离开 返回 回到 放弃 选择 决定 准备 打开 拿着 穿着 站在 坐在 躺在 望着 一起 一同 一大早 通过 经过 作为 由于 为了 一行人 因病 因公 因 突发 突然 忽然 终于 最终 其实 当时 当天 已经 曾经 正在 即将 没有 不仅 不但 虽然 就是 还是 也是 都是 认真 耐心 细致 熟练 成功 先后 分别 共同 根据 结合 围绕 针对 立下 分享 讲授 参观 检查 调研 指导 慰问 看望 走上 接过 说服 劝导 劝阻 引导 护送 驾驶 驾车 骑车 步行 匆匆 默默 紧紧 深深 轻轻 悄悄 慢慢 早已 刚刚 刚 仍 仍然 依然 依旧 果断 沉着 冷静 安慰 安抚 现身 亮相 伸手 递上 敲开 翻越 伫立 随着 分获 分列 爬上 爬到 冲进 冲向 冲上 冲到 跳入 跳进 跳下 接警 当选 入选 闻讯 顶着 冒雨 冒着 忙着 扎根 倒在 临危不惧 凭着 凭借 跟着 陪着 陪同 兼任 分管 背起 背着 扶起 扶着 搀扶 蹲下 蹲在 俯下身 弯下腰 二话不说 毫不犹豫 不顾 火速 第一时间 反复 逐一 巧妙 坚守 驻守 敏锐 追赶 追上 拦下 拦住 截停 盘问 询问 讯问 核实 走近 推开 搬来 找来 找到 送上 翻看 查阅 编写 撰写 自费 自掏腰包 自学 探索 总结出 研发 摸索 救出 救起 营救 施救 护住 挡在 扑向 扑倒 夺下 按住 摁住 控制住 抱住 搂住 劝解 劝返 安顿 开导 疏导 宽慰 讲解 张贴 悬挂 清点 勘查 勘验 提取 比对 研判 蹲守 摸排 走遍 跑遍 踏遍 入职 转业 调到 调入 分配到 晋升 退休 请缨 主动请缨 报名 请战 瞒着 忍着 强忍 克服 咬牙 累倒 晕倒 病倒 受伤 负伤 牺牲在 侦办 调取 汇总 巡访 家访 回访 荣升 途经 离家 辞别 迎来 迎着 创下 守护 守在 关爱 上前 跃入 钻进 潜入 跑向 奔向 走向 入户 汇报 一路 一把 一眼 牵头 率先 带头 叩门 攀爬 设卡 布控 围堵 喊话 鸣枪 缴械 铐住 垫付 签下 画出 吹响 皱起 系好 砸开 掘开 拽住 揪住 锁住 扣住 堵住 顶住 托住 稳住 松了口气 叹了口气 驱车 负重 路过 路上 站起 站出 站到 站立 站住 村里 桥上 显得 不知道 奖励 名 两 三 二 四 五 六 七 八 九 十`,
  ),
  ...words(
    'institution',
    '纪念馆 故居 纪念堂 陵园 烈士陵园 纪念园 纪念碑 旧居 路 大道 大街 街道 广场 公园 镇 乡 村 县 市 区 省 旗 中学 小学 大学 学校 学院 医院 公司 集团 银行 饭店 酒店 超市 商场 小区 社区 大厦 派出所 奖 杯 工作室 警务室 站 港 河 山 湖 岛 桥 寺 庙 机场 火车站 车站',
  ),
  ...words(
    'doctrine',
    '新时代 法治思想 思想 总书记 强军思想 生态文明思想 外交思想 经济思想 文化思想 主席 理论 主义 关于',
  ),
]);

const ADVERB_ENDS = new CharacterClass('地着中');
const SAID = new CharacterClass('说道讲喊');
/** Whether an end of an adverb stands before a verb of saying within reach: the pattern looks through every place. */
function mayBeAdverb(folded: string, start: number): boolean {
  for (let at = start + 1; at < start + 13; at++)
    if (ADVERB_ENDS.hasAt(folded, at) && SAID.hasAt(folded, at + 1)) return true;
  return false;
}
const ADVERB = /^(?!的)[\p{Script=Han}]{1,10}?(?:地|着|中)(?=[说道讲喊])/u;

/** Whether a verb of saying starts here, adverbs before it skipped: 坚定地说, 笑着说; its end, or null. */
export function speechAt(folded: string, start: number): number | null {
  const skipped = mayBeAdverb(folded, start)
    ? (ADVERB.exec(folded.slice(start, start + 14))?.[0].length ?? 0)
    : 0;
  const hit = FOLLOWERS.longestAt(folded, start + skipped);
  if (hit?.value === 'speech') return hit.end;
  if (skipped > 0 && SAID.hasAt(folded, start + skipped)) return start + skipped + 1;
  return null;
}
