import { expect, test } from 'vitest';
import { foldList } from '@/components/reading/fold-list';

test.each<[string, string, string | null, string]>([
  [
    '人大代表、政协委员、企业家代表、律师代表和群众代表',
    '人大代表、政协委员、企业家代表',
    '律师代表和群众代表',
    'cut behind the third',
  ],
  ['教师、学生、家长', '教师、学生、家长', null, 'three are few'],
  ['教师、学生、家长、职工', '教师、学生、家长、职工', null, 'the rest is shorter than the offer'],
  ['《学史、悟思、办事、开局》读本', '《学史、悟思、办事、开局》读本', null, 'a title is one'],
  ['反诈宣传资料', '反诈宣传资料', null, 'no list'],
])('%s: %s | %s (%s)', (text, shown, rest) => {
  expect(foldList(text)).toEqual({ shown, rest });
});
