import { expect, test } from 'vitest';
import { parentBasis } from '@/components/units/parent-basis';

test.each([
  ['赣州市公安局章贡区分局', 'county', '赣州市公安局', /^上级关系见于单位全称/],
  ['遂川县公安局', 'county', '吉安市公安局', /^上级关系据行政区划的层级/],
  ['国家移民管理局', 'ministry', '公安部', /^上级关系据本馆单位名录（content\/authority\/units\.yaml）。$/],
  ['江西警察学院', 'college', '江西省公安厅', /所在省区/],
])('%s (%s) under %s', (name, level, parent, basis) => {
  expect(parentBasis({ name, level }, { name: parent })).toMatch(basis);
});
