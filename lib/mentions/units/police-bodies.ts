/**
 * The nouns that police organisations end in, folded to Simplified script, with their rank in the ladder.
 *
 *   包头市[公安局] 昆都仑区[分局] 沼潭[派出所]
 *   鄂尔多斯市[公安局] 东胜[分局] 反恐和巡特警[大队]
 *
 * `rank` falls along a chain: a 支队 never stands above a 公安局 in one name.
 */
import { PhraseTrie } from '@/lib/text/phrase-trie';
import { listFunctions } from './police-functions';

export type BodyKind =
  /** 公安部: a name of its own. */
  | 'ministry'
  /** 公安厅, 公安局, 警察局: wants a place. */
  | 'bureau'
  /** 分局: wants a place or a name, and a police context. */
  | 'branch'
  /** 交管局, 刑侦局: part of a ministry, 厅 or 局. */
  | 'line-bureau'
  /** 总队, 支队, 大队, 中队: wants a police function or a parent. */
  | 'team'
  /** 派出所, 警署: wants a name. */
  | 'station'
  /** 政治部, 指挥中心: wants a parent, printed or understood. */
  | 'department'
  /** 警察学院: wants a name. */
  | 'college';

export interface Body {
  kind: BodyKind;
  /** 0 ministry, 1 province, 2 bureau, 3 branch, 4 总队, 5 支队, 6 大队, 7 中队, 8 station, 9 department. */
  rank: number;
  /** Says police by itself, without a parent or a function before it. */
  police: boolean;
  /** A place has one of these, so that 县看守所 is its bureau's. */
  ofPlace?: true;
}

const body = (kind: BodyKind, rank: number, police: boolean) => (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word): [string, Body] => [word, { kind, rank, police }]);

const ENTRIES: [string, Body][] = [
  ...body(
    'ministry',
    0,
    true,
  )(
    '公安部 国家移民管理局 警政署 警察公共关系科 有组织罪案及三合会调查科 商业罪案调查科 毒品调查科 刑事情报科 网络安全及科技罪案调查科 投诉警察课 爆炸品处理课',
  ),
  ...body('bureau', 1, true)('公安厅 警务处 出入境边防检查总站 边防检查总站 边检总站'),
  ...body(
    'bureau',
    2,
    true,
  )(
    '公安局 公安处 警察局 警局 森林公安局 铁路公安局 铁路公安处 机场公安局 民航公安局 航运公安局 治安警察局 司法警察局 司警局 刑事警察局 刑事局 航空警察局 铁路警察局 缉私局 港航公安局',
  ),
  ...body(
    'branch',
    3,
    true,
  )(
    '公安分局 直属分局 警察分局 警分局 缉私分局 森林公安分局 森林和草原分局 森林草原分局 森林分局 机场分局 水上分局 公安分处 警区 总区',
  ),
  ...body('branch', 3, false)('分局'),
  ...body(
    'line-bureau',
    4,
    false,
  )(
    '交管局 公安交管局 交警局 公安交警局 交通管理局 公安交通管理局 交通警察局 刑侦局 刑事侦查局 治安管理局 治安局 禁毒局 经侦局 经济犯罪侦查局 网安局 网络安全保卫局 反恐局 反恐怖局 督察局 警务督察局 装备财务局 装财局 新闻宣传局 宣传局 人事训练局 警务保障局 出入境管理局 科技信息化局 法制局 监所管理局 特勤局 警卫局 食品药品犯罪侦查局 食药侦局 环境资源和食品药品犯罪侦查局 情报指挥局 监管局 国际合作局 国内安全保卫局 政治安全保卫局',
  ),
  ...body('team', 4, false)('总队'),
  ...body('team', 5, false)('支队'),
  ...body('team', 6, false)('大队'),
  ...body('team', 6, false)('执法调查队'),
  ...body('team', 7, false)('中队 分队 小队'),
  ...body(
    'team',
    6,
    true,
  )(
    '侦查队 冲锋队 机动部队 警察队 交通警察队 交通队 保安警察队 铁路警察队 捷运警察队 妇幼队 少年队 刑侦队 刑警队 巡警队 交警队 特警队 骑警队 女子骑警队 特警突击队 巡特警队 特别任务连 飞虎队 重案组 反黑组 反三合会行动组 特别职务队 刑事调查队 警犬队 缉毒队',
  ),
  ...body(
    'station',
    8,
    true,
  )(
    '派出所 边境派出所 边防派出所 公安派出所 警署 警务室 警务站 警务工作站 警务服务站 便民警务站 警务区 警务区队 分驻所 驻在所 公安检查站 一级公安检查站 二级公安检查站 三级公安检查站 治安检查站 边境检查站 出入境边防检查站 边防检查站 边检站 警犬基地 报案中心 交警岗 岗亭',
  ),
  ...body(
    'department',
    9,
    false,
  )(
    '审计处 审计科 刑事科学技术所 刑事科学研究所 刑事技术所 刑事技术处 刑事技术室 政治部 政治处 政工办 政工室 政工监督室 政工科 政工处 政治工作办公室 政治工作部 情报指挥中心 情指中心 勤务指挥中心 指挥中心 指挥情报中心 情指联勤中心 情指行中心 情报中心 情报信息中心 情指行一体化中心 合成作战中心 合成侦查作战中心 反诈中心 反诈骗中心 反诈预警中心 反诈预警劝阻中心 反电诈预警中心 预警劝阻中心 预警中心 劝阻中心 反诈劝阻中心 反诈联勤中心 反电诈中心 反电信网络诈骗中心 反电信网络诈骗犯罪中心 打击治理电信网络新型违法犯罪中心 执法办案管理中心 执法办案中心 办案中心 执法监督中心 110指挥中心 110报警服务台 接警中心 接处警中心 报警服务中心 办公厅 办公室 宣传科 宣传处 新闻中心 融媒体中心 舆情中心 宣传中心 新闻宣传中心 新闻舆论中心 法制科 法制处 法制室 户政科 户政处 治安科 治安处 刑侦处 刑科所 刑事科学技术研究所 刑事技术中心 刑事科学技术室 警民关系组 情报站 网安科 督察室 督察科 警保处 警令部 警务部 政工部 警务综合部 指挥调度科 公共关系科 公共关系处 警务保障部 警务保障处 警务保障室 警务保障科 装财处 科信科 科信处 出入境科 出入境处 内保科 监管科 信访科 纪委 机关党委 情报信息研判科 情报科 研判科 秘书科 信息中心 图战中心 视战中心 合战中心 研判中心 视频侦查中心 侦查实战中心 大数据中心 科技信息化处 组织科 组织处 组教科 组教处 人事科 财务科 装备科 综合指挥室 综合室 案件审理室 打击办案队 社区警务队 出入境接待大厅 出入境办证大厅 户籍大厅 交通指挥中心 交通管制中心 警务警司处 打击犯罪中心 打击犯罪侦查中心 鉴定中心 物证鉴定中心 物证鉴定室 物证鉴定所 政治处办公室 警务督察处 心理健康服务中心 接警调度中心 教育训练处 人事处 训练基地 巡逻防控中心 心理服务中心 刑事部 国际刑警科 科技犯罪防制中心',
  ),
  ...body(
    'college',
    4,
    true,
  )(
    '公安大学 公安学院 警察大学 刑事警察学院 警察学院 警官学院 警察职业学院 警官职业学院 警官高等职业学院 公安职业学院 警官高等专科学校 警察专科学校 人民警察学校 人民警察培训学校 警察学校 警察驾驶及交通训练学校 警察训练学校 警察机动部队总部',
  ),
];

const CUSTODY = '看守所 拘留所 拘役所 车管所 车辆管理所 强制隔离戒毒所 戒毒所 收容教育所'
  .split(' ')
  .map((noun): [string, Body] => [noun, { kind: 'station', rank: 8, police: true, ofPlace: true }]);

/** 责任区刑警一队 */
const SQUADS = ['刑警', '责任区刑警', '特警', '巡警', '交警', '侦查', '便衣', '反扒', '警务'].flatMap(
  (work) =>
    [...'一二三四五六七八九十'].flatMap((number): [string, Body][] => [
      [`${work}${number}队`, { kind: 'team', rank: 6, police: true }],
      [`${work}第${number}队`, { kind: 'team', rank: 6, police: true }],
    ]),
);

/** 刑侦支队|九队 */
const SECTIONS = [...'一二三四五六七八九十', '十一', '十二'].map((number): [string, Body] => [
  `${number}队`,
  { kind: 'team', rank: 7, police: false },
]);

/** 缉私局|侦查二处, 刑事警察大队|侦三队 */
const NUMBERED = [...'一二三四五六七八九十'].flatMap((number): [string, Body][] => [
  [`侦查${number}处`, { kind: 'department', rank: 9, police: false }],
  [`侦查${number}科`, { kind: 'department', rank: 9, police: false }],
  [`刑事调查队第${number}队`, { kind: 'team', rank: 7, police: true }],
  [`侦${number}队`, { kind: 'team', rank: 7, police: true }],
]);

/** 出入境管理处, 治安科: the function names the office. */
const OFFICES = listFunctions().flatMap((work): [string, Body][] =>
  ['处', '科'].map((noun) => [work + noun, { kind: 'department', rank: 9, police: false }]),
);

/** All body nouns; the longest at a place counts. */
export const POLICE_BODIES = new PhraseTrie<Body>([
  ...OFFICES,
  ...NUMBERED,
  ...SECTIONS,
  ...SQUADS,
  ...CUSTODY,
  ...ENTRIES,
]);

/** What may follow a body noun inside a longer word that is no unit: 分局长 is a title, 大队伍 none. */
export const NOT_FOLLOWED: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ['大队', /^[伍列]/],
  ...SECTIONS.map(([noun]): [string, RegExp] => [noun, /^[员伍列友形]/]),
  ['派出所', /^长(?:期|年|效|时|达|久)/],
  ['公安局', /^长(?:期|年|效|时|达|久)/],
  ['分局', /^(?:长(?:期|年|效|时|达|久)|势)/],
  ['刑事部', /^(?:门|分)/],
  ['公安部', /^(?:门|署|分|长|队)/],
]);
