import { describe, expect, it } from 'vitest';
import { matchAccountLine } from '@/lib/parse/rules/match-account-line';
import { matchByline, matchOfficeByline } from '@/lib/parse/rules/match-byline';
import { matchFields } from '@/lib/parse/rules/match-fields';
import { matchOpening } from '@/lib/parse/rules/match-opening';
import { matchStaffLine } from '@/lib/parse/rules/match-staff-line';
import { fold } from '@/lib/source/fold';

const people = (
  text: string,
  credits: { role: string; start: number; end: number }[] | null,
): string | null =>
  credits?.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`).join(', ') ?? null;

describe('openings of dispatches', () => {
  it.each([
    ['江州讯 为扎实推进', '江州', '', 'a place before 讯'],
    ['新华社江州3月1日电(记者张三 李四)今天', '江州', 'reporter 张三, reporter 李四', 'agency, place, date'],
    [
      '江州网3月12日西山讯(李亮记者方舟)昨日',
      '西山',
      'author 李亮, reporter 方舟',
      'the place behind the date',
    ],
    ['中新社江州四月十九日电(李亮)今夜', '江州', 'author 李亮', 'the day in Chinese numerals'],
    ['江州讯(供稿:江州市公安局宣传处)4月26日', '江州', '', 'a contributor in brackets'],
    [
      '江州新闻网-江州市融媒体中心(记者 张三 通讯员 李四)“您看',
      null,
      'reporter 张三, correspondent 李四',
      'media and their people',
    ],
    [
      '江州晚报讯 记者张三,通讯员李四、王五报道:省公安厅',
      null,
      'reporter 张三, correspondent 李四, correspondent 王五',
      'a comma between roles',
    ],
    ['(江州公安报 讯)近年来', null, '', 'a space before 讯'],
    ['本报讯 李亮 记者 王磊 日前', null, 'author 李亮, reporter 王磊', 'a name before the role'],
    ['南都讯 记者王磊 “当时', null, 'reporter 王磊', 'a paper by its short name'],
    ['新快报讯(记者 王磊)“当时', null, 'reporter 王磊', 'a paper whose name opens with a short one'],
    ['本网讯(李佳 通讯员 陈文)', null, 'author 李佳, correspondent 陈文', 'no place'],
    ['〔記者王捷／台南報導〕台南市', '台南', 'reporter 王捷', 'brackets of its own'],
    [
      '（中央社記者黃麗芸台北25日電）警方',
      '台北',
      'reporter 黃麗芸',
      'run together: three characters are the name',
    ],
    ['南城晚报讯 记者王磊 “当时', null, 'reporter 王磊', 'a byline closed by a space'],
    ['新华社江州1月9日电题:灯火深处', '江州', '', 'the title of a dispatch'],
    ['江州网8月1日22时27分讯(记者 王磊)针对', null, 'reporter 王磊', 'a day with its time'],
    ['江州晚报6月11日报道  昨日', null, '', 'a paper and its day before 报道'],
    ['《法治江州》记者沈浩 通讯员宋磊 7月18日夜', null, 'reporter 沈浩, correspondent 宋磊', 'a paper first'],
  ])('%s', (text, place, credits, _reason) => {
    const match = matchOpening(fold(text));
    expect(match?.place ? text.slice(match.place.start, match.place.end) : null).toBe(place);
    expect(people(text, match?.credits ?? null)).toBe(credits);
  });

  it.each([
    ['通讯员走进社区,了解情况', '通讯 is a word'],
    ['市公安局接到来电 后立即出警', '来电 is a word'],
    ['记者从市公安局获悉,今年以来', 'a sentence'],
    ['【解说】2001年9月', 'a part of a broadcast'],
    ['接到来电题目太难的投诉', 'a word that ends with 电'],
    ['《法治江州》记者见面会 现场', 'no name'],
    ['据江州晚报6月11日报道 昨日', 'somebody else is quoted'],
    ['江州晚报6月11日报道,昨日', 'a sentence'],
  ])('refuses %s: %s', (text) => {
    expect(matchOpening(fold(text))).toBeNull();
  });
});

describe('bylines', () => {
  it.each([
    ['本报记者 陈春艳', 'reporter 陈春艳'],
    [
      '李佳 通讯员 陈依文 卢泽康 于晶',
      'author 李佳, correspondent 陈依文, correspondent 卢泽康, correspondent 于晶',
    ],
    ['记者应兰曾小燕通讯员安公宣', 'reporter 应兰, reporter 曾小燕, correspondent 安公宣'],
    ['□晚报记者 苗光 通讯员 路远', 'reporter 苗光, correspondent 路远'],
    ['□ 本报记者 王磊 张 三 文/图', 'reporter 王磊, reporter 张 三'],
    ['斯日古楞 欧阳娜娜', 'author 斯日古楞, author 欧阳娜娜'],
    ['本报记者 王强 摄', 'photographer 王强'],
    ['文/本报记者 王强 图/本报记者 苗光', 'reporter 王强, photographer 苗光'],
    ['《江州周末》记者 尹丽', 'reporter 尹丽'],
  ])('%s', (text, credits) => {
    expect(people(text, matchByline(fold(text)))).toBe(credits);
  });

  it.each(['完', '左二', '图片由警方提供', '记者从市公安局获悉', '解说', '待续', '某市公安局政治部'])(
    'refuses %s',
    (text) => {
      expect(matchByline(text)).toBeNull();
    },
  );
});

describe('names behind their office', () => {
  it.each([
    ['江州市公安局 苗光 文/图', 'author 苗光'],
    ['江州市公安局 苗光 路远 摄', 'photographer 苗光, photographer 路远'],
    ['平安江州公安:苗光', 'author 苗光'],
    ['某某县委政法委 苗光', 'author 苗光'],
    ['南江县局 苗光、路远', 'author 苗光, author 路远'],
  ])('%s', (text, credits) => {
    expect(people(text, matchOfficeByline(fold(text)))).toBe(credits);
  });

  it.each(['江州市公安局 开展夏季行动', '江州市公安局', '苗光 文/图'])('refuses %s', (text) => {
    expect(matchOfficeByline(fold(text))).toBeNull();
  });
});

describe('rows of fields', () => {
  it.each([
    ['作者：苗光（江州市公安局）', null, null, null, 'author 苗光'],
    ['2022年02月22日09:05 | 来源:内蒙古日报', '2022-02-22', '09:05', '内蒙古日报', ''],
    [
      '时间:2021-03-25 11:17:37 来源: 法治文化委 作者:李佳芳',
      '2021-03-25',
      '11:17:37',
      '法治文化委',
      'author 李佳芳',
    ],
    [
      '来源:丁小川 罗远航 记者 方志诚 2024-03-05 10:20',
      '2024-03-05',
      '10:20',
      null,
      'author 丁小川, author 罗远航, reporter 方志诚',
    ],
    ['来源:江河网 记者 方志诚 2024-03-05', '2024-03-05', null, '江河网', 'reporter 方志诚'],
    ['2024-03-05 来源:江河日报 通讯员 方志诚', '2024-03-05', null, '江河日报', 'correspondent 方志诚'],
    [
      '来源:江河日报 本报记者 方志诚 通讯员 苗光',
      null,
      null,
      '江河日报',
      'reporter 方志诚, correspondent 苗光',
    ],
    ['2019-09-09 16:19:28　来源: 华江网 举报', '2019-09-09', '16:19:28', '华江网', ''],
    ['本文来源：华江网  责任编辑：罗崇_NB12', null, null, '华江网', 'editor 罗崇'],
    ['(责编:王子、宋美琪)', null, null, null, 'editor 王子, editor 宋美琪'],
    ['2022-09-13 10:25 聯合報／ 記者邵文／台南即時報導', '2022-09-13', '10:25', '聯合報', 'reporter 邵文'],
    ['發布單位：刑事警察局 發布日期：110-08-25 點閱次數：523', '2021-08-25', null, '刑事警察局', ''],
    ['2020年08月04日 17:06:49 来源:本站 作者:苗光', '2020-08-04', '17:06:49', null, 'author 苗光'],
    ['来源:江河网2022-08-27 08:51', '2022-08-27', '08:51', '江河网', ''],
    ['date: "2017-05-29"', '2017-05-29', null, null, ''],
    ['date 2025-09-17 記者許家安／嘉義報導', '2025-09-17', null, null, 'reporter 許家安'],
    ['《 江州日报 》( 2024年02月05日 11 版)', '2024-02-05', null, '江州日报', ''],
    ['整理:本报记者 廖静', null, null, null, 'reporter 廖静'],
    ['讲述人:段文', null, null, null, ''],
    ['口述:韩永刚(江州市公安局民警)', null, null, null, ''],
    ['上一篇  下一篇4 2014年11月19日 放大 缩小 默认', '2014-11-19', null, null, ''],
  ])('%s', (text, date, time, publication, credits) => {
    const match = matchFields(fold(text));
    expect(match?.dates[0]?.edtf ?? null).toBe(date);
    expect(match?.dates[0]?.time ?? null).toBe(time);
    expect(match?.publication ? text.slice(match.publication.start, match.publication.end) : null).toBe(
      publication,
    );
    expect(people(text, match?.credits ?? null)).toBe(credits);
  });

  it.each([
    ['4月14日,一场集中统一行动在江州打响', 'a sentence that begins with a date'],
    ['记者:您当时害怕吗?', 'an interview'],
    ['视频|民警雪夜救人', 'a headline with its column'],
    ['讲述:一个老民警的坚守', 'a headline with its column'],
    ['图片|民警雪夜救人', 'a headline with its column'],
    ['5月13日 屯门公路三车相撞', 'a day without a year and words beside it'],
  ])('refuses %s: %s', (text) => {
    expect(matchFields(fold(text))).toBeNull();
  });
});

describe('staff without colons', () => {
  it.each([
    ['编辑 宁致远   校对 周小满   美编 赵一鸣', 'editor 宁致远'],
    ['责任编辑张三 校对李四', 'editor 张三'],
    ['本版编辑 周海 李冉', 'editor 周海, editor 李冉'],
  ])('%s', (text, credits) => {
    expect(people(text, matchStaffLine(fold(text))?.credits ?? null)).toBe(credits);
  });

  it.each([
    ['编辑 部门 换届', 'no names'],
    ['编辑的一天', 'a headline'],
    ['记者 张三', 'a byline'],
    ['制作 高手', 'one label that is no editor'],
  ])('refuses %s: %s', (text) => {
    expect(matchStaffLine(fold(text))).toBeNull();
  });
});

describe('lines of accounts', () => {
  it.each([
    ['原创 张三 平安江州', '张三', '平安江州', 'author and account'],
    ['原创 平安江州', null, '平安江州', 'an account alone'],
    ['江州新闻网西山频道  3小时前', null, '江州新闻网西山频道', 'an account and how long ago'],
  ])('%s', (text, author, publication, _reason) => {
    const match = matchAccountLine(fold(text));
    expect(match?.author ? text.slice(match.author.start, match.author.end) : null).toBe(author);
    expect(text.slice(match?.publication.start, match?.publication.end)).toBe(publication);
  });

  it.each(['原创歌曲《平安》上线', '民警3小时前出发', '警方回应：嫌疑人 3天前'])('refuses %s', (text) => {
    expect(matchAccountLine(fold(text))).toBeNull();
  });
});
