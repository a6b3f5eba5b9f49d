import { describe, expect, test } from 'vitest';
import { annotate, sourceOf } from './story';

const unitsOf = (text: string, region: string | null = null) =>
  annotate(text, { region }).units.map(({ name }) => name);

describe('canonical names', () => {
  test.each([
    ['江西遂川县公安局的民警', '遂川县公安局'],
    ['浙江省诸暨市公安局教官', '诸暨市公安局'],
    ['沙坪坝区公安分局供图', '重庆市公安局沙坪坝区分局'],
    ['包头公安局负责人', '包头市公安局'],
    ['黑龙江省公安厅交警总队', '黑龙江省公安厅交警总队'],
    ['包头市交警支队民警', '包头市公安局交警支队'],
    ['公安武清分局民警', '天津市公安局武清分局'],
    ['杭州市公安局西湖区公安分局', '杭州市公安局西湖区分局'],
    ['三亚市公安局特警(防暴)支队', '三亚市公安局特警（防暴）支队'],
    ['合肥市公安局蜀山分局责任区刑警一队', '合肥市公安局蜀山分局责任区刑警一队'],
    ['怀化铁路公安处怀化西站派出所', '怀化铁路公安处怀化西站派出所'],
    ['北屯垦区公安局交警大队', '北屯垦区公安局交警大队'],
    ['周宁县公安局交警大队女子骑行中队', '周宁县公安局交警大队女子骑行中队'],
    ['海南省公安厅出入境管理处', '海南省公安厅出入境管理处'],
    ['麻栗坡县公安局预审科', '麻栗坡县公安局预审科'],
    [
      '新疆出入境边防检查总站哈密边境管理支队下马崖边境派出所',
      '新疆出入境边防检查总站哈密边境管理支队下马崖边境派出所',
    ],
    ['漳州市公安局蓝田经济开发区派出所', '漳州市公安局蓝田经济开发区派出所'],
    ['中国人民公安大学学员', '中国人民公安大学'],
    ['苍南公安河湾派出所接到报警', '苍南县公安局河湾派出所'],
    ['遂川县河湾派出所接到报警', '遂川县公安局河湾派出所'],
    ['新建区河湾派出所接到报警', '南昌市公安局新建区分局河湾派出所'],
    ['遂川县站派出所接到报警', '遂川县站派出所'],
    ['永嘉公安河口交警中队出警', '永嘉县公安局河口交警中队'],
    ['乐清公安河湾派出所民警赶到。河湾派出所随后', '乐清市公安局河湾派出所'],
  ])('%s → %s', (text, name) => {
    expect(unitsOf(text)).toEqual([name]);
  });

  test.each([
    ['遂川县公安局的河湾派出所民警', ['遂川县公安局河湾派出所'], '的 stands between the two'],
    ['遂川县公安局差那乡派出所民警', ['遂川县公安局差那乡派出所'], 'a syllable of a town is no pronoun'],
    [
      '遂川县公安局下辖石城派出所、下设治安大队',
      ['遂川县公安局石城派出所', '遂川县公安局治安大队'],
      'what the bureau has under it, no part of a name',
    ],
    ['遂川县公安局反恐怖和特巡警大队', ['遂川县公安局反恐怖和特巡警大队'], '和 is part of the work'],
    [
      '遂川县公安局刑警大队破案，主攻此案的五中队民警',
      ['遂川县公安局刑警大队', '遂川县公安局刑警大队五中队'],
      'a number alone, under the one brigade',
    ],
    [
      '遂川县公安局刑警大队、交警大队民警赶到，五中队民警随后',
      ['遂川县公安局刑警大队', '遂川县公安局交警大队'],
      'two brigades may have one',
    ],
    [
      '遂川县公安局交警大队十二中队民警赶到，二中队民警随后',
      ['遂川县公安局交警大队十二中队', '遂川县公安局交警大队二中队'],
      'another number',
    ],
    ['民警在遂川县公安码头集合', [], 'a place of the police'],
    [
      '遂川县公安局刑警大队民警联合河湾派出所开展宣传',
      ['遂川县公安局刑警大队', '遂川县公安局河湾派出所'],
      'the two work together',
    ],
    [
      '遂川县公安局接到报警后，立即指令辖区河湾派出所出警',
      ['遂川县公安局', '遂川县公安局河湾派出所'],
      'it orders a station of its own',
    ],
    [
      '泉州市公安局鲤城和丰泽分局民警',
      ['泉州市公安局', '泉州市公安局鲤城分局', '泉州市公安局丰泽分局'],
      'a pair of branches',
    ],
    [
      '遂川县公安局河湾与石桥派出所民警',
      ['遂川县公安局', '遂川县公安局河湾派出所', '遂川县公安局石桥派出所'],
      'a pair of stations',
    ],
    ['遂川县公安局仁和坪派出所民警', ['遂川县公安局仁和坪派出所'], 'one name'],
    [
      '遂川县公安局刑侦和治安大队民警',
      ['遂川县公安局', '遂川县公安局刑侦大队', '遂川县公安局治安大队'],
      'a pair of works',
    ],
    ['遂川一派出所两任所长受审', [], 'some station of the county'],
    [
      '遂川县公安局刑侦大队接到泰和县公安局协查通报后，特警大队出动',
      ['遂川县公安局刑侦大队', '泰和县公安局', '遂川县公安局特警大队'],
      'who asks does not act',
    ],
    [
      '遂川县公安局刑侦大队接到河湾派出所报案',
      ['遂川县公安局刑侦大队', '遂川县公安局河湾派出所'],
      'a station reports to its own',
    ],
    [
      '遂川县公安局副局长张三、河湾派出所所长李四到场',
      ['遂川县公安局', '遂川县公安局河湾派出所'],
      'posts of a list, each with its holder',
    ],
    [
      '遂川县公安局民警到场。泰和县委通报，该县公安局立案',
      ['遂川县公安局', '泰和县公安局'],
      'the county named last',
    ],
    [
      '江西省公安厅交警总队说，全省900个派出所成立交管中队',
      ['江西省公安厅交警总队'],
      'squads of all stations',
    ],
    ['南昌、赣州等地市公安局领导到场', [], 'bureaus of several cities'],
    [
      '南昌市公安局直属分局、经济技术开发区分局民警',
      ['南昌市公安局直属分局', '南昌市公安局经济技术开发区分局'],
      'what kind of area it is belongs to the name',
    ],
    [
      '遂川县公安局下属河湾、石桥、柳林三个派出所民警',
      ['遂川县公安局', '遂川县公安局河湾派出所', '遂川县公安局石桥派出所', '遂川县公安局柳林派出所'],
      'a list of what it has',
    ],
    [
      '遂川县公安局抽调治安、刑侦等警种和河湾、石桥派出所民警',
      ['遂川县公安局', '河湾派出所', '石桥派出所'],
      'the list begins behind 和',
    ],
    [
      '南安公安河湾派出所联合晋江公安石桥派出所巡逻',
      ['南安市公安局河湾派出所', '晋江市公安局石桥派出所'],
      'each behind its own police',
    ],
    ['浦东公安分局民警', ['上海市公安局浦东分局'], 'a new district in short'],
    ['新疆讯 巴州公安局民警', ['巴音郭楞蒙古自治州公安局'], 'a prefecture in short'],
    ['四川讯 巴州公安分局民警', ['巴中市公安局巴州分局'], 'a district of another province'],
    ['西藏讯 区公安厅民警', ['西藏自治区公安厅'], 'an autonomous region in short'],
    ['宁波讯 海曙河湾派出所民警', ['宁波市公安局海曙区分局河湾派出所'], 'a district of the home'],
    ['宁波讯 海曙广场派出所民警', ['海曙广场派出所'], 'a square, no name of its own'],
    ['台中市烏日警分局員警，烏日警分局偵查', ['台中市警察局烏日分局'], 'a branch with its city'],
    [
      '桃園市大園、八德等警分局員警',
      ['桃園市警察局大園分局', '桃園市警察局八德分局'],
      'the city stands before the list',
    ],
    [
      '重庆市公安局水上警察总队民警说，水警总队还有船',
      ['重庆市公安局水上警察总队'],
      'two words for one work',
    ],
  ])('%s: %s (%s)', (text, names) => {
    expect(unitsOf(text)).toEqual(names);
  });

  test.each([
    [
      '南安公安巡逻。南安河湾派出所民警',
      ['南安市公安局', '南安市公安局河湾派出所'],
      'the story names the bureau',
    ],
    ['苍南公安会同河湾派出所巡逻', ['苍南县公安局', '河湾派出所'], 'two side by side'],
    ['南安公安巡逻。南安铁路派出所民警', ['南安市公安局', '南安铁路派出所'], 'a force of its own'],
  ])('%s: %s (%s)', (text, names) => {
    expect(unitsOf(text)).toEqual(names);
  });

  test.each([
    ['随后他赶到新桥派出所报警', '新桥派出所', 'a verb bounds the name'],
    ['在中山路派出所门口', '中山路派出所', 'a preposition bounds it'],
    ['民警从和平派出所出发', '和平派出所', '和 belongs to the name'],
    ['记者在经济开发区后谢派出所看到', '后谢派出所', 'an area bounds it'],
  ])('%s: %s (%s)', (text, name) => {
    expect(unitsOf(text).some((unit) => unit.endsWith(name))).toBe(true);
  });

  test.each([
    ['请到派出所办理', 'no name'],
    ['基层派出所和各分局', 'generic'],
    ['全市公安局长会议', 'generic'],
    ['海南省派出所外事民警', "all of a province's"],
    ['机动派出所', 'generic'],
    ['彝族派出所教导员', 'of a people, not of a place'],
    ['消防救援支队', 'fire and rescue'],
    ['八路军大青山支队', 'army'],
    ['税务分局', 'taxes'],
    ['城管执法大队', 'city management'],
    ['北重二中、市委党校、检察院', 'others'],
    ['特警队伍建设', 'a force, no team'],
    ['城市局部有雨', 'a part'],
    ['派出所长期坚守', 'a span of time'],
  ])('%s: none (%s)', (text) => {
    expect(unitsOf(text)).toEqual([]);
  });
});

describe('what a story makes of short forms', () => {
  test('homonyms go with the home of the story', () => {
    expect(unitsOf('长春消息,朝阳公安分局民警到场。')).toEqual(['长春市公安局朝阳分局']);
    expect(unitsOf('北京消息,朝阳公安分局民警到场。')).toEqual(['北京市公安局朝阳分局']);
  });

  test('a homonym that nothing decides stays as printed, unresolved', () => {
    const [unit] = annotate('鼓楼公安分局民警到场。').units;
    expect(unit).toMatchObject({ name: '鼓楼公安分局', resolved: false });
  });

  test.each([
    [
      '包头市公安局东河分局抓获3人。东河区公安分局刑侦大队民警赶到。',
      ['包头市公安局东河区分局', '包头市公安局东河区分局刑侦大队'],
      'with 区 where print has it once',
    ],
    [
      '包头市公安局东河分局河湾派出所接警。东河公安提醒市民。',
      ['包头市公安局东河分局河湾派出所', '包头市公安局东河分局'],
      'without, where only the place says that it is a district',
    ],
    [
      '包头市公安局东河区分局和青山分局民警赶到。',
      ['包头市公安局东河区分局', '包头市公安局青山分局'],
      'two branches stay two',
    ],
  ])('a branch is one, whether print calls it by its 区 or not: %s', (text, names) => {
    expect(unitsOf(text)).toEqual(names);
  });

  test('市局 is that of a city below a prefecture, where the story is told from there', () => {
    expect(unitsOf('记得当时就去市局借案卷。', '江苏省/丹阳市')).toEqual(['丹阳市公安局']);
  });

  test('省公安厅 and 市局 are those of the publisher where the story names none', () => {
    expect(unitsOf('省公安厅部署后,市局党委随即研究。', '四川省/资阳市')).toEqual([
      '四川省公安厅',
      '资阳市公安局',
    ]);
  });

  test('a branch is of the county-level city that the dateline or the newspaper names, else of the prefecture', () => {
    const unitsAt = (dateline: string) =>
      annotate('北苑分局民警到场。', { fields: { dateline: { text: dateline, spans: [] } } }).units.map(
        ({ name }) => name,
      );
    expect(unitsAt('义乌')).toEqual(['义乌市公安局北苑分局']);
    expect(unitsAt('金华')).toEqual(['金华市公安局北苑分局']);
  });

  test('a municipality has 总队, its branches have 支队', () => {
    expect(unitsOf('上海市公安局部署后,徐汇公安分局新桥派出所接报,会同刑侦支队追查。')).toEqual([
      '上海市公安局',
      '上海市公安局徐汇分局新桥派出所',
      '上海市公安局徐汇分局刑侦支队',
    ]);
    expect(unitsOf('包头市公安局部署后,昆都仑区分局新桥派出所接报,会同刑侦支队追查。')).toContain(
      '包头市公安局刑侦支队',
    );
  });

  test("a railway station's police are named from the place on", () => {
    expect(unitsOf('民警与列车下一经停站潢川站派出所联系。')).toEqual(['潢川站派出所']);
  });

  test('teams that a number alone names stand beside the numbered one before them', () => {
    expect(unitsOf('上海市公安局经侦总队一支队一大队大队长周大川、三支队三大队大队长李小河到场。')).toEqual([
      '上海市公安局经侦总队一支队一大队',
      '上海市公安局经侦总队三支队三大队',
    ]);
    expect(unitsOf('安康市公安局交警支队一大队、二大队联合行动。')).toEqual([
      '安康市公安局交警支队一大队',
      '安康市公安局交警支队二大队',
    ]);
    expect(unitsOf('安康市公安局民警会同二大队巡逻。')).toEqual(['安康市公安局']);
  });

  test('a border port keeps the syllables that bound other names', () => {
    expect(unitsOf('近日,获评先进的红其拉甫出入境边防检查站练兵。')).toEqual(['红其拉甫出入境边防检查站']);
  });

  test('a verb before a kind of station is no part of a name, a trade is', () => {
    expect(unitsOf('四海派出所全面实行社区警务室警长制。')).toEqual(['四海派出所']);
    expect(unitsOf('同时交通治安分局也行动起来。')).toEqual(['交通治安分局']);
  });

  test('a bare team hangs under the bureau named last', () => {
    expect(unitsOf('遂川县公安局接报,刑警大队出动。')).toEqual(['遂川县公安局', '遂川县公安局刑警大队']);
  });

  test('a city’s forest police are a bureau of their own, not the city’s bureau', () => {
    expect(unitsOf('包头市森林公安局通报,市森林公安局局长到场。')).toEqual(['包头市森林公安局']);
    expect(unitsOf('省森林公安局举办评选。', '云南省')).toEqual(['云南省森林公安局']);
  });

  test('a checkpoint’s grade belongs to its name', () => {
    expect(unitsOf('遂川县公安局石桥一级公安检查站民警')).toEqual(['遂川县公安局石桥一级公安检查站']);
  });

  test('long and short words for one function are one unit', () => {
    expect(unitsOf('福州市公安局刑事侦查支队出动,福州市公安局刑侦支队通报。')).toEqual([
      '福州市公安局刑事侦查支队',
    ]);
  });

  test('the forms say how a mention names its unit', () => {
    const [unit] = annotate('包头市公安局通报,包头公安局提醒,该局介绍。').units;
    expect(unit?.mentions.map(({ form }) => form)).toEqual(['full', 'short', 'back-reference']);
  });

  test('railway police that a list of places shares are one each', () => {
    expect(unitsOf('昆明、青岛、奎屯等铁路公安处会同车站巡查。')).toEqual([
      '昆明铁路公安处',
      '青岛铁路公安处',
      '奎屯铁路公安处',
    ]);
  });

  test.each([
    [
      '市公安局 is the city’s named before it, whatever county helps later',
      '舒兰市公安局破案。市公安局滨河派出所接报,经五常市公安局协助,在黑龙江省五常市抓获一人。',
      ['舒兰市公安局', '舒兰市公安局滨河派出所', '五常市公安局'],
    ],
    [
      '城区分局 in a city without such a district is its own, several are none',
      '太原市公安局部署,城区分局和综改分局出动,抽调六城区分局警力。',
      ['太原市公安局', '太原市公安局城区分局', '太原市公安局综改分局'],
    ],
    [
      '公安 may stand between 市 and the work',
      '天津市公安局通报,市公安刑侦局协助。',
      ['天津市公安局', '天津市公安局刑侦局'],
    ],
    [
      'no other trade stands in 公安监管',
      '包头市公安局通报,市公安监管支队到场,区安监大队同行。',
      ['包头市公安局', '包头市公安局监管支队'],
    ],
    ['all of a kind are no bureau', '包头市公安局连续四年蝉联设区市公安局先进。', ['包头市公安局']],
    ['several ranks are no bureau', '包头市公安局通报,市、县两级公安局联动。', ['包头市公安局']],
    [
      'a patrol that is formed for the day is none',
      '包头市公安局东河区分局组建巡逻小队,成立反诈小分队。',
      ['包头市公安局东河区分局'],
    ],
    [
      'a prefecture’s 公安处 keeps its noun',
      '阿里地区公安处部署,地区公安处刑侦支队出动。',
      ['阿里地区公安处', '阿里地区公安处刑侦支队'],
    ],
    [
      'a station’s name may open with a title’s word where it stands by itself elsewhere',
      '玉泉区公安分局长和廊派出所接报,随后,长和廊派出所出动。',
      ['呼和浩特市公安局玉泉区分局长和廊派出所'],
    ],
    [
      'what is done to a station is no name of one',
      '包头市公安局通报,参观增强拘留所透明度,网络覆盖派出所,商场毗邻派出所。',
      ['包头市公安局'],
    ],
    [
      'a criminal division of a Hong Kong region is one unit with it',
      '西九龙总区刑事部警司到场。',
      ['西九龙总区刑事部'],
    ],
    [
      'teams that a list numbers are one each, with the work before the first',
      '遂川县公安局交警大队组织一、二中队巡逻,遂川县公安局刑警第一、三大队出动。',
      [
        '遂川县公安局交警大队',
        '遂川县公安局交警大队一中队',
        '遂川县公安局交警大队二中队',
        '遂川县公安局',
        '遂川县公安局刑警第一大队',
        '遂川县公安局刑警第三大队',
      ],
    ],
    ['a heading’s number is no team', '遂川县公安局部署:一、二中队要加强巡逻。', ['遂川县公安局']],
    [
      'who only helps has no teams in the story',
      '遂川县公安局刑警大队接报。在舒兰市公安局的大力协助下,经侦大队抓获一人,大队民警返回。',
      ['遂川县公安局刑警大队', '舒兰市公安局', '遂川县公安局经侦大队'],
    ],
    [
      'a place of custody is its place’s bureau’s, by number or short name as well',
      '包头市第一看守所民警到场,诸暨看守所三中队民警介绍。',
      ['包头市公安局第一看守所', '诸暨市公安局看守所三中队'],
    ],
    [
      'a force of its own is not named by the province before it',
      '江西南昌铁路公安局民警会同新疆哈密边境管理支队抓获一人。',
      ['南昌铁路公安局', '哈密边境管理支队'],
    ],
    [
      'the work before a team’s place belongs to its name',
      '云南省公安厅交通管理总队高速公路丽江支队民警到场,巡逻一大队接力。',
      ['云南省公安厅交通管理总队高速公路丽江支队', '云南省公安厅交通管理总队高速公路丽江支队巡逻一大队'],
    ],
    [
      'bureaus of the ministry whose words other trades have too',
      '公安部监管局通报,公安部监所管理局提醒,市场监管局检查。',
      ['公安部监所管理局'],
    ],
    [
      'a share of a branch and a kind of custody are none',
      '包头市公安局通报,出警占到全分局一半,评选标兵拘留所。',
      ['包头市公安局'],
    ],
    [
      'a list of border stations shares its noun behind whose they are',
      '大队抽调所属云岭、石桥边境派出所民警。',
      ['云岭边境派出所', '石桥边境派出所'],
    ],
    [
      'a centre right behind a place’s police is theirs, whatever branch was named last',
      '遂川县公安局泉江分局接报。遂川警方110指挥中心提醒市民。',
      ['遂川县公安局泉江分局', '遂川县公安局', '遂川县公安局110指挥中心'],
    ],
    [
      'a team is of the place’s police that act, not of who helps them',
      '遂川警方接报,经侦大队追查,在诸暨市经侦大队的支援下抓获一人。',
      ['遂川县公安局', '遂川县公安局经侦大队', '诸暨市公安局经侦大队'],
    ],
    [
      'a place’s police that are only joined have no teams in the story',
      '遂川县公安局接报,联合诸暨警方抓获一人,经侦大队到场。',
      ['遂川县公安局', '遂川县公安局经侦大队'],
    ],
    [
      'a district before 交警大队 or between 支队 and 大队 is one team',
      '东河交警大队五中队巡逻,包头市公安局交通警察支队东河大队五中队通报。',
      ['包头市公安局交通警察支队东河大队五中队'],
    ],
    [
      'stations that a border brigade sends are its own',
      '哈密边境管理支队伊吾边境管理大队组织所属云岭、石桥边境派出所巡逻。',
      [
        '哈密边境管理支队伊吾边境管理大队',
        '哈密边境管理支队伊吾边境管理大队云岭边境派出所',
        '哈密边境管理支队伊吾边境管理大队石桥边境派出所',
      ],
    ],
    [
      'a station’s name alone makes no county the story’s home',
      '市公安局遂川派出所民警到场。',
      ['市公安局遂川派出所'],
    ],
    [
      'an office that no list knows, by the post that its head has',
      '遂川县公安局犬只登记科副科长到场,包头市公安局刑侦支队视频追踪处处长介绍。',
      ['遂川县公安局犬只登记科', '包头市公安局刑侦支队视频追踪处'],
    ],
    ['what is done to somebody is no office', '遂川县公安局民警处置处长期问题。', ['遂川县公安局']],
    [
      'a team named by a district is of that branch where the story names it',
      '包头市公安局东河区分局通报,东河刑侦大队和东河交警大队出动。',
      ['包头市公安局东河区分局', '包头市公安局东河区分局刑侦大队', '东河交警大队'],
    ],
    [
      'a team of the branch that is called so, though no list of places has it',
      '青岛市公安局凤栖分局通报,凤栖刑警大队二中队出动。',
      ['青岛市公安局凤栖分局', '青岛市公安局凤栖分局刑警大队二中队'],
    ],
    [
      '和 that opens a name behind what nothing is joined to',
      '第二年我调到了和平桥派出所,当年,和平桥派出所警情不多。',
      ['和平桥派出所'],
    ],
    [
      'stations that are counted, and one that somebody steps into',
      '遂川县公安局在19个村警务室设点,她步入戒毒所。',
      ['遂川县公安局'],
    ],
    [
      'what a station is likened to and a booth at a crossing are none',
      '遂川县公安局在江边建起成了“马背派出所”的驿站,路口交通岗亭亮灯。',
      ['遂川县公安局'],
    ],
    [
      '滨海新区 is of the story’s own city',
      '福州市公安局部署,滨海新区公安分局出动。',
      ['福州市公安局', '福州市公安局滨海新区分局'],
    ],
    [
      'a team of two works is one',
      '遂川县公安局人口与出入境管理大队、遂川县公安局生态环境保卫和刑事侦查大队民警到场。',
      ['遂川县公安局人口与出入境管理大队', '遂川县公安局生态环境保卫和刑事侦查大队'],
    ],
    [
      'a squad of one work is not under a team of another',
      '遂川县公安局巡特警大队抓获四人,移送至刑警一中队。',
      ['遂川县公安局巡特警大队', '遂川县公安局刑警一中队'],
    ],
    [
      'a team of somebody’s earlier years is of no bureau that the story need name',
      '包头市公安局禁毒支队支队长先后在派出所、刑警大队工作。',
      ['包头市公安局禁毒支队'],
    ],
    [
      'a station of the years in a county whose bureau is named is that county’s',
      '遂川县公安局民警先后在派出所、刑警大队工作。',
      ['遂川县公安局', '遂川县公安局刑警大队'],
    ],
    [
      'short forms of railway and forest police',
      '武汉铁路公安处接到线索。武铁公安处民警出动。东山森林公安局北岭分局巡逻,北岭森林公安局通报。',
      ['武汉铁路公安处', '东山森林公安局北岭分局'],
    ],
    [
      'a border brigade named alone is the one of the chain that ends in it',
      '河口边境管理大队出动。红河边境管理支队河口边境管理大队通报。',
      ['红河边境管理支队河口边境管理大队'],
    ],
    [
      'a station named alone is the one of the chain that hangs under a branch found later',
      '高新分局石桥派出所民警到场,群众为石桥派出所送锦旗。包头市公安局通报。',
      ['包头市公安局高新分局石桥派出所', '包头市公安局'],
    ],
    [
      'a station of a town that stands behind its county is that county’s',
      '住在遂川县石桥镇的李某求助,遂川县公安局指令石桥派出所出警。',
      ['遂川县公安局', '遂川县公安局石桥派出所'],
    ],
    [
      'a town of a county that the story is not of says nothing',
      '包头市公安局通报,张某(遂川县石桥镇人)被石桥派出所抓获。',
      ['包头市公安局', '石桥派出所'],
    ],
    [
      'houses of detention in a list share the place, a number they do not',
      '代表走进包头市第一看守所和拘留所。',
      ['包头市公安局第一看守所', '包头市公安局拘留所'],
    ],
    [
      'a station of an area with a name of its own',
      '市公安局石桥管理区中心派出所获奖,包头市公安局表彰。',
      ['包头市公安局石桥管理区中心派出所', '包头市公安局'],
    ],
    [
      'teams of several towns, all bureaus, a station called and a former team’s place are no names',
      '包头市公安局协调相邻镇区交警大队,石桥、新店、北岭三镇交警大队支援,县市区公安局配合,系统呼叫派出所。',
      ['包头市公安局'],
    ],
    [
      'a station of a terminal is of the airport’s police that the story names',
      '河南省公安厅机场公安局指挥中心通报,航站楼派出所出警。',
      ['河南省公安厅机场公安局指挥中心', '河南省公安厅机场公安局航站楼派出所'],
    ],
    [
      'the airport of the capital has its name in full',
      '首都机场公安分局特警支队巡逻,旅客来到首都机场航站楼西区派出所。',
      ['首都机场公安分局特警支队', '首都机场公安分局航站楼西区派出所'],
    ],
    [
      'a word before a station’s name, where the story has the name without it',
      '遂川县石桥镇派出所出警。路远导致石桥镇派出所人手不足,石桥镇派出所求援。',
      ['遂川县公安局石桥镇派出所'],
    ],
    [
      'two posts of one person are in one bureau',
      '遂川县公安局党委委员、石桥派出所所长介绍。',
      ['遂川县公安局', '遂川县公安局石桥派出所'],
    ],
    [
      'a team of a branch whose district has namesakes is of the one that the story names in full',
      '银川市郊区公安分局收到来信。郊区公安分局经侦大队回信。',
      ['银川市公安局郊区分局', '银川市公安局郊区分局经侦大队'],
    ],
    [
      'a station behind its prefecture is the one named alone',
      '四川省甘孜藏族自治州石桥派出所出警。石桥派出所民警介绍。',
      ['四川省甘孜藏族自治州石桥派出所'],
    ],
    [
      'two lists in a row have a noun each, a city opens the first',
      '包头市高新、滨河分局、石桥、新店派出所出警。',
      ['包头市公安局高新分局', '包头市公安局滨河分局', '石桥派出所', '新店派出所'],
    ],
    [
      'the short form of the detectives’ bureau offshore',
      '刑事局國際刑警科與移民署、桃園市大園、平鎮等警分局會同台北市警察局偵辦。',
      ['刑事局國際刑警科', '桃園市警察局大園分局', '桃園市警察局平鎮分局', '台北市警察局'],
    ],
    [
      'a team called by its county alone is of the province’s traffic police',
      '河北省公安厅高速交警总队通报,高速交警涞源大队指挥中心接警。',
      ['河北省公安厅高速交警总队', '河北省公安厅高速交警总队涞源大队指挥中心'],
    ],
    [
      'a team without what stands between it and its province is the one in full',
      '自治区公安厅交通管理局高速交警十四大队出警,宁夏高速交警十四大队最远。',
      ['宁夏回族自治区公安厅交通管理局高速交警十四大队'],
    ],
    [
      'sections of a command centre and of a branch',
      '包头市公安局指挥中心指挥调度科、包头市公安局东河区分局公共关系科获奖。',
      ['包头市公安局指挥中心指挥调度科', '包头市公安局东河区分局公共关系科'],
    ],
    [
      'print in Traditional script that has 民警 is the mainland’s',
      '蘇州警方通報,相城分局石橋派出所民警出發。',
      ['苏州市公安局', '苏州市公安局相城分局石桥派出所'],
    ],
    [
      'an office of the team named before',
      '遂川县公安局交警大队部署警力,大队秩序科民警疏导交通。',
      ['遂川县公安局交警大队', '遂川县公安局交警大队秩序科'],
    ],
    [
      'a 和 behind one character right after the unit above belongs to the name',
      '遂川县公安局仁和坪派出所出警。',
      ['遂川县公安局仁和坪派出所'],
    ],
    [
      'a town of a nation has a name of its own before the nation',
      '遂川县公安局石桥派出所、卸甲坪土家族乡派出所出警。',
      ['遂川县公安局石桥派出所', '遂川县公安局卸甲坪土家族乡派出所'],
    ],
    [
      'stations of a border and of any town, and a new committee’s branch are none',
      '包头市公安局东河区分局特邀相邻派出所、各地边界派出所和该镇派出所座谈,新一届分局党委参加。',
      ['包头市公安局东河区分局'],
    ],
    [
      'border troops of before 2018 that were police',
      '广东潮州边防支队石桥边防派出所官兵巡逻,潮州边防支队通报。',
      ['潮州边防支队石桥边防派出所', '潮州边防支队'],
    ],
    [
      'the bureau of a county whose deputy head leads it',
      '遂川县副县长、公安局长张三到场。',
      ['遂川县公安局'],
    ],
    [
      'a county that has become a city since',
      '腾冲县公安局、嫩江县公安局民警到场。',
      ['腾冲县公安局', '嫩江县公安局'],
    ],
    [
      'an office named alone is the one of that kind that the story has named',
      '遂川县公安局刑侦大队反诈中心接到线索。反诈中心立即推送。',
      ['遂川县公安局刑侦大队反诈中心'],
    ],
    [
      'an office named alone where two bureaus have one is that of the bureau named last',
      '包头市公安局指挥中心通报遂川县公安局指挥中心。遂川县公安局刑侦大队出动,指挥中心调度。',
      ['包头市公安局指挥中心', '遂川县公安局指挥中心', '遂川县公安局刑侦大队'],
    ],
    [
      'works of the environment and food that the police have, and their short form',
      '遂川县公安局成立生态环境与食品药品犯罪侦查大队,环食药侦大队挂牌。包头市公安局环境和食品药品安全保卫分局成立。',
      [
        '遂川县公安局',
        '遂川县公安局生态环境与食品药品犯罪侦查大队',
        '包头市公安局环境和食品药品安全保卫分局',
      ],
    ],
    [
      'the short form of 呼和浩特市, and none in 欢呼市民',
      '呼市公安局通报,群众欢呼市民鼓掌。',
      ['呼和浩特市公安局'],
    ],
    [
      'the first team of its kind is a unit, one of that day is none',
      '遂川县公安局成立首支女子巡逻中队,又派出一支由民警组成的巡逻小队。',
      ['遂川县公安局', '遂川县公安局女子巡逻中队'],
    ],
    [
      'three teams of a city that share their noun, though two are words for people too',
      '包头市公安局通报,交警、刑警、治安支队推荐了候选人。',
      ['包头市公安局', '包头市公安局交警支队', '包头市公安局刑警支队', '包头市公安局治安支队'],
    ],
    ['a verb’s 着 is in no name', '包头市公安局东河区分局民警翻阅着分局材料。', ['包头市公安局东河区分局']],
  ])('%s', (_, text, names) => {
    expect(unitsOf(text)).toEqual(names);
  });

  test.each([
    ['武汉市公安局武昌分局中南所接到报警', ['武汉市公安局武昌分局中南派出所']],
    ['遂川县公安局泉江派出所出警。泉江所民警赶到', ['遂川县公安局泉江派出所']],
    ['遂川县公安局办公场所宽敞,研究所民警、监所民警和各所民警到会', ['遂川县公安局']],
    [
      '遂川县公安局泉江派出所民警与派出所河口村警务室辅警一起走访',
      ['遂川县公安局泉江派出所', '遂川县公安局泉江派出所河口村警务室'],
    ],
    ['遂川县公安局通报,泉江所民警把戒毒人员送出', ['遂川县公安局']],
    ['武汉市公安局青山区分局(武汉化学工业区分局)巡特警大队巡逻', ['武汉市公安局青山区分局巡特警大队']],
    ['荣县公安局森林警察大队出动,森警大队民警说', ['荣县公安局森林警察大队']],
    ['遂川县公安局刑侦队民警归队', ['遂川县公安局刑侦队']],
    ['湖北公安民警练兵。宜章公安民警赶到。', ['宜章县公安局']],
    [
      '四川省公安厅表彰,授予原厅禁毒总队周砚秋奖章,授予原厅审计处何沐阳奖章,展厅刑侦处不在内',
      ['四川省公安厅', '四川省公安厅禁毒总队', '四川省公安厅审计处'],
    ],
    ['四川省公安厅发文,省财政厅、公安厅对先进表彰,各公安厅(局)长参加', ['四川省公安厅']],
    ['遂川县公安局的警令部教导员下令', ['遂川县公安局', '遂川县公安局警令部']],
    ['“四川省人民政府公安厅”印章启用', ['四川省公安厅']],
    ['永济大桥下有人落水,市巡警支队民警赶到', ['市巡警支队']],
    ['遂川县公安局请10个村警务室帮忙', ['遂川县公安局']],
    ['浦东花木派出所民警赶到。花木派出所民警说', ['浦东花木派出所']],
    ['三江戒毒所民警步入戒毒所', ['三江戒毒所']],
    ['交警红桥支队民警说', ['交警红桥支队']],
    ['三都边防派出所联合下塘边防派出所', ['三都边防派出所', '下塘边防派出所']],
    [
      '武昌警方行动,武汉市公安局武昌分局刑侦大队出警',
      ['武汉市公安局武昌分局', '武汉市公安局武昌分局刑侦大队'],
    ],
    ['新中国成立70周年大庆将至,市公安局刑侦支队部署', ['市公安局刑侦支队']],
  ])('%s', (text, names) => {
    expect(new Set(unitsOf(text))).toEqual(new Set(names));
  });

  test('a district team keeps both chances as candidates', () => {
    const [unit] = annotate('沈阳市铁西交警大队出警。').units;
    expect(unit).toMatchObject({ resolved: false, candidates: ['沈阳市公安局铁西区分局交警大队'] });
  });
});

test('who issued a notice is named below it, and is the 我局 of its text', () => {
  const text = '我局接到报警,民警赶到北门路。\n遂川县公安局';
  const [story] = sourceOf(text).articles;
  const [first] = story?.sections ?? [];
  const start = text.indexOf('遂川');
  const { units } = annotate(text, {
    fields: {
      sections: first ? [{ ...first, blocks: first.blocks.slice(0, 1) }] : [],
      apparatus: [{ kind: 'byline', text: text.slice(start), spans: [[start, text.length]] }],
    },
  });
  expect(units.map(({ name, mentions }) => [name, mentions.map((mention) => mention.text)])).toEqual([
    ['遂川县公安局', ['我局', '遂川县公安局']],
  ]);
});

test('the search for a name that opens its passage with 和 ends', () => {
  expect(unitsOf('来信地址\n和州县公安局\n')).toHaveLength(1);
});
