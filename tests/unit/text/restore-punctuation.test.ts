import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

const restored: [input: string, output: string, reason: string][] = [
  ['工作开展以来,某分局把握重点', '工作开展以来，某分局把握重点', 'comma between Han'],
  ['各方重视;人人参与', '各方重视；人人参与', 'semicolon'],
  ['他说:“很好!”', '他说：“很好！”', 'colon before a quote, exclamation inside it'],
  ['怎么学?学什么?', '怎么学？学什么？', 'question marks, one at the end'],
  ['组长某某(左二)一行', '组长某某（左二）一行', 'brackets'],
  ['(某某)', '（某某）', 'brackets at both ends'],
  ['世界卫生组织(WHO)发布', '世界卫生组织（WHO）发布', 'Latin in brackets behind Han'],
  ['使用APP,学习', '使用APP，学习', 'comma between Latin and Han'],
  ['用好APP, 同时', '用好APP， 同时', 'comma before a space in a Han clause'],
  ['共出动700名,车63辆', '共出动700名，车63辆', 'digits further off'],
  ['截至2022,全市', '截至2022，全市', 'digit before, Han after'],
  ['时间:2021-03-25 11:17:37', '时间：2021-03-25 11:17:37', 'label, then a time'],
  ['整改完毕.', '整改完毕。', 'full stop at the end'],
  ['整改完毕.”他说', '整改完毕。”他说', 'full stop before a closing quote'],
  ['他说"好的"就走', '他说“好的”就走', 'straight quotes'],
  ["做'守护员'的人", '做‘守护员’的人', 'single straight quotes'],
  ['"好的,他就走', '“好的，他就走', 'a quote that another paragraph closes, or nothing'],
  ['好的,他就走"', '好的，他就走”', 'one that another paragraph opened'],
  ['𠀀,𠀁', '𠀀，𠀁', 'Han outside the BMP'],
];

const kept: [text: string, reason: string][] = [
  ['09:05', 'time of day'],
  ['上午09:05到', 'time of day among Han'],
  ['金额7.9亿余元', 'decimal'],
  ['共1,200人', 'thousands separator'],
  ['创新“4+3+2”学习措施', 'plus signs'],
  ['见 https://example.org/a,b(c)?d=1 网页', 'URL'],
  ['Windows, Mac (and Linux): all!', 'no Han at all'],
  ['运行 Windows, Mac 与', 'comma in Latin context'],
  ['函数 f(x) 的值', 'brackets of a formula'],
  ['马克.吐温', 'dot in a name'],
  ['1.聚靶心', 'dot behind a number'],
  ["it's 中文", 'apostrophe'],
  ['他说"好', 'a quote without its pair'],
  ['"APP', 'a quote without its pair and without Han'],
];

describe('restorePunctuation', () => {
  it.each(restored)('%s → %s (%s)', (input, output) => {
    expect(restorePunctuation(input)).toBe(output);
  });

  it.each(kept)('keeps %s (%s)', (text) => {
    expect(restorePunctuation(text)).toBe(text);
  });

  it('turns one character into one, and punctuation only', () => {
    const piece = fc.constantFrom(...'中文警,.:;?!()"\'aB1 “”。，\n', '𠀀', 'http://a.b/c', '09:05');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const output = restorePunctuation(text);
        expect(output.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) {
          if (output[at] !== text[at]) expect(',.:;?!()"\'').toContain(text[at]);
        }
      }),
    );
  });
});

test.each([
  ['letters without end', '公安,'.concat('x'.repeat(2_000_000))],
  ['dots between letters', `公安,${'a.'.repeat(500_000)}`],
  ['addresses side by side', `公安,${'a@b.cn,'.repeat(100_000)}公安`],
  ['brackets that never close', `公安,${'('.repeat(500_000)}`],
])('a text of %s takes no longer than its length asks', (_what, text) => {
  const started = process.cpuUsage();
  expect(restorePunctuation(text)).toHaveLength(text.length);
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(4_000);
});
