import { describe, expect, test } from 'vitest';
import type { Authority, TopicRecord } from '@/lib/mentions/authority';
import { EMPTY_AUTHORITY } from './empty-authority';
import { annotate } from './story';

const topic = (name: string, fields: Partial<TopicRecord> = {}): TopicRecord => ({
  id: 'x',
  name,
  kind: '专项行动',
  aliases: [],
  weak: [],
  not: [],
  description: '……',
  ...fields,
});

const authority: Authority = {
  ...EMPTY_AUTHORITY,
  topics: [
    topic('清源行动', { aliases: ['“清源”专项行动'], weak: ['清源'], not: ['清源山'] }),
    topic('清源行动表彰', { aliases: [] }),
  ],
};
const topicsOf = (text: string) =>
  annotate(text, { authority }).topics.map(({ name, status }) => `${name} ${status}`);

describe('topics', () => {
  test.each([
    ['开展“清源”专项行动,清源战果丰硕', ['清源行动 catalogued'], 'an alias, and a weak one in its company'],
    ['清源二字挂在墙上', [], 'a weak alias alone'],
    ['“清源”专项行动期间登清源山', ['清源行动 catalogued'], 'a longer phrase means something else'],
    ['清源行动表彰大会', ['清源行动表彰 catalogued'], 'the longest alias counts'],
    ['部署“净网”专项行动', ['“净网”专项行动 candidate'], 'one that the catalogue lacks'],
    [
      '该支队获得四川省公安厅交通管理局整治酒后驾驶专项行动第一',
      ['整治酒后驾驶专项行动 candidate'],
      'none begins within a unit',
    ],
    ['开展打击侵财性犯罪专项行动', ['打击侵财性犯罪专项行动 candidate'], 'the same without quotation marks'],
    ['启动“平安守护行动”', ['平安守护行动 candidate'], 'name and noun in one pair of marks'],
    ['开展“清风”大整治', ['“清风”大整治 candidate'], 'a great action'],
    ['开展净网2024专项行动', ['净网2024专项行动 candidate'], 'a year in the name'],
    ['召开动员会暨冬季大练兵部署会', ['冬季大练兵 candidate'], 'behind 暨'],
    ['建立“护苗”义警队', ['“护苗”义警队 candidate'], 'a body that bears the name'],
    ['宣传一盔一带、扫黑除恶知识', ['一盔一带 candidate', '扫黑除恶 candidate'], 'known by the name alone'],
    ['以“实际行动”回报,打击“犯罪活动”', [], 'no campaign'],
    ['建立“五字”工作模式', [], 'a manner of work'],
    ['开展专项行动', [], 'no name'],
    ['树立“一盘棋”思想', [], 'no campaign'],
  ])('%s', (text, topics) => {
    expect(topicsOf(text)).toEqual(topics);
  });
});
