import { expect, test } from 'vitest';
import { readableMessage } from '@/components/quality/readable-message';
import { formatChinaTime } from '@/lib/text/china-time';

test.each([
  ['日期由文中线索推定为 2023-07~。', '日期由文中线索推定为约2023年7月。'],
  ['接上文断行: ……人民警察|为了……', '接上文断行：……人民警察‖为了……'],
  ['“先锋派出所”照原文单列: 没有写明', '“先锋派出所”照原文单列：没有写明'],
  ['小标题印作 1、3、2, 按编号排序。', '小标题印作 1、3、2，按编号排序。'],
  ['3 个字符无法按 GB18030 解码。', '3 个字符无法按 GB18030 解码。'],
])('%s is shown as %s', (message, shown) => {
  expect(readableMessage(message)).toBe(shown);
});

test('a time says that it is China time', () => {
  expect(formatChinaTime('2026-11-22T05:44:01Z')).toBe('2026-11-22 13:44（北京时间）');
});
