import { describe, expect, it, test } from 'vitest';
import { parseSource } from '@/lib/parse/parse-source';
import { decodeSource } from '@/lib/source/decode-source';

const parse = (text: string) => parseSource(decodeSource(Buffer.from(text), 'test.txt'));

/** A story of which each line but its paragraphs' last is 40 columns wide. */
const wrapped = (opening: string): string => `江州警方夜查酒驾

${opening}
交警支队东河大队在城区主要路口开展夜查行
动，共检查车辆320余辆，查处酒后驾驶11起、
无证驾驶3起，并对轻微违法的驾驶人当场给予
批评教育。

行动从当晚8时持续到次日凌晨1时，民警分成
四个小组轮流值守，对过往车辆逐一检查，未发
现一名驾驶人弃车逃离，也没有发生一起事故。
`;

describe('a byline over the end of a line', () => {
  test.each<[opening: string, names: string[], why: string]>([
    [
      '　　本报讯（记者何明理　通讯员周立民　李\n庭）5月17日晚，江州市公安局',
      ['何明理', '周立民', '李庭'],
      'in a name',
    ],
    [
      '　　江州日报讯（记者何明理　陈大明　通\n讯员周立民）5月17日晚，江州市公安局',
      ['何明理', '陈大明', '周立民'],
      'in a role',
    ],
    [
      '　　江州日报讯（记者何明理　通讯员周立民\n李庭）5月17日晚，江州市公安局',
      ['何明理', '周立民', '李庭'],
      'between names',
    ],
  ])('%j: %j (%s)', (opening, names) => {
    const [story] = parse(wrapped(opening)).articles;
    expect(story?.credits.map(({ name }) => name)).toEqual(names);
  });
});

describe('clues to a date', () => {
  const evidenceOf = (text: string) => {
    const [story] = parse(text).articles;
    return story?.published.evidence.map(([start, end]) => text.slice(start, end));
  };

  it('run over the end of a wrapped line', () => {
    const text = wrapped('　　2023年9月17日晚，江州市公安局').replace('次日凌晨1时', '2023年\n9月18日');
    expect(evidenceOf(text)?.some((clue) => clue.includes('2023年'))).toBe(true);
  });

  it('end where a caption breaks them', () => {
    const text = `江州警方开展禁毒宣传

近日，江州市公安局东河派出所民警走进校园，向学生讲解毒品的危害，这项活动始于2023年9

图为民警在校园开展禁毒宣传。

月18日，已走进学校12所，受教育学生3600余人。
`;
    expect(evidenceOf(text)).toEqual(['2023年9']);
  });
});
