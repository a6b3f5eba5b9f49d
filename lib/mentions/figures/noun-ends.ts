/** Words that a counted noun does not run across: 21名[教师]担任辅导员, 60名[新警]陆续到岗. */
import { anyOf } from '@/lib/text/any-of';

/** Verbs, adverbs and prepositions that are part of no noun. */
const NEVER_IN_NOUN = `
到 已 均 都 全部 课后 纷纷 从 与 及 并 将 于 又 也 就 向 不 是 的 广泛 深度 现场 当场 先后 同步 正在 里面
进行 参加 受邀 参与 通过 办理 得到 走访 开展 完成 组成 提供 获 有 赴 担任 广播 促进 准备 推开 设立 发起 实现
来到 前往 接受 成为 进了 推广 围成 后?终于 后?最终`;
/** The same but in these words. */
const ELSE_IN_NOUN = `
在(?![逃职校押册岗读线]) (?<!^)被 对(?![讲象联口手]) (?<!行)为 和(?!谐) 以(?!上) 由(?!器) 共(?!产) 快速(?!路)
待(?!遇) 等(?!级) (?<!集)中(?!心|国|学) 集中(?!营|供|[^，。、]{0,4}(?:行动|活动|培训|采购|点)) (?<!移民)管理
交(?=[到给]) (?<=问题)得`;
export const NOUN_STOP = new RegExp(anyOf(NEVER_IN_NOUN, ELSE_IN_NOUN));

/** What the counted ones do, or what is done with them, behind their noun. */
const DONE = `
登台 登上 围坐 围在 聚在 聚集在 齐聚 站在 坐在 分成 分组 领取 领到 领回 列队 冒雨 顶着 手持 身着 身穿 高举 走上
走进 赶来 赶赴 奔赴 投身 奋战 坚守 上街 上路 下沉 加入 投入 轮流 值守 携手 面向 返回 声称 遭 困在
归还 发放 移交 返还 退还 销毁 用上 安上 装上 启用 落地 亮相 诞生 上线 挂[账牌]督办 (?:总|价|货|市)值
送(?=[到往至入进给上]) 代表(?=发言|宣誓|致辞|表态|作) 实体(?=运行) 负责(?!人)`;
/** How they do it. */
const HOW = `
陆续 相继 如约 闻讯 踊跃 顺利 立即 立刻 迅速 随即 连夜 整齐 主动 日夜 逐一 依次 齐声 庄严 正式 全域 全天候 全时
平安(?=[返归回到]) 安全(?=转移|返回|撤离|顺利|有序|平稳) 成功(?!案例|经验|者|人)`;
/** Only behind a noun: words that may open one. */
const BEHIND_NOUN = `
(?<=.{2})(?:踏上|重新|当选|入选|记功|受灾|汇聚|挺进|格外|一样|四处|内四处|搏斗|集结|整装|出征|出发|到岗|上岗|热议|点赞|围观|臭味相投|逮捕|落网|分布)
(?<=.{2})赶(?=[到赴往来]|$) (?<=.{2})联合(?=起来|开展|行动) (?<=.{2})敲(?!诈) (?<=.{2})成立(?!大会|以来|仪式)
(?<=.{2})分别 (?<=.{2})共同 (?<=.{2})全程 (?<=.{2})围绕 (?<=.{2})接力 (?<=.{2})[内里](?=[共均都])`;
export const THEN = new RegExp(anyOf(DONE, HOW, BEHIND_NOUN));
