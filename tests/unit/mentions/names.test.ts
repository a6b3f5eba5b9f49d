import { describe, expect, test } from 'vitest';
import { annotate } from './story';

const peopleOf = (text: string) => annotate(text).people;
const namesOf = (text: string) => peopleOf(text).map(({ name }) => name);

describe('where a name ends', () => {
  test.each([
    ['员工田小来和工友下山,证件递给田小来。', ['田小来'], 'behind every mention 来, once before a sign'],
    ['员工田小来到窗口,证件递给田小。', ['田小'], '来到 is the verb'],
    ['所长周砚伫立桥头,目视前方', ['周砚'], '伫立 is the verb'],
    ['民警周砚于、何沐阳赶到', ['周砚于', '何沐阳'], 'no preposition stands before a sign'],
    ['周砚于2020年入警,周砚说', ['周砚'], 'a preposition before a date'],
    ['教导员周砚秋和辅警何才佳走来', ['周砚秋', '何才佳'], '才 behind a surname and a title'],
    ['推荐了李鲁明、刘才添、许开清等人', ['李鲁明', '刘才添', '许开清'], '才 between two signs of a list'],
    ['骆老先生握着民警周砚秋的手', ['周砚秋'], 'a form of address'],
    ['和犯罪嫌疑人周旋并报警,与嫌疑人周旋数小时', [], '周旋 is the verb'],
    ['受害人银行卡被冻结', [], 'a bank'],
    ['家属对着民警连连称谢', [], 'an adverb'],
    ['与群众谈收成、唠家常,民警谈家诚说', ['谈家诚'], '谈 is the verb'],
    ['每个战友都至少立了1次功', [], '都 is the adverb'],
    ['遂川县公安局特警支队的帅小伙上台', [], 'a word behind a unit and 的'],
  ])('%s → %s (%s)', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});

describe('signs of a name', () => {
  test.each([
    ['特警何沐阳获得射击组第一名,周砚秋获得第二名,代表队获得第三名。', ['何沐阳', '周砚秋'], 'prizes'],
    ['包括“老大”周砚秋在内的36名嫌疑人,包括高校在内的12个单位', ['周砚秋'], 'one of so many'],
    ['第36号通缉对象周砚秋落网', ['周砚秋'], 'who is wanted'],
    ['看守所民警——周砚秋', ['周砚秋'], 'a dash behind the title'],
    ['遂川县公安局泉江派出所的周砚随着队伍走来', ['周砚'], 'a unit and 的'],
    [
      '从警3年多的安光勇早已习惯了夜班,安光勇仔细检查',
      ['安光勇'],
      'how long somebody serves, and a surname that opens words',
    ],
    ['一个绰号叫“王胖”的人,以“王胖”为首', [], 'a nickname'],
    ['石桥村人周砚秋把10多个纸箱交给何某,市人大代表到场', ['周砚秋'], 'whose village is named'],
    ['记者周砚秋问:“真的?”周砚秋又问:“为什么?”', [], 'who asks for the paper'],
    ['何某告诉记者周砚秋是个好人,周砚秋说:“没什么。”', ['周砚秋'], 'whom a reporter is told of'],
  ])('%s → %s (%s)', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  test('a row of units gives each the name behind it, though it be a word', () => {
    const people = peopleOf('他们是遂川县公安局路阳、包头市公安局周砚秋、七台河市公安局黄河。');
    expect(people.map(({ name, unit }) => [name, unit])).toEqual([
      ['路阳', '遂川县公安局'],
      ['周砚秋', '包头市公安局'],
      ['黄河', '七台河市公安局'],
    ]);
  });

  test.each([
    ['遂川县公安局党委、包头市公安局党委、七台河市公安局党委', 'one word for all'],
    ['遂川县公安局民警、包头市公安局辅警、七台河市公安局局长', 'titles'],
  ])('%s is no row of names: %s', (text) => {
    expect(peopleOf(text)).toEqual([]);
  });
});

test('an honour before the next name is the next one’s', () => {
  expect(peopleOf('“一级英模”周砚秋、何沐阳,“二级英模”李砚峰、赵沐阳等一批典型')).toMatchObject([
    { titles: ['一级英模'] },
    { titles: ['一级英模'] },
    { titles: ['二级英模'] },
    { titles: ['二级英模'] },
  ]);
});

test('a driver is a private person', () => {
  expect(peopleOf('司机周砚秋到交警大队送来锦旗')).toMatchObject([{ private: true, titles: ['司机'] }]);
});

describe('names in company', () => {
  test.each([
    ['遂川县公安局民警周砚秋,何沐阳,施磐驾驶警车巡逻', ['周砚秋', '何沐阳', '施磐']],
    ['他叫旦知刀杰,卓尼县公安局尼巴派出所所长', ['旦知刀杰']],
    // Two may be two clauses.
    ['遂川县公安局民警周砚秋,全程值守,常年在岗', ['周砚秋']],
    ['巡逻一中队中队长保万钧和辅警赵砚秋在巡逻', ['保万钧', '赵砚秋']],
    ['他在齐胸深的洪水中说的那句话', []],
    ['刘某盛夫妇与女儿相认,刘某盛夫妇说', []],
    ['此时,周雪莲正和11名同事守候在指挥中心', ['周雪莲']],
  ])('%s', (text, names) => {
    expect(peopleOf(text).map(({ name }) => name)).toEqual(names);
  });
});

test('a warder is called by the surname and 管教', () => {
  const [person] = peopleOf('看守所管教民警宣砚秋说。宣管教每天提前到岗。');
  expect(person?.mentions.map(({ text }) => text)).toEqual(['宣砚秋', '宣管教']);
});

describe('one person under two names', () => {
  test('the first half of a transliterated name without a title', () => {
    const text = '洛桑瘦了,老乡夸洛桑能干,洛桑说。洛桑达娃笑着说:“走吧。”民警洛桑达娃';
    expect(peopleOf(text).map(({ name, mentions }) => [name, mentions.length])).toEqual([['洛桑达娃', 5]]);
  });

  test('a pseudonym is nobody’s name: no index lists it', () => {
    expect(peopleOf('遂川县公安局民警周砚秋(化名)说。民警何沐阳(音)说。')).toMatchObject([
      { name: '周砚秋', titles: ['民警'], private: true },
      { name: '何沐阳', private: false },
    ]);
  });
});

test('behind a unit a name is not one more branch of a list', () => {
  const { people, units } = annotate('吉安市公安局特警支队周砚秋、遂川分局何沐阳分获一等奖。');
  expect(people.map(({ name }) => name)).toEqual(['周砚秋', '何沐阳']);
  expect(units.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('周砚秋'));
});

test('a bureau of forensic science is no squad of detectives', () => {
  expect(peopleOf('周砚秋,广州市公安局刑事科学技术所三级警长。周砚秋说')).toMatchObject([
    { titles: ['三级警长'], unit: '广州市公安局刑事科学技术所' },
  ]);
});

describe('units of people', () => {
  test.each([
    ['第一个到场的是吉林省副省长、公安厅厅长周砚秋', '吉林省公安厅'],
    ['郑州市公安局表彰了商城路分局案侦大队民警周砚秋', '郑州市公安局商城路分局案侦大队'],
    [
      '周砚秋,1971年出生,有着20年的警龄,他是遂川县公安局泉江派出所一位老民警。周砚秋说',
      '遂川县公安局泉江派出所',
    ],
  ])('%s → %s', (text, unit) => {
    expect(peopleOf(text)).toMatchObject([{ name: '周砚秋', unit }]);
  });
});

describe('titles', () => {
  test.each([
    ['市委常委、市委宣传部部长周砚秋出席', ['市委常委', '市委宣传部部长']],
    ['正遇上河南富吉矿业员工周砚秋告别', ['河南富吉矿业员工']],
    ['遂川县公安局岗位带头人周砚秋说', ['岗位带头人']],
    ['遂川县公安局泉江派出所教导员兼遂川中学法制副校长周砚秋说', ['教导员', '法制副校长']],
  ])('%s', (text, titles) => {
    expect(peopleOf(text)).toMatchObject([{ titles }]);
  });
});
