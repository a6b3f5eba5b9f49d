import { describe, expect, it } from 'vitest';
import { breaksCohesion } from '@/lib/parse/cohesion';
import { findYearClues } from '@/lib/parse/find-year-clues';
import { matchAddressDate } from '@/lib/parse/rules/match-address-date';
import { matchByline } from '@/lib/parse/rules/match-byline';
import { matchCaption } from '@/lib/parse/rules/match-caption';
import { continuesParagraph } from '@/lib/parse/rules/match-continuation';
import { matchDigestTitle } from '@/lib/parse/rules/match-digest-title';
import { matchFields } from '@/lib/parse/rules/match-fields';
import { matchFurniture } from '@/lib/parse/rules/match-furniture';
import { matchOpening } from '@/lib/parse/rules/match-opening';
import { findPrintedDates } from '@/lib/parse/rules/match-printed-date';
import { isSentence } from '@/lib/parse/rules/match-prose';
import { matchSectionNumber } from '@/lib/parse/rules/match-section-number';
import { isSpeech } from '@/lib/parse/rules/match-speech';
import { matchStaffLine } from '@/lib/parse/rules/match-staff-line';
import { matchWrapper } from '@/lib/parse/rules/match-wrapper';
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
    ['记者应洁曾嫣艳通讯员厦公宣', 'reporter 应洁, reporter 曾嫣艳, correspondent 厦公宣'],
    ['□晚报记者 苗光 通讯员 路远', 'reporter 苗光, correspondent 路远'],
    ['□ 本报记者 王磊 张 三 文/图', 'reporter 王磊, reporter 张 三'],
    ['斯日古楞 欧阳娜娜', 'author 斯日古楞, author 欧阳娜娜'],
    ['本报记者 王强 摄', 'photographer 王强'],
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

describe('rows of fields', () => {
  it.each([
    ['2022年02月22日09:05 | 来源:内蒙古日报', '2022-02-22', '09:05', '内蒙古日报', ''],
    [
      '时间:2021-03-25 11:17:37 来源: 法治文化委 作者:李佳芳',
      '2021-03-25',
      '11:17:37',
      '法治文化委',
      'author 李佳芳',
    ],
    ['2019-09-09 16:19:28　来源: 华江网 举报', '2019-09-09', '16:19:28', '华江网', ''],
    ['本文来源：华江网  责任编辑：罗崇_NB12', null, null, '华江网', 'editor 罗崇'],
    ['(责编:王子、宋美琪)', null, null, null, 'editor 王子, editor 宋美琪'],
    ['2022-09-13 10:25 聯合報／ 記者邵文／台南即時報導', '2022-09-13', '10:25', '聯合報', 'reporter 邵文'],
    ['發布單位：刑事警察局 發布日期：110-08-25 點閱次數：523', '2021-08-25', null, '刑事警察局', ''],
    ['来源:江河网2022-08-27 08:51', '2022-08-27', '08:51', '江河网', ''],
    ['date: "2017-05-29"', '2017-05-29', null, null, ''],
    ['date 2025-09-17 記者許家誠／嘉義報導', '2025-09-17', null, null, 'reporter 許家誠'],
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
    ['编辑 宁致远   校对 于小满   美编 赵一诺', 'editor 宁致远'],
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

describe('titles of digests', () => {
  it.each(['晨间法治速览（2025年4月3日）', '平安早报 | 2024-3-5'])('%s', (text) => {
    expect(matchDigestTitle(fold(text))).toHaveLength(1);
  });

  it.each([
    ['江州日报 2024年5月6日', "a paper's day"],
    ['反诈早报第五期推出', 'no day'],
    ['2024年5月6日警情通报', 'a bulletin is one story'],
  ])('refuses %s: %s', (text) => {
    expect(matchDigestTitle(fold(text))).toBeNull();
  });
});

describe('printed dates', () => {
  it.each([
    ['2021/3/25 週四 上午 11:17', '2021-03-25', '11:17'],
    ['二〇二一年三月二十五日', '2021-03-25', null],
    ['民國110年8月5日', '2021-08-05', null],
    ['2011年09月27日 20时14分', '2011-09-27', '20:14'],
    ['2021年3月5日下午3:20', '2021-03-05', '15:20'],
    ['03-25 11:17', null, '11:17'],
  ])('%s', (text, edtf, time) => {
    expect(findPrintedDates(fold(text))[0]).toMatchObject({ edtf, time });
  });

  it.each(['2021-2022赛季', '2021年13月1日', '10.5万元', '24小时'])('refuses %s', (text) => {
    expect(findPrintedDates(text)).toEqual([]);
  });

  it('reads an address, but not when it was archived', () => {
    expect(matchAddressDate('https://a.gov.cn/202203/t20220301_123.html')?.edtf).toBe('2022-03-01');
    expect(matchAddressDate('https://web.archive.org/web/20210703203025/a.html')).toBeNull();
  });
});

describe('furniture by its wording', () => {
  it.each([
    ['分享让更多人看到', 'share'],
    ['网易首页 > 新闻中心 > 新闻 > 正文', 'breadcrumb'],
    ['京公网安备 11010502052014号', 'registration'],
    ['为您推荐', 'related'],
    ['【打印本页】 【关闭窗口】', 'tool'],
    ['58261  跟贴58261', 'comment'],
    ['凡本网注明“来源:江河网”的作品,未经授权不得转载。', 'rights'],
    ['点击上方蓝字 关注平安江州', 'advert'],
    ['江州新闻 临江新闻 西山新闻 东湖新闻', 'navigation'],
    ['2 張相片', 'comment'],
    ['第6版:警事·案件          上一版  下一版', 'tool'],
    ['3上一版  下一版4', 'tool'],
    ['第04版 上一期   下一期 上一版 下一版', 'tool'],
    ['语音朗读:语音播报', 'tool'],
    ['|只看大图 |倒序浏览 |阅读模式', 'tool'],
    ['[复制链接] 查看: 2381|回复: 17', 'tool'],
    ['更多相片', 'tool'],
    ['晚报数字报刊平台', 'navigation'],
    ['关注公众号:平安江州', 'advert'],
  ])('%s is %s', (text, kind) => {
    expect(matchFurniture(fold(text))?.kind).toBe(kind);
  });

  it.each([
    ['分享会现场气氛热烈。', 'a sentence'],
    ['返回家园', 'no page word'],
    ['大中小学开展安全教育', 'a headline'],
    ['强认识 明方向 办实事 见实效', 'a headline of four parts'],
    ['热点新闻发布会在江州举行', 'a headline'],
    ['今天是寒假后开学第一天,交警加派警力护学。', 'a sentence'],
    ['民警帮老人下载反诈软件', 'a headline'],
    ['图片新闻', "a paper's own column"],
    ['数字报警平台上线', 'a headline'],
    ['上一版规划的三点启示', 'a headline that begins like a pager'],
    ['回复', 'a word that not only tools have'],
    ['更多图片背后的民警故事', 'a headline'],
    ['阅读模式之变', 'a headline'],
    ['关注公众号诈骗新手法', 'a headline'],
  ])('%s is none: %s', (text) => {
    expect(matchFurniture(fold(text))).toBeNull();
  });
});

describe('numbers of sections', () => {
  it.each([
    ['1 聚靶心 学习教育', 1],
    ['一、加强领导', 1],
    ['（二）压实责任', 2],
    ['03 再说一遍', 3],
    ['十二、其他', 12],
    ['② 查隐患', 2],
  ])('%s', (text, value) => {
    expect(matchSectionNumber(fold(text))?.value).toBe(value);
  });

  it.each(['1起电诈案告破', '8岁男童走失', '110接警', '2021年工作回顾', '一场雨后'])('refuses %s', (text) => {
    expect(matchSectionNumber(text)).toBeNull();
  });
});

describe('captions that say so', () => {
  it.each([
    '读书活动现场。李庭摄',
    '图为民警在宣传',
    '▲ 民警在讲课',
    '民警在渡船上(右)',
    '雨伞。 攝：陳焯/海角雜誌',
    '警員陪男童。圖／警方提供',
  ])('%s', (text) => {
    expect(matchCaption(fold(text))).not.toBeNull();
  });
  it.each(['民警在路口拍摄了一段视频,记录下全过程。', '阳春三月,新风扑面。'])('refuses %s', (text) => {
    expect(matchCaption(text)).toBeNull();
  });
});

describe('running text, joins, speech', () => {
  it.each([
    ['……面向全区征集作品,扎实开展各类', '学习教育活动,不断深入。', true, 'the upper end is open'],
    ['……构筑防火墙”。', '激发实干精神。', false, 'the sentence is closed'],
    ['……工作取得明显成效,受到好评', '近日,市公安局召开会议。', false, 'a full stop is missing'],
    ['……有关事项通告如下:', '一、禁止燃放。', false, 'a list follows'],
    ['在江州市最西边的大山里', '有一间只有一个人的警务室', false, 'verse'],
  ])('%s | %s', (above, below, joined) => {
    expect(continuesParagraph(above, below)).toBe(joined);
  });

  it.each([
    ['动起来:党委重视全警参与', undefined, false],
    ['阳春三月,新风扑面。', undefined, true],
    ['活动中,民警向创新企业员工、青', '年学生讲解', true],
    ['随后,全体人员重温入警誓词,誓言铿锵', undefined, true],
  ])('%s', (text, next, prose) => {
    expect(isSentence(text, text.length, next)).toBe(prose);
  });

  it('knows who speaks from a title with a colon', () => {
    expect(isSpeech('记者:您当时害怕吗?')).toBe(true);
    expect(isSpeech('派出所民警:平安“守护神”')).toBe(false);
  });
});

describe('wrappers', () => {
  it.each([
    ['# 民警雪夜推车', '民警雪夜推车', 'headline'],
    ['《“共享屏幕”有陷阱!》正文(江河新闻)。', '“共享屏幕”有陷阱!', 'headline'],
    ['江州半年查处酒驾2.2万起-江河网', '江州半年查处酒驾2.2万起', 'page-title'],
    ['<figcaption>民警在推车</figcaption>', '民警在推车', 'caption'],
  ])('%s', (text, core, hint) => {
    const match = matchWrapper(text);
    expect(match && text.slice(match.from, match.to)).toBe(core);
    expect(match?.hint).toBe(hint);
  });
  it.each(['沐浴春天的阳光 ——江州公安学习扫描', '#平安校园#', '2007年04月26日 来源:人民网-江州公安报'])(
    'refuses %s',
    (text) => {
      expect(matchWrapper(text)).toBeNull();
    },
  );
});

describe('clues to a year', () => {
  it.each([
    ['在第28个“世界读书日”来临之际', 'exact', 2023],
    ['庆祝建党100周年', 'exact', 2021],
    ['庆祝第三个中国人民警察节', 'exact', 2023],
    ['2023年度轮训班收官', 'named', 2023],
    ['学习贯彻党的二十大精神', 'since', 2022],
  ])('%s', (text, kind, year) => {
    expect(findYearClues(text)[0]).toMatchObject({ kind, year });
  });
  it('takes both quotation marks of an observance', () => {
    const text = '在第28个“世界读书日”来临之际';
    const [clue] = findYearClues(text);
    expect(text.slice(clue?.start, clue?.end)).toBe('第28个“世界读书日”');
  });
  it.each(['到2035年基本实现', '2001年9月的一天夜里', '2015年冬天'])('refuses %s', (text) => {
    expect(findYearClues(text)).toEqual([]);
  });
});

it('a short title never breaks cohesion', () => {
  expect(breaksCohesion({ size: 4, text: '警方提醒' } as never, [], [])).toBe(false);
});
