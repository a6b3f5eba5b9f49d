import { expect, test } from 'vitest';
import { toStoryTitle } from '@/lib/store/rows/story-title';

test.each([
  [
    '7月8日凌晨，某某市公安局接到报警，称有人落水。',
    '7月8日凌晨，某某市公安局接到报警……',
    'a time alone tells nothing',
  ],
  ['某某网：在车流中疏导交通，在街头巡逻。', '某某网：在车流中疏导交通……', 'nor does who says it'],
  ['某某市公安局昨日召开全市会议，部署工作。', '某某市公安局昨日召开全市会议……', 'to the first mark'],
  ['雪还在下个不停。民警小李已经出门。', '雪还在下个不停……', 'a sentence may be short'],
  [
    '下雪了。民警小李已经出门去看望老人。',
    '下雪了。民警小李已经出门去看望老人。',
    'a short paragraph is whole',
  ],
  ['近日，某某市公安局召开会议。', '近日，某某市公安局召开会议。', 'so is a short one of two parts'],
  [
    '他说了很多很多很多话……，然后出门去了远方看望一位老人。',
    '他说了很多很多很多话……',
    'what trails off does so once',
  ],
  [
    '“人民公安向前进！”歌声响起，会议开始了。',
    '“人民公安向前进……”',
    'what is cut within quotation marks is closed',
  ],
  [
    '某某市公安局印发《关于“平安‘夏夜’，行动”的通知》，部署工作。',
    '某某市公安局印发《关于“平安‘夏夜’……”》',
    'from the inside out',
  ],
  ['"人民公安向前进！"歌声响起，会议开始了。', '"人民公安向前进……"', 'straight marks are closed too'],
  [
    '某某市公安局开展"平安夏夜"行动和"百日攻坚，决战决胜"行动。',
    '某某市公安局开展"平安夏夜"行动和"百日攻坚……"',
    'the second pair',
  ],
  [`${'字'.repeat(29)}"字字字字"`, `${'字'.repeat(29)}……`, 'a straight one neither'],
  [`${'字'.repeat(25)}"字字"字"字字`, `${'字'.repeat(25)}"字字"字……`, 'not even behind a pair'],
  [`${'字'.repeat(29)}“字字字字”`, `${'字'.repeat(29)}……`, 'no mark is opened for nothing'],
  ['字'.repeat(40), `${'字'.repeat(30)}……`, 'no mark for long: cut'],
  ['𠮷'.repeat(40), `${'𠮷'.repeat(30)}……`, 'between whole characters'],
])('%s goes by %s: %s', (text, title) => {
  expect(toStoryTitle(null, text)).toEqual({ title, titleFrom: 'opening' });
});

test('a headline stands as it is; a story with neither says so', () => {
  expect(toStoryTitle('某某标题', '某日，某局开会。')).toEqual({ title: '某某标题', titleFrom: 'headline' });
  expect(toStoryTitle(null, undefined)).toEqual({ title: '（无题）', titleFrom: 'opening' });
});
