import { describe, expect, test } from 'vitest';
import type { Authority, TopicRecord } from '@/lib/mentions/authority';
import { EMPTY_AUTHORITY } from './empty-authority';
import { annotate } from './story';

const topic = (name: string, fields: Partial<TopicRecord> = {}): TopicRecord => ({
  id: 'x',
  name,
  kind: '专项行动',
  aliases: [],
  weak: [],
  not: [],
  description: '……',
  ...fields,
});

const authority: Authority = {
  ...EMPTY_AUTHORITY,
  topics: [
    topic('清源行动', { aliases: ['“清源”专项行动'], weak: ['清源'], not: ['清源山'] }),
    topic('清源行动表彰', { aliases: [] }),
  ],
};
const summers: Authority = {
  ...EMPTY_AUTHORITY,
  topics: [
    topic('夏季“百日行动”', { aliases: ['“百日行动”'], weak: ['夏季行动', '夏夜行动'] }),
    topic('夏季行动', { weak: ['夏夜行动'] }),
  ],
};
const crimes: Authority = {
  ...EMPTY_AUTHORITY,
  topics: [topic('反诈', { aliases: ['网络诈骗'] })],
};
const topicsOf = (text: string) =>
  annotate(text, { authority }).topics.map(({ name, status }) => `${name} ${status}`);

describe('a form of two topics', () => {
  test.each([
    ['开展夏季行动,又开展夏夜行动', ['夏季行动']],
    ['开展夏季行动。“百日行动”打响,又开展夏夜行动', ['夏季“百日行动”']],
    ['开展夏夜行动', []],
  ])('%s', (text, names) => {
    expect(annotate(text, { authority: summers }).topics.map(({ name }) => name)).toEqual(names);
  });
});

describe('topics', () => {
  test.each([
    ['开展“清源”专项行动,清源战果丰硕', ['清源行动 catalogued'], 'an alias, and a weak one in its company'],
    ['清源二字挂在墙上', [], 'a weak alias alone'],
    ['“清源”专项行动期间登清源山', ['清源行动 catalogued'], 'a longer phrase means something else'],
    ['清源行动表彰大会', ['清源行动表彰 catalogued'], 'the longest alias counts'],
    ['部署“净网”专项行动', ['“净网”专项行动 candidate'], 'one that the catalogue lacks'],
    [
      '该支队获得四川省公安厅交通管理局整治酒后驾驶专项行动第一',
      ['整治酒后驾驶专项行动 candidate'],
      'none begins within a unit',
    ],
    ['开展打击侵财性犯罪专项行动', ['打击侵财性犯罪专项行动 candidate'], 'the same without quotation marks'],
    [
      '开展“净网”“护苗”专项行动',
      ['“净网”专项行动 candidate', '“护苗”专项行动 candidate'],
      'one noun for two',
    ],
    [
      '开展“110”宣传活动,次月开展“119”消防宣传活动',
      ['“110”宣传活动 candidate', '“119”消防宣传活动 candidate'],
      'names that are numbers',
    ],
    [
      '开展“5·15”打击经济犯罪宣传活动,“5·25”集中宣传活动',
      ['“5·15”打击经济犯罪宣传活动 candidate', '“5·25”集中宣传活动 candidate'],
      'names that are days',
    ],
    [
      '开展“2024”专项行动。又开展夜查专项行动。',
      ['“2024”专项行动 candidate', '夜查专项行动 candidate'],
      'one without marks is none of it',
    ],
    [
      '“净网2024”专项行动开始。“净网”行动首战告捷,“净网”期间破案3起。',
      ['“净网2024”专项行动 candidate'],
      'short forms behind the full name',
    ],
    ['本月是禁毒宣传月。', ['禁毒宣传月 candidate'], 'a name begins behind 是'],
    ['部署3轮盗窃清查专项行动', ['盗窃清查专项行动 candidate'], 'or behind what counts it'],
    ['民警加大走访频率,开展大走访活动。', [], '加大 is the verb'],
    [
      '“三车”专项行动开始,查处“三车”案件3起',
      ['“三车”专项行动 candidate'],
      'the word that the campaign is named for',
    ],
    [
      '推进“净网”“护苗”、“固边”等专项行动',
      ['“净网”专项行动 candidate', '“护苗”专项行动 candidate', '“固边”专项行动 candidate'],
      'a list of names',
    ],
    ['组织代号为“春雷行动”的首次战役', ['春雷行动 candidate'], 'the marks hold the whole name'],
    ['2020-2022年三年打击枪爆违法专项行动', ['三年打击枪爆违法专项行动 candidate'], 'years before the name'],
    ['“您感觉宣传日怎么样?”', [], 'a sentence'],
    ['在“三江”地区持续开展专项整治行动', [], 'the noun of another clause'],
    ['打击“跑分”诈骗活动', [], 'what offenders do'],
    ['“护考小分队”在行动', [], 'no noun'],
    ['对“炸街”进行专项整治', [], 'a verb is no name'],
    ['开展“万警进万家”防骗大宣传活动', ['“万警进万家”防骗大宣传活动 candidate'], 'a noun of two parts'],
    ['开展道路安全百日攻坚行动', ['道路安全百日攻坚行动 candidate'], 'the same without marks'],
    ['开展《清风》专项行动', ['《清风》专项行动 candidate'], 'other marks'],
    ['参加断卡行动', ['断卡行动 candidate'], 'one that the whole country knows'],
    ['启动“平安守护行动”', ['平安守护行动 candidate'], 'name and noun in one pair of marks'],
    ['开展“清风”大整治', ['“清风”大整治 candidate'], 'a great action'],
    ['开展净网2024专项行动', ['净网2024专项行动 candidate'], 'a year in the name'],
    ['召开动员会暨冬季大练兵部署会', ['冬季大练兵 candidate'], 'behind 暨'],
    ['建立“护苗”义警队', ['“护苗”义警队 candidate'], 'a body that bears the name'],
    ['宣传一盔一带知识', ['一盔一带 candidate'], 'known by the name alone'],
    ['推进扫黑除恶。扫黑除恶永远在路上', ['扫黑除恶 candidate'], 'a policy that is told of'],
    ['宣传禁毒、扫黑除恶知识', [], 'a policy that a phrase touches'],
    ['总结固化专项斗争经验', [], 'verbs before the noun'],
    ['开展系列严打整治专项行动', [], 'a series'],
    [
      '“昆冈1号”行动收官,“昆冈2号”行动启动',
      ['“昆冈1号”行动 candidate', '“昆冈2号”行动 candidate'],
      'numbered',
    ],
    ['“三打两控”百日攻坚行动收官', ['“三打两控”百日攻坚行动 candidate'], 'the whole noun'],
    ['运用“情报、指挥、行动”机制', [], 'the last of a list'],
    ['启动冬季行动,部署雷霆行动', ['冬季行动 candidate', '雷霆行动 candidate'], 'known without marks'],
    ['冬季行动不便', [], 'to move'],
    ['开展“青锋”行动,青锋专项行动收官', ['“青锋”行动 candidate'], 'the same name without marks'],
    ['“百城会战”收官,“百城”会战告捷', ['“百城”会战 candidate'], 'marks around the whole and around the name'],
    ['以“实际行动”回报,打击“犯罪活动”', [], 'no campaign'],
    ['建立“五字”工作模式', [], 'a manner of work'],
    ['开展专项行动', [], 'no name'],
    ['树立“一盘棋”思想', [], 'no campaign'],
  ])('%s', (text, topics) => {
    expect(topicsOf(text)).toEqual(topics);
  });
});

describe('a crime that is a topic', () => {
  test.each([
    ['打击网络诈骗犯罪', ['反诈'], 'alone'],
    ['打击网络诈骗、赌博等犯罪', [], 'one of several'],
    ['就网络诈骗等案件授课', [], 'one of several that are not named'],
    ['打击盗窃、网络诈骗犯罪', [], 'the last of several'],
    ['网络诈骗立案数同比下降23%', [], 'how many there were'],
    ['打击网络诈骗、赌博等犯罪,守护群众远离网络诈骗', ['反诈'], 'alone as well'],
  ])('%s: %j (%s)', (text, topics) => {
    expect(annotate(text, { authority: crimes }).topics.map(({ name }) => name)).toEqual(topics);
  });
});
