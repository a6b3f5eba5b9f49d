import { describe, expect, test } from 'vitest';
import { annotate } from './story';

const quotesOf = (text: string) => annotate(text).quotes.map(({ text: said, speaker }) => [speaker, said]);

describe('quotes', () => {
  test.each([
    ['before', '民警周砚秋说:“群众的事一件也不能拖。”', [['周砚秋', '群众的事一件也不能拖。']]],
    ['after', '“群众的事一件也不能拖。”民警周砚秋坚定地说。', [['周砚秋', '群众的事一件也不能拖。']]],
    [
      'after a comma',
      '“他们来得真快”,市民田小禾感叹地说,“心里踏实多了。”',
      [
        ['田小禾', '他们来得真快'],
        ['田小禾', '心里踏实多了。'],
      ].slice(1),
    ],
    [
      'split',
      '“我们都在坚持,”民警周砚秋笑着说,“以后也会坚持下去。”',
      [
        ['周砚秋', '我们都在坚持,'],
        ['周砚秋', '以后也会坚持下去。'],
      ],
    ],
    ['pronoun', '居民田小禾走进大厅。她说:“他们真是太了不起了!”', [['田小禾', '他们真是太了不起了!']]],
    [
      'pronoun of somebody unnamed',
      '民警周砚秋守在门口。嫌疑人张某某终于现身。他懊悔地表示:“我再也不敢了,真的。”',
      [[null, '我再也不敢了,真的。']],
    ],
    [
      'to whom it is said',
      '“我得先把队伍带起来。”民警周砚秋对妻子田小禾说。',
      [['周砚秋', '我得先把队伍带起来。']],
    ],
    ['nobody named', '“大家都辛苦了,早点回去休息吧。”', [[null, '大家都辛苦了,早点回去休息吧。']]],
    [
      'goes on',
      '“训练很苦!”对于民警周砚秋来说,机会难得,“平时任务很重,大家都很珍惜这样的机会。”',
      [
        ['周砚秋', '训练很苦!'],
        ['周砚秋', '平时任务很重,大家都很珍惜这样的机会。'],
      ].slice(1),
    ],
    [
      'corner brackets',
      '督察周硯秋指出：「因為隊伍機動性強，很快到場。」',
      [['周硯秋', '因為隊伍機動性強，很快到場。']],
    ],
    [
      'past an epithet',
      '“我心里有包袱,放不开。”获得“最美辅警”称号的辅警田小禾激动地说。',
      [['田小禾', '我心里有包袱,放不开。']],
    ],
  ])('%s', (_, text, quotes) => {
    expect(quotesOf(text)).toEqual(expect.arrayContaining(quotes));
  });

  test.each([
    ['锻造“四个铁一般”的公安队伍', 'scare quotes'],
    ['落实“第一议题”制度', 'a name'],
    ['宣传“尊重知识、崇尚创新、诚信守法”的理念', 'a slogan'],
    ['以“学思践悟、主题教育筑警魂”为主题', 'a motto'],
    ['“向前进,向前进!”在激昂的歌声中开场', 'a song'],
    ['民警说“平安”二字最重', 'a word that is spoken of'],
  ])('%s: none (%s)', (text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});
