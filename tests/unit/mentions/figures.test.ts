import { describe, expect, test } from 'vitest';
import { annotate } from './story';

const figuresOf = (text: string) =>
  annotate(text).figures.map(({ text: printed, value, qualifier, measure, what }) => ({
    printed,
    value,
    qualifier,
    measure,
    what,
  }));

describe('what changed', () => {
  test.each([
    ['较去年春节期间事故警情下降了26.8%', '事故警情'],
    ['全省公安机关接报有效警情环比下降34.5%', '有效警情'],
    ['较去年同期下降5%', null],
    ['破案率保持99.94%的历史最高水平', '破案率'],
    ['涉枪犯罪下降了30.1 %', '涉枪犯罪'],
    ['立刑事案件31起,同比去年下降21.2%', '刑事案件'],
    ['破案率从2022年的78%提高到92%', '破案率'],
    ['群众安全感率从2016年的93.9%提升至2019年的98.9%', '群众安全感率'],
    ['推动盗窃警情连续三年下降,降幅12.5%', '盗窃警情'],
    ['民警走访群众,降幅12.5%', null],
    ['造成5199人死亡、22146人受伤,同比下降16.3%和17.3%', null],
    ['“盗抢骗”发案同比下降25.3%', '“盗抢骗”发案'],
    ['自走访以来非警务类警情同比下降4.85%', '非警务类警情'],
    ['连续8年实现命案破案率100%的目标', '命案破案率'],
    ['寄宿人口(人户分离)和流动人口占比50%', null],
    ['2023年群众安全指数达98.2%', '群众安全指数'],
  ])('%s: %s', (text, what) => {
    expect(figuresOf(text).at(-1)?.what).toBe(what);
  });
});

describe('what each of several changes is said of', () => {
  test.each<[text: string, whats: (string | null)[], why: string]>([
    ['甲案件破案数、乙案件查处数同比分别上升19.2%、10%', ['甲案件破案数', '乙案件查处数'], 'one each'],
    ['110刑事、治安警情同比分别下降13.8%、5.2%', ['刑事警情', '治安警情'], 'they share the noun'],
    ['盗窃、诈骗案件发案数分别下降3%和4%', ['盗窃案件发案数', '诈骗案件发案数'], 'they share more'],
    ['警情、刑事案件分别下降2%、3%', ['警情', '刑事案件'], 'no noun is shared'],
    ['交通事故起数、死亡人数、伤人数分别下降2%、3%', [null, null], 'more subjects than numbers'],
    ['甲警情、损失数同比下降24.8%、39.1%', ['甲警情', '损失数'], 'as many numbers as subjects'],
    ['甲类案件破案率实现100%', ['甲类案件破案率'], 'what is reached'],
    ['较大道路交通事故同比下降18.5%', ['较大道路交通事故'], '较 that compares nothing'],
  ])('%s: %j (%s)', (text, whats) => {
    expect(figuresOf(text).map(({ what }) => what)).toEqual(whats);
  });
});

describe('numbers without a measure word', () => {
  test.each<
    [text: string, figures: [printed: string, value: number, measure: string | null, what: string | null][]]
  >([
    ['分局出动800多警力', [['800多', 800, null, '警力']]],
    [
      '千余警力外围封控,三百多民警参加',
      [
        ['千余', 1000, null, '警力'],
        ['三百多', 300, null, '民警'],
      ],
    ],
    [
      '成功止付6700万,挽回损失120多万。',
      [
        ['6700万', 67_000_000, '元', '止付'],
        ['120多万', 1_200_000, '元', '损失'],
      ],
    ],
    ['涉案资金超过2亿,', [['2亿', 200_000_000, '元', '涉案资金']]],
    ['粉丝6700万,流水线3万,骑行2000多里,冻结账户3万', []],
  ])('%s', (text, figures) => {
    const found = figuresOf(text).map(({ printed, value, measure, what }) => [printed, value, measure, what]);
    expect(found).toEqual(figures);
  });
});

describe('numbers that count nothing', () => {
  test.each<[text: string, printed: string[], why: string]>([
    ['开展“百万警进千万家”活动', [], 'the name of a campaign'],
    ['他说:“我们走访了上百户群众。”', ['上百户'], 'a sentence in marks'],
    ['查获4500多张1千元伪钞', ['4500多张'], 'what a note is worth'],
    ['使用100元及500元纸币', [], 'what notes are worth'],
    ['查获面值共140万元的伪钞', ['140万元'], 'a sum'],
    ['查处7座至9座小客车超员', [], 'seats of a car'],
  ])('%s: %j (%s)', (text, printed) => {
    expect(figuresOf(text).map((figure) => figure.printed)).toEqual(printed);
  });
});

describe('what is counted beside clauses', () => {
  test.each([
    ['共有12名专门从事反诈工作的民警', '民警'],
    ['3名长期吸毒人员', '长期吸毒人员'],
    ['工作人员称该企业价值20余万元', '该企业价值'],
    ['参加会议的有20多岁的青年4人', '青年'],
    ['犯罪嫌疑人转走了50万元', null],
    ['单笔最高达100万元', '单笔'],
    ['差点没50万元', null],
    ['共有21个集体当选', '集体'],
    ['送别48名实战精英踏上征程', '实战精英'],
    ['帮助230个失散家庭重新团圆', '失散家庭'],
    ['全街150多间商铺联合起来，', '商铺'],
    ['破获20起团伙敲诈案件', '团伙敲诈案件'],
    ['民警和同事驱车60多公里', null],
    ['据记者统计36名', null],
    ['抓获4名境外网站“跑分”的犯罪嫌疑人', '犯罪嫌疑人'],
    ['向28名受害群众返还追回的被骗资金', '受害群众'],
    ['71名来自省警官学院的民警到岗', '民警'],
    ['劝阻潜在受骗群众10万余人次', '潜在受骗群众'],
    ['查处其他交通违法行为2764起', '其他交通违法行为'],
    ['自走访以来调解纠纷94起', '纠纷'],
    ['出动警车(含警摩)18台次', '警车'],
    ['日接处警量80余起', '日接处警量'],
    ['另有33万元资金通过银行发还', '资金'],
    ['缴获冰毒19.5克以及作案工具一批', '冰毒'],
    ['采集十几万份样本后终于比中', '样本'],
    ['在校园周边设立20个“护学区”和群众岗', '“护学区”'],
  ])('%s: %s', (text, what) => {
    expect(figuresOf(text).at(-1)?.what).toBe(what);
  });

  test('a campaign that is called by numbers has none', () => {
    expect(figuresOf('开展百万警进千万家活动')).toEqual([]);
  });

  test('a number to call is none', () => {
    expect(figuresOf('警情从110台转来')).toEqual([]);
    expect(figuresOf('配发电脑110台')).toHaveLength(1);
  });

  test('the number of a door is none', () => {
    expect(figuresOf('嫌疑人躲在3单元101户内')).toEqual([]);
    expect(figuresOf('走访居民101户')).toHaveLength(1);
  });

  test('a part of a village is none', () => {
    expect(figuresOf('甲村9组村民杨某报警,乙社区3组的李某赶到')).toEqual([]);
    expect(figuresOf('成立5组专班')).toHaveLength(1);
  });
});

describe('what is counted behind who does what with it', () => {
  test.each<[text: string, what: string | null, why: string]>([
    ['副所长艾力·玉素甫先后37次登门', null, 'who comes'],
    ['检查出租房25处', '出租房', 'no 检查出'],
    ['检获约二点四公斤可卡因', '可卡因', 'a point in Han numerals'],
    ['民警累计劝阻群众1.2万人次', '群众', 'a deed behind subject and adverb'],
    ['队员携带无人机2架', '无人机', 'a deed'],
    ['为群众办好事实事316件', '好事实事', 'for whom it is done, and 办 before 好事'],
    ['全局先后唤归群众1200余人', '群众', 'an adverb stands before a verb, in no list'],
    ['分局民警共走访商户860家', '商户', '共 behind who does it'],
    ['副局长带队走访企业28家', '企业', 'the last deed'],
    ['初步审查涉案价值200余万元', '涉案价值', 'a name that opens like a deed stays'],
    ['民警发放宣传资料5360份', '宣传资料', 'a deed that opens a name'],
    ['发放学习教育口袋书1500册', '学习教育口袋书', 'a deed that is the kind of a thing'],
    ['抓获在逃人员61名', '在逃人员', '在 that is part of a word'],
    ['民警共设护考点9个', '护考点', 'a deed of one character'],
    ['及各派出所所长80余人', '各派出所所长', 'no deed: 派出 of 派出所'],
    ['民警走访群众30次', '走访群众', 'acts are counted with 次'],
    ['提供上门服务1200余次', '上门服务', 'where the act is done is part of it'],
    ['民警盘查检查2600余人', '盘查检查', 'acts alone'],
    ['日均游客突破5万人次', '游客', 'a verb of reaching'],
    ['他每天要说上百次', null, 'a clause names nothing'],
    ['全省共有民警7万多人', '民警', '共有'],
    ['组织28次线上线下反诈宣传活动', '线上线下反诈宣传活动', 'an act behind 次'],
    ['需缴纳500元手续费', '手续费', 'a sum by its name'],
    ['最多时竟发生15起', null, 'a clause'],
    ['办理危险驾驶案件430起', '危险驾驶案件', 'an offence, no deed'],
    ['抓获开设赌场3人', '开设赌场', 'an offence that opens with a deed'],
    ['投入警力11.04万人次、警车4.38万辆次', '警车', 'no list with the number before'],
    ['缴获刀3把', '刀', 'a thing of one character behind a deed'],
    ['缴获11个手袋及10只表', '表', 'one of one character behind its number'],
    ['缴获11个手袋及10只', null, 'what it is counted beside is none'],
    ['打掉5人以上涉毒团伙20多个', '5人以上涉毒团伙', 'a size that is part of the name'],
    ['攻克20年以上命案积案3起', '20年以上命案积案', 'an age that is part of the name'],
    ['销毁药品1100件和危险品8200件', '危险品', 'behind the measure word of another'],
    ['追缴赃款326万余元及来源不明财产584万余元', '来源不明财产', 'behind a sum'],
    ['出动800多警力抓获266人', '抓获', 'not the officers sent out'],
    ['查缴涉案物资折合人民币7000余万元', '涉案物资', 'what they are worth'],
    ['其中现场查处1103起', '查处', 'an act alone'],
    ['出动984台警车全域巡控', '警车', 'how they do it'],
    ['将4个嫌疑人抓获', '嫌疑人', 'what is done with them'],
    ['假白酒近千瓶', '假白酒', 'a round number of bottles'],
    ['甲县查处1900多人', '查处', 'an act, not where it was done'],
    ['警方查获30万元', null, 'an act is no sum'],
    ['甲所抓获3人、乙所12起', null, 'a list of units'],
    ['起获藏在电瓶里的毒品海洛因20公斤', '毒品海洛因', 'what a clause describes'],
    ['在沙头检获总值850万元', '总值', 'an amount behind a clause'],
    ['检获850万元怀疑走私货品', '怀疑走私货品', 'goods worth a sum'],
    ['盗窃破坏“三电”设施刑事案件21件', '盗窃破坏“三电”设施刑事案件', 'a name with marks within'],
    ['打击“寻衅滋事、聚众斗殴”11人', '“寻衅滋事、聚众斗殴”', 'a list in marks'],
    ['召开5次推进会', '推进会', 'a meeting behind 次'],
    ['部署3波次集群战役', '集群战役', 'a measure of waves'],
    ['出动抢险救灾警力536万人次', '抢险救灾警力', 'a deed that opens this name'],
    ['拨打劝阻电话3400余条', '劝阻电话', 'a deed that opens this name'],
    ['对261起疑难案件挂账督办', '疑难案件', 'what is done with them'],
    ['28家流动派出所正式挂牌', '流动派出所', 'how it is done'],
    ['5位移民管理警察党员代表围绕主题发言', '移民管理警察党员代表', 'a word inside a noun'],
    ['1名47岁外籍男子被捕', '47岁外籍男子', 'an age'],
    ['缴获1部手提电脑及一批制作工具', '手提电脑', 'what has a number of its own'],
    ['发动十多人次', '发动', 'more than ten'],
    ['查获近百公斤毒品', '毒品', 'a round number by weight'],
    ['缴获“五四”军用手枪子弹2发', '“五四”军用手枪子弹', 'a name that opens in quotation marks'],
    ['以“免费体检”为名骗走1.8万元', null, 'a clause'],
    ['抓获盗窃嫌疑人各2名', '盗窃嫌疑人', '各'],
    ['45件作案工具归还失主', '作案工具', 'what is done with it follows'],
    ['45把管制刀具送到站里', '管制刀具', 'a verb before 到'],
    ['45台路由器已移交', '路由器', '由 that is part of a word'],
    ['查获45起交通违法行为', '交通违法行为', '为 that is part of a word'],
    ['查获45套GOIP设备', 'GOIP设备', 'letters'],
    ['解救36名被拐妇女', '被拐妇女', '被 that is part of a word'],
    ['抓获36名在逃人员', '在逃人员', '在 that is part of a word'],
    ['查获45元赌资', '赌资', 'a sum by its name'],
    ['破获案件7起,查缴管制刀具12把', '管制刀具', 'a deed that opens its clause'],
    ['民警举办宣讲12场', '宣讲', 'one act, which is held'],
    ['缴获毒品3.7公斤、枪支9支', '枪支', 'the measure of the number before is none of the list'],
    ['检查二十三个重点地区、四十二个场所', '场所', 'a list of which each has its number'],
    ['组织3轮夜间巡查集中统一行动', '夜间巡查集中统一行动', '集中 that is part of a name'],
    ['缴获178套“四件套”,', '“四件套”', 'a name in quotation marks alone'],
    ['打掉11个涉“两卡”团伙', '涉“两卡”团伙', 'quotation marks inside the name'],
    ['查处酒驾9起、“飙车炸街”18起', '“飙车炸街”', 'a name in quotation marks before its number'],
    ['抽调二十余名精干警力', '精干警力', 'no person is cut out of a word'],
    ['锁定了500余名骨干犯罪嫌疑人', '骨干犯罪嫌疑人', 'two words for the same persons'],
    ['对27起链条长、地域多、影响极为恶劣的盗抢骗案件发起战役', '盗抢骗案件', 'a list before 的'],
    ['查获3公斤炸药、30个雷管', '雷管', 'a list of numbers'],
    ['今年准备了100万元的奖励资金,', '奖励资金', 'a sum by its name behind 的'],
    ['收到锦旗36面', '锦旗', 'no banner of a place'],
    ['检查小区36个', '小区', 'no district'],
    ['盗窃案件同比减少120起', '盗窃案件', 'what it is compared with'],
    ['移送起诉5人', '移送起诉', 'an act alone'],
    ['采集信息1.1万条', '信息', 'what is taken in'],
    ['悬挂横幅30条', '横幅', 'what is hung up'],
    ['1-8月份,全省共立各类刑事案件21658起', '各类刑事案件', 'a deed of the whole place'],
    ['推动93个人民调解室实体运行', '人民调解室', 'what it does'],
    ['执着让他收获个人二等功1次', '个人二等功', 'what is won'],
    ['49把家门钥匙的牵挂', '家门钥匙', 'what they mean to somebody'],
    ['9个行政村、2个社区实现干部、网格员熟知', '社区', 'a verb behind the noun'],
    ['查获3公斤炸药', '炸药', 'what is weighed stands behind'],
    ['打击处理涉爆涉枪涉刀等危险品违法犯罪嫌疑人48人', '违法犯罪嫌疑人', 'the end of too long a name'],
    ['抓获犯罪嫌疑人并移送起诉89人', '犯罪嫌疑人', 'a second deed behind the name'],
    ['将一块价值7万元的玉石抵押', '价值', 'the thing itself is one'],
    ['组织7次区域会战,', '区域会战', 'an act behind 次'],
    ['向她要80万元“监管费”,', null, 'a sum called by what the speaker calls it'],
  ])('%s: %s (%s)', (text, what) => {
    expect(figuresOf(text).at(-1)?.what).toBe(what);
  });
});

describe('figures', () => {
  test.each([
    [
      '共发放宣传资料5360余份',
      { printed: '5360余份', value: 5360, qualifier: 'at-least', measure: '份', what: '宣传资料' },
    ],
    [
      '止付金额达7.9亿余元',
      { printed: '7.9亿余元', value: 790_000_000, qualifier: 'at-least', measure: '元', what: '止付金额' },
    ],
    [
      '邀请34名教师担任辅导员',
      { printed: '34名', value: 34, qualifier: 'exact', measure: '名', what: '教师' },
    ],
    [
      '抽调10名政治过硬、业务过硬的民警',
      { printed: '10名', value: 10, qualifier: 'exact', measure: '名', what: '民警' },
    ],
    [
      '印发了750份《致家属的一封信》',
      { printed: '750份', value: 750, qualifier: 'exact', measure: '份', what: '《致家属的一封信》' },
    ],
    [
      '社区警务队从5人起步',
      { printed: '5人', value: 5, qualifier: 'exact', measure: '人', what: '社区警务队' },
    ],
    [
      '社区警务队扩充至11人',
      { printed: '11人', value: 11, qualifier: 'exact', measure: '人', what: '社区警务队' },
    ],
    ['近300名群众参加', { printed: '300名', value: 300, qualifier: 'at-most', measure: '名', what: '群众' }],
    [
      '对300名新警员的训练开始了',
      { printed: '300名', value: 300, qualifier: 'exact', measure: '名', what: '新警员' },
    ],
    [
      '拿出12瓶矿泉水准备救火',
      { printed: '12瓶', value: 12, qualifier: 'exact', measure: '瓶', what: '矿泉水' },
    ],
    [
      '保住了居民的58万元养老钱',
      { printed: '58万元', value: 580_000, qualifier: 'exact', measure: '元', what: '养老钱' },
    ],
    [
      '找回400多艘船舶待闸',
      { printed: '400多艘', value: 400, qualifier: 'at-least', measure: '艘', what: '船舶' },
    ],
    [
      '巡线 2000 余公里',
      { printed: '2000 余公里', value: 2000, qualifier: 'at-least', measure: '公里', what: '巡线' },
    ],
    [
      '接待群众12 345人次',
      { printed: '12 345人次', value: 12_345, qualifier: 'exact', measure: '人次', what: '群众' },
    ],
    [
      '出动警力近万人次',
      { printed: '万人次', value: 10_000, qualifier: 'at-most', measure: '人次', what: '警力' },
    ],
    [
      '检查车辆1.8万余台（次）',
      { printed: '1.8万余台（次）', value: 18_000, qualifier: 'at-least', measure: '台（次）', what: '车辆' },
    ],
    ['约50辆车', { printed: '50辆', value: 50, qualifier: 'about', measure: '辆', what: '车' }],
    ['至少8起盗窃案', { printed: '8起', value: 8, qualifier: 'at-least', measure: '起', what: '盗窃案' }],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toEqual([figure]);
  });

  test.each([
    ['4月14日下午', 'a date'],
    ['2022年3月', 'a date'],
    ['第28个世界读书日', 'an ordinal'],
    ['09:05', 'a time'],
    ['拨打119求助', 'a telephone number'],
    ['“4+3+2”学习措施', 'a formula'],
    ['K82次列车', 'a train'],
    ['5G网络', 'a kind'],
    ['历时2个多小时', 'a length of time'],
    ['3号楼2单元501室', 'an address'],
    ['从300公里外赶来', 'how far away'],
    ['今年38岁', 'an age'],
    ['24小时不打烊', 'a length of time'],
    ['一个女孩和两名男子', 'words, not results'],
    ['共赴万人之约', 'a figure of speech'],
  ])('%s: none (%s)', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  test.each([
    // A number before a list counts the whole of it.
    ['邀请18名村民代表、企业代表、教师代表和学生代表座谈', '18名', '村民代表、企业代表、教师代表和学生代表'],
    [
      '两千余名学生、外卖骑手、社区居民等社会各界代表组成队伍',
      '两千余名',
      '学生、外卖骑手、社区居民等社会各界代表',
    ],
    ['为3000多名民警辅警及各界群众代表讲述了往事', '3000多名', '民警辅警及各界群众代表'],
    ['发放200份传单、手册和雨伞', '200份', '传单、手册和雨伞'],
    ['30个警种部门和东城、西城分局都到了', '30个', '警种部门'],
    ['走访9个社区、6家企业', '9个', '社区'],
    ['6名近3年荣获全市、全省表彰的先进个人、立功民警代表', '6名', '先进个人、立功民警代表'],
    // People end where a verb begins, though no list knows it.
    ['60名新警重走老路', '60名', '新警'],
    ['6名党员领导干部严重违反纪律', '6名', '党员领导干部'],
    // Before the number.
    ['覆盖学校74所、班级120个', '74所', '学校'],
    ['扣押电脑18台、手机74部', '18台', '电脑'],
    ['几天来共处理擦伤、中暑200余人次', '200余人次', '擦伤、中暑'],
    ['发放宣传手册、购物袋等2000余份', '2000余份', '宣传手册、购物袋等'],
    ['警方共查明受害人37名', '37名', '受害人'],
    ['领导成员已到包片各部门督促指导整改工作13次', '13次', '督促指导整改工作'],
    ['开展“送法上门”实践活动深入乡村解答问题61次', '61次', '深入乡村解答问题'],
    ['救助被困车辆200余台', '200余台', '被困车辆'],
    ['姜某已被拘留,被盗现金追回4.1万元', '4.1万元', '被盗现金'],
    ['支队在沿边7个边境派出所推广这一做法', '7个', '边境派出所'],
    // None rather than a wrong one.
    ['昨日,民警追回4.1万元', '4.1万元', null],
    ['流动户籍室跑了四十多趟', '四十多趟', null],
    ['市委宣传部同志,市交警大队民警辅警代表等共计1200余人到场', '1200余人', null],
    ['各委办同志、甲县公安局民警辅警代表等90人到场', '90人', null],
    ['他和队员铲冰除雪一百二十多公里', '一百二十多公里', null],
    ['坝前水位13米、库容水量大', '13米', '坝前水位'],
    ['当场造成12人死亡', '12人', '死亡'],
  ])('what is counted: %s', (text, printed, what) => {
    expect(figuresOf(text).find((figure) => figure.printed === printed)).toMatchObject({ what });
  });

  test.each([
    ['上半年刑事警情同比下降12.5%', '12.5%', 12.5, '%', '刑事警情'],
    ['破案率同比上升8.3个百分点', '8.3个百分点', 8.3, '个百分点', '破案率'],
    ['群众跑动次数减少80%以上', '80%', 80, '%', '群众跑动次数'],
    ['接处警量占全市总量的35.2%', '35.2%', 35.2, '%', '接处警量'],
    ['全市盗抢案件同比下降百分之三十', '百分之三十', 30, '%', '盗抢案件'],
    ['发案数下降百分之二十五点六', '百分之二十五点六', 25.6, '%', '发案数'],
    ['登记率从78.4％升至99.1％', '99.1％', 99.1, '%', '登记率'],
    ['交通警情减少10%至15%', '10%至15%', 10, '%', '交通警情'],
    ['发案数下降三成', '三成', 3, '成', '发案数'],
    ['全所九成民警下沉社区', '九成', 9, '成', '民警'],
    ['八成以上的纠纷就地化解', '八成以上', 8, '成', '纠纷'],
    ['办理时限压缩了三分之二', '三分之二', 0.667, null, '办理时限'],
    ['约1/3的辅警取得证书', '1/3', 0.333, null, '辅警'],
    ['办证量翻了一番', '一番', 1, '番', '办证量'],
    ['巡逻车辆翻番', '翻番', 1, '番', '巡逻车辆'],
    ['网上办理量增长两倍', '两倍', 2, '倍', '网上办理量'],
    ['刑事警情、治安警情环比分别下降3.2%和1.6%', '1.6%', 1.6, '%', '治安警情'],
  ])('shares: %s', (text, printed, value, measure, what) => {
    expect(figuresOf(text).find((figure) => figure.printed === printed)).toMatchObject({
      value,
      measure,
      what,
    });
  });

  test('a second clause that compares is said of the same subject, another sentence is not', () => {
    expect(
      figuresOf('命案占总数的四分之一，较去年同期减少10%。同比下降5%。').map(({ what }) => what),
    ).toEqual(['命案', '命案', null]);
  });

  test.each([
    ['三成员单位参加', 'members'],
    ['他一成功就笑', 'success'],
    ['三成熟的果子', 'ripe'],
    ['老人一成不变地坐着', 'a phrase'],
    ['群众百分之百信任民警', 'a figure of speech'],
    ['一番话语感人', 'words'],
    ['形成三分之势', 'no second number'],
  ])('%s: no share (%s)', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  test.each([
    ['从法制支队、交警支队等部门抽调10名民警。', 'units from which somebody takes'],
    ['甲城市公安局培训支队配合,全区1101名教导员到校。', 'a whole place counts'],
    ['南川县公安局和北川县公安局民警代表1200余人到场。', 'several side by side'],
  ])('no unit reports: %s (%s)', (text) => {
    expect(annotate(text).figures[0]).toMatchObject({ unit: null });
  });

  test('the unit that reports is the first that the sentence names', () => {
    const [figure] = annotate('资阳市公安局从指挥中心、交警支队抽调10名民警。').figures;
    expect(figure?.unit).toBe('资阳市公安局');
  });

  test('a unit has a number that counts nothing', () => {
    expect(annotate('资阳市公安局特警5支队民警赶到。').figures).toEqual([]);
  });

  test('the subject of a later clause reports what that clause counts', () => {
    const [figure] = annotate('公安部公布了案情,仅资阳市公安局就摧毁团伙13个。').figures;
    expect(figure?.unit).toBe('资阳市公安局');
  });

  test('a figure in a sentence that names no unit has none', () => {
    const [, second] = annotate('资阳市公安局抽调10名民警。现场来了300余名群众。').figures;
    expect(second).toMatchObject({ value: 300, unit: null });
  });
});
