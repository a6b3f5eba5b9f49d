import { trieOf } from '../../text/phrase-trie';

/** Words after which a title, its office or its organisation begins: 记者从|…, 经|…, 据|…介绍. */
export const POST_BOUNDARIES = trieOf(
  `例如 比如 诸如 譬如 包括 对于 来自 作为 担任 现任 时任 曾任 原任 随着 带领 率领 陪同 邀请 记者 昨日 今日 近日 当天 当日 参加 培训 一名 一位 普通 平凡 两名 三名 多名 首批 获得 荣获 采访 联系 根据 通过 跟随 目前 随后 同时 以及 生前 其中 之一 当地 由于 因为 身为 成为 见到 走访 组织 慰问 看望 会见 接见 会上 现场 致电 电话 告诉 表彰 学习 宣传 追记 围绕 感谢 他们 我们 她们 参训 这位 那位 这名 该名 唯一 原来 年轻 年仅 今年 现年 特邀 值班 处警 出警 接警 安排 指派 派遣 委派 通知 呼叫 命令 嘱咐 叮嘱 帮助 协助 配合 遇到 碰到 拦住 叫来 喊来 立即 迅速`,
);
