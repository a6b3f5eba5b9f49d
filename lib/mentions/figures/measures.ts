/** Measure words of results and sizes, by what they measure; times and ordinals have none of them. */
import { trieOf } from '@/lib/text/phrase-trie';

const OF_PEOPLE = '人 名 位 户 家 人次 户次 家次 人（次） 家（次） 户（次）';
const OF_ACTS =
  '次 起 件 宗 例 项 场 期 批 轮 趟 班 节 堂 组 条次 起次 件次 场次 处次 班次 门次 波次 轮次 起（次） 件（次） 条（次） 个（次） 场（次）';
const OF_THINGS =
  '个 条 份 部 台 辆 艘 架 处 所 面 枚 套 支 把 只 顶 束 捆 桶 罐 双 副 具 枝 卷 羽 尾 头 匹 棵 株 箱 袋 瓶 包 张 幅 篇 册 封 本 块 段 座 栋 幢 间 层 桌 类 串 颗 粒 发 门 列 笔 单 道 则 盏 盒 件套 台套 篇条 大类 大项 类型 头（只） 只（头） 台（套） 车次 架次 台次 辆次 艘次 篇次 台（次） 辆（次）';
const OF_MONEY = '元 美元 港元 港币 欧元 人民币 万元 块钱';
const OF_SIZE =
  '公里 千米 米 海里 吨 公斤 千克 克 毫克 斤 平方米 平方公里 立方米 亩 公顷 平米 毫升 升 kg km km² ㎡ m² ml 峰 G 兆';
const OF_SHARE = '个百分点 倍 % ％ ‰ 岁以上 余';

export const MEASURES = trieOf([OF_PEOPLE, OF_ACTS, OF_THINGS, OF_MONEY, OF_SIZE, OF_SHARE].join(' '));
