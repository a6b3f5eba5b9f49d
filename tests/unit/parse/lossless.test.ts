import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '@/lib/parse/parse-source';
import type { ParsedSource } from '@/lib/parse/parsed-source';
import type { DecodedSource } from '@/lib/source/decoded-source';
import { findLosses } from './check-lossless';
import { listPages, listSources } from './list-texts';

const TEXTS = [...listSources(), ...listPages()].map(({ bytes }) => bytes.toString('utf8'));
const RARE = [
  '\u0000',
  '\ud800',
  '\udc00',
  '\u00a0',
  '\u200b',
  '\ue001',
  '𠮷',
  '😀',
  '\ufeff',
  '\r',
  '\u3000',
  '　　',
  '\t',
];

function parseText(text: string): ParsedSource {
  const source: DecodedSource = {
    file: 't.txt',
    sha256: '',
    encoding: 'utf-8',
    text,
    damage: [],
    evidence: null,
  };
  return parseSource(source);
}

/** One change that a dump could have suffered. */
const change: fc.Arbitrary<(lines: string[]) => string[]> = fc
  .tuple(
    fc.nat(),
    fc.nat(),
    fc.constantFrom('drop', 'double', 'swap', 'join', 'break', 'widths', 'indent', 'blank', 'rare'),
  )
  .map(([a, b, kind]) => (lines: string[]) => {
    const i = a % Math.max(1, lines.length);
    const line = lines[i] ?? '';
    const at = b % Math.max(1, line.length);
    const replace = (...to: string[]): string[] => lines.toSpliced(i, 1, ...to);
    switch (kind) {
      case 'drop':
        return replace();
      case 'double':
        return replace(line, line);
      case 'swap':
        return lines.toSpliced(i, 2, lines[i + 1] ?? '', line);
      case 'join':
        return lines.toSpliced(i, 2, line + (lines[i + 1] ?? ''));
      case 'break':
        return replace(line.slice(0, at), line.slice(at));
      case 'widths':
        return replace(
          line.replace(
            /[,:;()，：；（）]/g,
            (mark) => ({ ',': '，', ':': '：', '(': '（', ')': '）', '，': ',', '：': ':' })[mark] ?? mark,
          ),
        );
      case 'indent':
        return replace(`　　${line}`);
      case 'blank':
        return replace(line, '', '');
      default:
        return replace(line.slice(0, at) + (RARE[b % RARE.length] ?? '') + line.slice(at));
    }
  });
const mutated = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(change, { minLength: 1, maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(
    ([text, changes, end, bom]) =>
      (bom ? '\ufeff' : '') + changes.reduce((lines, apply) => apply(lines), text.split('\n')).join(end),
  );

describe('rule 1: nothing is lost, nothing is taken twice', () => {
  it('holds for arbitrary text, lone surrogates and NUL included', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const sign = fc.constantFrom(
      ...'讯电记者通讯员摄来源:：()（）【】<>#*—-_|。，“”2021年3月5日 \n\n\t　新华社责编1、一案例首页>',
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(unit, sign, sign, sign), maxLength: 300 }), (text) => {
        expect(findLosses(parseText(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('holds for damaged copies of real and invented pages', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(findLosses(parseText(text))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  // Of more parts than a call takes arguments; each paragraph that is joined takes no longer for the rows before it.
  it.each([
    ['paragraphs', '今天，民警走遍了大街小巷。\n'],
    ['rows of one paragraph', '去年3月20日立案，\n'],
    ['rows behind the text', '三成\n'],
    ['days in rows of one paragraph', '3月20日立案，\n'],
    ['lines of spaces and an entity', `${' '.repeat(20)}a&nbsp;b\n`],
  ])('holds for a story of 150,000 %s', { timeout: 60_000 }, (_, row) => {
    const head = '夜巡守平安\n\n某市公安局民警日前开展夜间巡逻，走遍了大街小巷，群众都说好。\n';
    expect(findLosses(parseText(head + row.repeat(150_000)))).toEqual([]);
  });
});

describe('line ends and marks', () => {
  for (const { name, bytes } of [...listSources(), ...listPages()]) {
    it(`${name}: CRLF and a byte order mark change offsets only`, () => {
      const text = bytes.toString('utf8').replace(/\r\n/g, '\n');
      const plain = withoutOffsets(parseText(text));
      expect(withoutOffsets(parseText(text.replace(/\n/g, '\r\n')))).toEqual(plain);
      expect(withoutOffsets(parseText(`\ufeff${text}`))).toEqual(plain);
    });
  }
});

describe('dates', () => {
  it('are EDTF wherever they are not null, and inferred ones show their grounds', () => {
    const bases = new Set<string>();
    for (const text of TEXTS) {
      for (const { published } of parseText(text).articles) {
        bases.add(published.basis);
        if (published.edtf !== null) expect(() => edtf(published.edtf as string)).not.toThrow();
        if (published.basis === 'inferred') {
          expect(published.edtf).toMatch(/~$/);
          expect(published.evidence.length).toBeGreaterThan(0);
        }
        expect(published.edtf === null).toBe(published.basis === 'unknown');
      }
    }
    expect([...bases].sort()).toEqual(['inferred', 'stated', 'unknown']);
  });
});

/** The result without what must differ when line ends do. */
function withoutOffsets(parsed: ParsedSource): unknown {
  const { articles, furniture, messages, site } = parsed;
  return JSON.parse(
    JSON.stringify(
      { articles, furniture, site, messages: messages.map(({ rule, line }) => [rule, line]) },
      (key, value) => (key === 'spans' || key === 'evidence' ? (value as unknown[]).length : value),
    ),
  );
}
