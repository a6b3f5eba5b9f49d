import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWithOffsets, toOriginalRange } from '@/lib/search/fold-text';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

describe('foldText', () => {
  test.each([
    ['ＶＲ直播', 'vr直播', 'full width and case'],
    ['㎡ ① …', 'm2 1 ...', 'compatibility forms'],
    ['公安機關為羣眾辦實事', '公安机关为群众办实事', 'Traditional'],
    ['“枫桥经验”。', '"枫桥经验".', 'marks that a dump prints half-width'],
    ['「枫桥经验」', '"枫桥经验"', "Taiwan's quotes"],
    ['讯　　4月\r\n1日', '讯 4月 1日', 'white space'],
    ['公\u200b安\u00ad局\ufe0f', '公安局', 'what nobody sees'],
    ['a\u0000b', 'a b', 'control characters'],
    ['e\u0301 ｶﾞ', 'é ガ', 'what composes'],
    ['𠮷野家 😀', '𠮷野家 😀', 'outside the basic plane'],
    ['\ud842x', '\ufffdx', 'half a pair'],
    ['𠮷', '𠮷', 'a whole pair after it'],
    ['反覆', '反覆', 'the sense of a word is not known here'],
  ])('%j becomes %j: %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('every character folds once and for all', () => {
    const unstable: string[] = [];
    for (let point = 1; point < 0x110000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue;
      const folded = foldText(String.fromCodePoint(point));
      if (foldText(folded) !== folded) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  }, 60_000);

  test('restored punctuation folds to the same as the dump', () => {
    const text = '组长郝斯(左二)说:"好,很好!"(李庭摄) 09:05 7.9亿 4+3+2.';
    expect(foldText(restorePunctuation(text))).toBe(foldText(text));
  });
});

describe('toOriginalRange', () => {
  test('gives whole characters of the original', () => {
    const text = '新…㎡。';
    const folded = foldWithOffsets(text);
    expect(folded.text).toBe('新...m2.');
    expect(toOriginalRange(folded, 1, 2)).toEqual([1, 2]);
    expect(toOriginalRange(folded, 4, 5)).toEqual([2, 3]);
    expect(toOriginalRange(folded, 0, 7)).toEqual([0, 4]);
  });

  test('the range of any match folds to the match or more', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const folded = foldWithOffsets(original);
        fc.pre(folded.text !== '');
        const start = a % folded.text.length;
        const end = start + 1 + (b % (folded.text.length - start));
        const match = folded.text.slice(start, end);
        fc.pre(!/\p{Surrogate}/u.test(match));
        const [from, to] = toOriginalRange(folded, start, end);
        expect(from).toBeLessThan(to);
        expect(foldText(original.slice(from, to))).toContain(match.trim());
      }),
    );
  });
});
