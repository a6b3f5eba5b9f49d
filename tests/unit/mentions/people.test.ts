import { describe, expect, test } from 'vitest';
import { annotate, sourceOf } from './story';

const peopleOf = (text: string) => annotate(text).people;
const namesOf = (text: string) => peopleOf(text).map(({ name }) => name);

describe('titles and units', () => {
  test('a title behind what somebody does', () => {
    const [person] = peopleOf('村民紧紧握住所长周砚秋的手');
    expect(person?.titles).toEqual(['所长']);
  });

  test('a chain of titles', () => {
    const [person] = peopleOf('资阳市消息,副市长、公安局党委书记、局长、领导小组组长周砚秋说。资阳市公安局');
    expect(person?.titles).toEqual(['副市长', '公安局党委书记', '局长', '领导小组组长']);
  });

  test.each([
    ['家住新桥区文化大街居民周砚秋报警', ['居民'], null],
    ['遂川县公安局刑警大队副大队长周砚秋说', ['副大队长'], '遂川县公安局刑警大队'],
    ['遂川县公安局召开会议,县委常委、政法委书记周砚秋说', ['县委常委', '政法委书记'], null],
    ['遂川县公安局泉江派出所退休的民警名叫周砚秋,从警四十年', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋是遂川县公安局泉江派出所“追逃”专班的一员。民警周砚秋', ['民警'], '遂川县公安局泉江派出所'],
    [
      '吉安市公安局练兵。“最美民警”周砚秋,是遂川县公安局泉江派出所的一名社区民警。',
      ['最美民警', '社区民警'],
      '遂川县公安局泉江派出所',
    ],
    ['副县长、公安局局长周砚秋陪同调研', ['副县长', '公安局局长'], null],
    ['市人大代表、原市文联主席、省作协副主席周砚秋说', ['市人大代表', '原市文联主席', '省作协副主席'], null],
    ['遂川县公安局泉江派出所首批民警、91岁高龄的周砚秋常常说', ['民警'], '遂川县公安局泉江派出所'],
    [
      '周砚秋同志生前在这里,生前为遂川县公安局交警大队民警一级警督。',
      ['民警', '一级警督'],
      '遂川县公安局交警大队',
    ],
    ['周砚秋(音)同志生前为遂川县公安局看守所民警。', ['民警'], '遂川县公安局看守所'],
    ['周砚秋是这支队伍中的一名民警。遂川县公安局泉江派出所', ['民警'], '遂川县公安局泉江派出所'],
    [
      '遂川县公安局泉江派出所出警。接到吉安市公安局反诈中心预警指令后,民警周砚秋赶到',
      ['民警'],
      '遂川县公安局泉江派出所',
    ],
    ['派出所民警周砚秋赶到。当天下雨。街上无人。遂川县公安局泉江派出所', ['民警'], '遂川县公安局泉江派出所'],
    ['以滥用职权罪判处原副县长周砚秋有期徒刑', ['原副县长'], null],
    ['某省厦门市人大常委会原主任周砚秋案', ['原主任'], '某省厦门市人大常委会'],
    ['时任副支队长、现任遂川县公安局政委的周砚秋说', ['时任副支队长', '政委'], '遂川县公安局'],
    ['遂川县公安局刑警大队成立。大队教导员周砚秋说', ['大队教导员'], '遂川县公安局刑警大队'],
    ['遂川县公安局刑警大队成立。大队民警周砚秋说', ['民警'], '遂川县公安局刑警大队'],
    ['周砚秋同志生前系七台河市公安局桃南派出所社区民警', ['社区民警'], '七台河市公安局桃南派出所'],
    ['周砚秋,59岁,中共党员,丰台区公安分局民警,从警三十年', ['民警'], '北京市公安局丰台区分局'],
    ['周砚秋现年54岁,是遂川县公安局泉江派出所民警。周砚秋说', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋(35岁),遂川县公安局泉江派出所民警,立功', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋今年35岁,遂川县公安局泉江派出所的民警。', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋,男,汉族,1980年生,现任遂川县公安局泉江派出所所长。', ['所长'], '遂川县公安局泉江派出所'],
    [
      '周砚秋,一个爱笑的江西汉子,2004年参加公安工作,现任遂川县公安局泉江派出所所长。',
      ['所长'],
      '遂川县公安局泉江派出所',
    ],
    ['今年37岁的周砚秋就是遂川县公安局交警大队的一名普通高速交警。', ['交警'], '遂川县公安局交警大队'],
    ['遂川县公安局昨日宣布,他和同事周砚秋冒雨出发,周砚秋说', [], null],
    ['遂川县公安局禁毒大队介绍,消防大队教导员周砚秋说', ['消防大队教导员'], null],
    ['周砚秋队长立即出发,遂川县公安局随后介绍', ['队长'], '遂川县公安局'],
    ['遂川县公安局铁骑队队员周砚秋赶到', ['铁骑队队员'], '遂川县公安局'],
    ['何某立即安排辅警周砚秋驾驶摩托车', ['辅警'], null],
    ['三重警分局偵查隊共組專案小組,偵查隊長周硯秋帶隊', ['偵查隊長'], '三重警分局偵查隊'],
    ['新北市海山警分局今天召開記者會,分局長周硯秋指出', ['分局長'], '新北市警察局海山分局'],
    ['觀塘警區行動組與警民關係組警長周硯秋到校', ['警民關係組警長'], '觀塘警區'],
    ['警務處處長周硯秋到香港警察學院檢閱', ['警務處處長'], null],
    ['輔警騎着摩托車走進牧民周硯秋家中走訪', ['牧民'], null],
    ['何某和民警周砚秋蹲守了一夜,周砚秋说', ['民警'], null],
    ['新北市海山分局分局長周硯秋表示', ['分局長'], '新北市警察局海山分局'],
    ['东风路派出所周砚秋立即展开调查', [], '东风路派出所'],
    ['在东风路派出所周砚秋说起往事', [], null],
    ['丈夫周砚秋是遂川县公安局的一名交警', ['丈夫', '交警'], '遂川县公安局'],
    ['周砚秋(女,纳西族),遂川县公安局泉江派出所民警,由三级警督晋升', ['民警'], '遂川县公安局泉江派出所'],
    ['泉江派出所牵头,刑警大队配合,副所长周砚秋带队', ['副所长'], '泉江派出所'],
    ['遂川县公安局特警大队配合,副所长周砚秋带队', ['副所长'], null],
    ['遂川县公安局领导周砚秋出席', ['领导'], '遂川县公安局'],
    ['遂川县公安局将犯罪集团成员周砚秋抓获', ['犯罪集团成员'], null],
    ['丈夫周砚秋在遂川县公安局泉江派出所工作', ['丈夫'], '遂川县公安局泉江派出所'],
    ['来自遂川县公安局泉江派出所的周砚秋说', [], '遂川县公安局泉江派出所'],
    ['在遂川县公安局泉江派出所的周砚秋说', [], null],
    ['作为遂川县公安局泉江派出所的一名民警,周砚秋说', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋所在的遂川县公安局泉江派出所地处城郊。周砚秋说', [], '遂川县公安局泉江派出所'],
    ['周砚秋被任命为遂川县公安局泉江派出所所长。周砚秋说', ['所长'], '遂川县公安局泉江派出所'],
    [
      '周砚秋来到高原已是第25个年头,他是遂川县公安局泉江派出所民警。周砚秋说',
      ['民警'],
      '遂川县公安局泉江派出所',
    ],
    ['周砚秋:为救女孩,被拖行百米。遂川县公安局泉江派出所民警周砚秋', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋从部队转业到遂川县公安局泉江派出所当了一名民警。周砚秋说', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋考入机关,成为遂川县公安局泉江派出所的一名民警。周砚秋说', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋在遂川县公安局泉江派出所工作了十年。周砚秋说', [], '遂川县公安局泉江派出所'],
    ['周砚秋来到遂川县公安局泉江派出所报案。周砚秋说', [], null],
    ['周砚秋在遂川县公安局泉江派出所民警的劝说下回家。周砚秋说', [], null],
    ['周砚秋(左一),遂川县公安局泉江派出所民警。周砚秋说', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋(男,58岁,遂川县公安局泉江派出所民警)说', ['民警'], '遂川县公安局泉江派出所'],
    ['周砚秋是遂川县公安局泉江派出所年龄最大的民警。周砚秋说', ['民警'], '遂川县公安局泉江派出所'],
    [
      '徒弟周砚秋来了。周砚秋如今已是遂川县公安局刑侦大队副大队长。',
      ['徒弟', '副大队长'],
      '遂川县公安局刑侦大队',
    ],
    ['妻子周砚秋是县第二中学的语文教师,从不抱怨', ['妻子', '教师'], '县第二中学'],
    ['如今,周砚秋已是定西市人民医院的护士,周砚秋说', ['护士'], '定西市人民医院'],
    [
      '遂川县公安局泉江派出所副所长、咸东社区民警周砚秋说',
      ['副所长', '咸东社区民警'],
      '遂川县公安局泉江派出所',
    ],
    [
      '泉江派出所配合,遂川县公安局经侦大队牵头。遂川经侦民警周砚秋说',
      ['遂川经侦民警'],
      '遂川县公安局经侦大队',
    ],
    ['泉江派出所教导员周砚秋感慨万千:“鞋子是磨破的。”', ['教导员'], '泉江派出所'],
    ['老周名叫周砚秋,今年56岁,是所里年龄最大的民警。胡集派出所很小', ['民警'], '胡集派出所'],
    ['校友周砚秋应邀授课', ['校友'], null],
    ['胡集派出所“村警”周砚秋外出', ['村警'], '胡集派出所'],
  ])('%s', (text, titles, unit) => {
    expect(peopleOf(text)).toMatchObject([{ titles, unit }]);
  });

  test('whose master somebody is does not say where he serves', () => {
    const [pupil, master] = peopleOf(
      '胡集派出所民警何沐阳讲了他的师父——二级英雄模范周砚秋的故事。周砚秋民警也在。',
    );
    expect(pupil).toMatchObject({ name: '何沐阳', unit: '胡集派出所' });
    expect(master).toMatchObject({ name: '周砚秋', unit: null });
  });

  test('a unit that no title gives is inferred from the text, and said to be so', () => {
    const people = peopleOf('胡集派出所所长何沐阳介绍,民警周砚秋也到场。市民田小禾说:“放心。”');
    expect(people.map(({ name, unit, unitBasis }) => [name, unit, unitBasis])).toEqual([
      ['何沐阳', '胡集派出所', 'stated'],
      ['周砚秋', '胡集派出所', 'inferred'],
      ['田小禾', null, 'unknown'],
    ]);
  });

  test('whose police somebody is called is whose bureau they are of, where the story names none of its units', () => {
    const people = annotate(
      '遂川县公安局刑警大队、七台河市公安局桃南派出所、包头市公安局到场,包括蚌埠特警周砚秋、布拖县缉毒民警何沐阳。曾志平和民警田小禾说。',
    ).people;
    expect(people.map(({ name, unit }) => [name, unit])).toEqual([
      ['周砚秋', '蚌埠市公安局'],
      ['何沐阳', '布拖县公安局'],
      ['田小禾', '包头市公安局'],
    ]);
  });

  test('a story that goes from bureau to bureau lends nobody the next one or one long left', () => {
    const people = annotate(
      '民警周砚秋冒雪执勤。\n\n遂川县公安局刑警大队、七台河市公安局桃南派出所、包头市公安局到场。',
    ).people;
    expect(people).toMatchObject([{ name: '周砚秋', unit: null }]);
  });

  test('a roll gives each name the unit before its colon', () => {
    const people = peopleOf('受表彰的有:遂川县公安局刑警大队:欧阳明 陈志国;包头市公安局:王秀兰、巴特尔。');
    expect(people.map(({ name, unit }) => [name, unit])).toEqual([
      ['欧阳明', '遂川县公安局刑警大队'],
      ['陈志国', '遂川县公安局刑警大队'],
      ['王秀兰', '包头市公安局'],
      ['巴特尔', '包头市公安局'],
    ]);
  });

  test.each([
    ['遂川县公安局刑警大队:严查 严管', 'words'],
    ['遂川县公安局:高度重视、全力以赴', 'phrases'],
    ['遂川县公安局刑警大队:抓获三人', 'a deed'],
  ])('%s is no roll: %s', (text) => {
    expect(peopleOf(text)).toEqual([]);
  });

  test('who leads a county’s police from its government is of its bureau', () => {
    expect(peopleOf('遂川县公安局刑警大队成立。遂川县政府副县长、公安局长周砚秋出席。')).toMatchObject([
      { name: '周砚秋', unit: '遂川县公安局' },
    ]);
  });

  test('the unit of one item of a list is not the next one’s', () => {
    const people = peopleOf(
      '遂川县公安局报告团中,有民警周砚秋;有胡集派出所所长何沐阳;有“百姓心中的好交警”田小禾。',
    );
    expect(people.map(({ name, unit }) => [name, unit])).toEqual([
      ['周砚秋', '遂川县公安局'],
      ['何沐阳', '胡集派出所'],
      ['田小禾', '遂川县公安局'],
    ]);
  });

  test('what stands below one picture does not say whose police is on another', () => {
    const text =
      '民警周砚秋冒雪执勤。\n遂川县公安局刑警大队民警在校园。\n包头市公安局民警在车站。\n七台河市公安局民警在河边。';
    const captions = (sourceOf(text).articles[0]?.sections ?? []).map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => ({ ...block, type: 'caption' as const })),
    }));
    const { people } = annotate(text, { fields: { sections: captions } });
    expect(people).toMatchObject([{ name: '周砚秋', unit: null }]);
  });

  test('who is joined to a post is of the unit that the other is said to be of', () => {
    const people = peopleOf(
      '胡集派出所民警何沐阳守在车站。武威站派出所民警田小禾报警。锦旗送到胡集派出所民警何沐阳和所长周砚秋手中。',
    );
    expect(people.map(({ name, unit }) => [name, unit])).toEqual([
      ['何沐阳', '胡集派出所'],
      ['田小禾', '武威站派出所'],
      ['周砚秋', '胡集派出所'],
    ]);
    const [, , chief] = peopleOf(
      '胡集派出所民警何沐阳守在车站。武威站派出所民警田小禾报警。锦旗送到何沐阳和所长周砚秋手中。',
    );
    expect(chief).toMatchObject({ name: '周砚秋', unit: '胡集派出所', unitBasis: 'inferred' });
  });

  test('titles before a list are for all of it', () => {
    expect(peopleOf('值班民警周砚秋与何沐阳忙个不停').map(({ titles }) => titles)).toEqual([
      ['值班民警'],
      ['值班民警'],
    ]);
  });

  test('a list goes on behind brackets', () => {
    expect(peopleOf('民警余金成(傈僳族)、普学文(独龙族)会说三种语言').map(({ titles }) => titles)).toEqual([
      ['民警'],
      ['民警'],
    ]);
  });

  test('residents are private, and have no unit', () => {
    expect(peopleOf('民警侦办田小禾、周大川特大涉黑犯罪集团案。')).toMatchObject([
      { private: true },
      { private: true },
    ]);
    expect(peopleOf('田小禾夫妇回到家中。')).toMatchObject([{ private: true, unit: null }]);
    expect(peopleOf('外省妇女田小禾千里寻亲。')).toMatchObject([{ private: true, unit: null }]);
    expect(peopleOf('遂川县公安局民警周文荣,警嫂田小禾,讲述了故事。')).toMatchObject([
      { private: false, unit: '遂川县公安局' },
      { private: true, unit: null },
    ]);
    expect(peopleOf('包头市公安局门前,市民田小禾说:“放心。”')).toMatchObject([{ private: true, unit: null }]);
  });
});

describe('who tells the story', () => {
  test('a byline with a bracket of unit and title names a person of the story', () => {
    const byline = '□讲述:周砚秋(遂川县公安局泉江派出所民警) 整理:本报记者 何沐阳';
    const { people, units } = annotate(`那天夜里我值班。\n${byline}`, {
      fields: {
        sections: [
          {
            number: null,
            heading: null,
            blocks: [{ type: 'paragraph', text: '那天夜里我值班。', spans: [[0, 8]] }],
          },
        ],
        apparatus: [{ kind: 'byline', text: byline, spans: [[9, 9 + byline.length]] }],
      },
    });
    expect(people).toMatchObject([{ name: '周砚秋', titles: ['民警'], unit: '遂川县公安局泉江派出所' }]);
    expect(units).toMatchObject([{ name: '遂川县公安局泉江派出所' }]);
  });
});

describe('names', () => {
  test.each([
    ['民警季威来说,机会难得', ['季威'], '来说 is a word'],
    ['民警肖鹏笑着说:“好。”', ['肖鹏'], '笑着说 is one too'],
    ['局长任教育整顿领导小组组长', [], '任 is a verb'],
    ['民辅警向创新企业员工介绍', [], '向 is a preposition'],
    ['发言人林炎田指出', ['林炎田'], 'a post'],
    ['记者周砚秋、通讯员何沐阳', [], 'credits'],
    ['王若飞纪念馆', [], 'a memorial'],
    ['习近平法治思想', [], 'a doctrine'],
    ['观看《周砚秋传》', [], 'a work'],
    ['查处酒驾醉驾2.2万起', [], 'a number'],
    ['地点在江州市公安局,江州市公安局民警和江州市人民政府的人都到场', [], 'a city that no list has'],
    ['在上饶县抓获4人,都是上饶县人,由几名上饶县男子带走', [], 'the tail of a county'],
    ['张某、赵女士、陈姓男子、王嫌', [], 'surnames alone'],
    ['以色列总理内塔尼亚胡发表声明', ['内塔尼亚胡'], 'transliterated'],
    [
      '副所长艾力江·玉素甫走访牧民',
      ['艾力江·玉素甫'],
      'a piece behind the dot that is written with more than syllables',
    ],
    [
      '副所长夏提克·拜木哈买提告诉记者,夏提克走访牧民',
      ['夏提克·拜木哈买提'],
      'a dot, then the first part alone',
    ],
    ['脱贫户艾尔肯·谢木西说。艾尔肯笑了', ['艾尔肯·谢木西'], 'a household that is a person'],
    ['来到村民肉孜·拜木西家中走访', ['肉孜·拜木西'], 'a dotted name behind its title'],
    ['指挥中心副主任周云题为《等着我》的报告', ['周云'], 'the title of a work follows'],
    ['希望这个小姑娘高考顺利', [], 'two words in syllables of names'],
    ['和柯尔克孜族协警一同走访', [], 'a people'],
    ['指挥长周砚秋拟订方案', ['周砚秋'], 'a post'],
    ['形成严查、严管、严控、严惩的氛围', [], 'verbs of one first character'],
    ['警民齐参与 共筑平安', [], '齐 is an adverb'],
    ['张某自称城关派出所民警赵砚秋', [], 'claims to be one'],
    ['骗子谎称自己是公安局副局长周砚秋', [], 'claims to be one'],
    ['假冒警察骗走民警赵砚秋的手机', ['赵砚秋'], 'the claim ended before the name'],
    ['抓获冒充客服的男子后,民警赵砚秋带队返程', ['赵砚秋'], 'somebody else claimed'],
    ['烈士张思远的儿子张小雨', ['张思远'], 'not the child without a sign'],
    ['局长周文荣立即部署,民警何立荣立三等功', ['周文荣', '何立'], '立即 is the word, not 荣立'],
    ['执旗民警高擎国旗,走向舞台', [], '高擎 is the verb'],
    ['市民群众常砚文深情讲述了故事', ['常砚文'], 'an adverb without 地 before the verb of saying'],
  ])('%s → %s (%s)', (text, names) => {
    expect(namesOf(text)).toEqual(expect.arrayContaining(names));
    if (names.length === 0) expect(namesOf(text)).toEqual([]);
  });
});
