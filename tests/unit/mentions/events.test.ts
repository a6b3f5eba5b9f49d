import { describe, expect, test } from 'vitest';
import type { Published } from '@/lib/parse/parsed-source';
import { annotate } from './story';

const published = (edtf: string | null): Published => ({ edtf, time: null, basis: 'stated', evidence: [] });
const eventsOf = (text: string, edtf: string | null) =>
  annotate(text, { fields: { published: published(edtf) } }).events.map((event) => [event.edtf, event.text]);

describe('events', () => {
  test.each([
    ['3月5日,该局召开会议。', '2021-03-25', [['2021-03-05', '3月5日,该局召开会议。']]],
    [
      '行动开始。2022年2月7日至9日,组织轮训。',
      '2023',
      [['2022-02-07/2022-02-09', '2022年2月7日至9日,组织轮训。']],
    ],
    ['6月19日至7月13日,开展宣讲。', '2023-07~', [['2023-06-19/2023-07-13', '6月19日至7月13日,开展宣讲。']]],
    ['2021年10月的一天,有人敲门。', null, [['2021-10', '2021年10月的一天,有人敲门。']]],
    ['分局均在3月10日前传达。', '2021-03-25', [['../2021-03-10', '分局均在3月10日前传达。']]],
    ['3月10日以前报到。', '2021-03-25', [['../2021-03-10', '3月10日以前报到。']]],
    ['2021年6月底前完成。', null, [['../2021-06', '2021年6月底前完成。']]],
    ['3月10日前往南京。', '2021-03-25', [['2021-03-10', '3月10日前往南京。']]],
    ['3月10日前后降雨。', '2021-03-25', [['2021-03-10', '3月10日前后降雨。']]],
    [
      '2021年10月3日报案。10月9日破案。',
      null,
      [
        ['2021-10-03', '2021年10月3日报案。'],
        ['2021-10-09', '10月9日破案。'],
      ],
    ],
  ])('%s in %s', (text, edtf, events) => {
    expect(eventsOf(text, edtf)).toEqual(events);
  });

  test.each([
    ['3月5日,该局召开会议。', null, 'no year anywhere'],
    ['13月5日开会。', '2021', 'no such month'],
    ['3月以来,警情下降。', '2021', 'a stretch of time'],
    ['全天24小时值守。', '2021', 'no date'],
  ] as [string, string | null, string][])('%s in %s: none (%s)', (text, edtf) => {
    expect(eventsOf(text, edtf)).toEqual([]);
  });
});
