import { describe, expect, it } from 'vitest';
import { matchCaption } from '@/lib/parse/rules/match-caption';
import { continuesParagraph } from '@/lib/parse/rules/match-continuation';
import { matchDigestTitle } from '@/lib/parse/rules/match-digest-title';
import { matchFurniture } from '@/lib/parse/rules/match-furniture';
import { isSentence } from '@/lib/parse/rules/match-prose';
import { matchSectionNumber } from '@/lib/parse/rules/match-section-number';
import { isSpeech } from '@/lib/parse/rules/match-speech';
import { matchWrapper } from '@/lib/parse/rules/match-wrapper';
import { fold } from '@/lib/source/fold';

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

describe('furniture by its wording', () => {
  it.each([
    ['分享让更多人看到', 'share'],
    ['网易首页 > 新闻中心 > 新闻 > 正文', 'breadcrumb'],
    ['京公网安备 11010502052014号', 'registration'],
    ['为您推荐', 'related'],
    ['【打印本页】 【关闭窗口】', 'tool'],
    ['58261  跟贴58261', 'comment'],
    ['凡本网注明“来源:江河网”的作品,未经授权不得转载。', 'rights'],
    ['本网原创文章，转载请附上原文链接。', 'rights'],
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
    '微博@平安江州 图',
    '王磊摄',
    '民警在渡口巡查。江河新闻记者 李庭 图',
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
    ['电话里传来焦急的声音:“快来救救我们!”', undefined, true],
    ['群众点赞:“这样的民警真好!”', undefined, false],
    ['自2022年1月1日《江州市警务辅助人员条例》正式实施以来,市公安局率先制定', undefined, true],
    ['经了解,老人当日接到一名自称客服的电话,对方以帮', undefined, true],
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
    ['《"共享屏幕"有陷阱!》正文(江河新闻).', '"共享屏幕"有陷阱!', 'headline'],
    ['江州半年查处酒驾2.2万起-江河网', '江州半年查处酒驾2.2万起', 'page-title'],
    ['<figcaption>民警在推车</figcaption>', '民警在推车', 'caption'],
    ['&nbsp;&nbsp;民警在推车。', '民警在推车。', null],
    ['警區暑期打擊罪案 拘19人 (17:22)', '警區暑期打擊罪案 拘19人', null],
    ['<img src="1.jpg"></p><p>民警在推车。<br><br></p>', '民警在推车。', null],
  ])('%s', (text, core, hint) => {
    const match = matchWrapper(text);
    expect(match && text.slice(match.from, match.to)).toBe(core);
    expect(match?.hint).toBe(hint);
  });
  it.each([
    '沐浴春天的阳光 ——江州公安学习扫描',
    '#平安校园#',
    '2007年04月26日 来源:人民网-江州公安报',
    '2031-04-05江河生活网',
    '<docno>4-16</docno>',
  ])('refuses %s', (text) => {
    expect(matchWrapper(text)).toBeNull();
  });
});
