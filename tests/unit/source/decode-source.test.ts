import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseSource } from '@/lib/parse/parse-source';
import { decodeSource } from '@/lib/source/decode-source';
import { fold } from '@/lib/source/fold';
import { extractPage } from '@/lib/source/html-text';

const SIMPLIFIED =
  '江州市公安局召开会议，部署冬季治安工作。局长何建军说：“把小事办好。”\n二〇二一年三月五日，民警走访了三个社区。';
const TRADITIONAL =
  '警方昨日在觀塘區拘捕兩名男子，檢獲懷疑毒品。發言人說：「案件仍在調查中。」\n市民如有資料，請與警方聯絡。';

describe('encodings', () => {
  const cases: [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
    ['UTF-8', Buffer.from(SIMPLIFIED), 'utf-8', SIMPLIFIED],
    [
      'UTF-8 with a byte order mark, which counts',
      Buffer.from(`\ufeff${SIMPLIFIED}`),
      'utf-8',
      `\ufeff${SIMPLIFIED}`,
    ],
    ['GB18030', iconv.encode(SIMPLIFIED, 'gb18030'), 'gb18030', SIMPLIFIED],
    ['Big5', iconv.encode(TRADITIONAL, 'big5'), 'big5', TRADITIONAL],
    [
      'UTF-16LE with a mark',
      iconv.encode(SIMPLIFIED, 'utf-16le', { addBOM: true }),
      'utf-16le',
      `\ufeff${SIMPLIFIED}`,
    ],
    ['UTF-16LE without one', iconv.encode(SIMPLIFIED, 'utf-16le'), 'utf-16le', SIMPLIFIED],
    ['UTF-16BE without one', iconv.encode(SIMPLIFIED, 'utf-16be'), 'utf-16be', SIMPLIFIED],
  ];
  it.each(cases)('%s', (_name, bytes, encoding, text) => {
    const decoded = decodeSource(bytes, 'a.txt');
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toBe(text);
  });

  it('reads HTML by its bytes where it declares another encoding', () => {
    const page = `<html><head><meta charset="gb2312"><title>甲</title></head><body><p>${SIMPLIFIED}</p></body></html>`;
    expect(decodeSource(Buffer.from(page), 'a.html').text).toContain('局长何建军说');
  });

  it('keeps damaged bytes as they decode and reports their place', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${SIMPLIFIED.repeat(3)}\n坏`),
      Buffer.from([0xff, 0xff]),
      Buffer.from('字。'),
    ]);
    const parsed = parseSource(decodeSource(bytes, 'a.txt'));
    expect(parsed.source.text).toContain('坏\ufffd\ufffd字');
    expect(parsed.messages.filter(({ rule }) => rule === 'damaged-bytes')).toMatchObject([
      { line: 5, column: 2 },
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.4 …')],
    ['rich text', Buffer.from(`{\\rtf1\\ansi{\\b \\'d2\\'b9\\'d1\\'b2}}`)],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (_, i) => i % 20))],
  ])('%s: an error that names the file and a remedy', (_name, bytes) => {
    expect(() => decodeSource(bytes, 'x.txt')).toThrow(/^x\.txt: .*UTF-8/);
  });

  it.each([
    ['an empty file', ''],
    ['white space', ' \n\u3000\r\n'],
  ])('%s is no story, with a message', (_name, text) => {
    const parsed = parseSource(decodeSource(Buffer.from(text), 'x.txt'));
    expect(parsed.articles).toEqual([]);
    expect(parsed.messages).toMatchObject([{ severity: 'error', rule: 'empty-source' }]);
  });

  it('text with a few NUL bytes is read', () => {
    expect(decodeSource(Buffer.from(`${SIMPLIFIED}\ufffd${SIMPLIFIED}`), 'x.txt').text).toContain('\ufffd');
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html><head><title>民警雪夜推车_江州网</title><meta name="PubDate" content="2021-03-05 10:20"><script>var a = '看不见';</script></head>
<body><nav>首页 新闻</nav><h1>民警雪夜推车</h1><div>来源：江州日报</div><p>　　大雪封路，民警推车。</p><p hidden>看不见</p><figure><img alt="看不见"><figcaption>民警在推车</figcaption></figure><p>车<b>开</b>了。</p></body></html>`;
  const decoded = decodeSource(Buffer.from(page), 'p.html');

  it('gives the visible text, blocks on lines of their own', () => {
    expect(decoded.text).not.toContain('看不见');
    expect(decoded.text).toMatch(/\n+车开了。$/);
  });

  it('takes title, date and headings as evidence', () => {
    expect(decoded.evidence).toMatchObject({ title: '民警雪夜推车_江州网', date: '2021-03-05 10:20' });
    const parsed = parseSource(decoded);
    expect(parsed.articles).toHaveLength(1);
    expect(parsed.articles[0]).toMatchObject({
      headline: { text: '民警雪夜推车' },
      publication: { text: '江州日报' },
      published: { edtf: '2021-03-05', time: '10:20', basis: 'stated' },
    });
    expect(parsed.articles[0]?.sections[0]?.blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'caption',
      'paragraph',
    ]);
  });

  it('reads words that looks left open surround, hidden ones not, and thousands of looks at once', () => {
    const open = '<p><font size=1>甲<p><b hidden>乙<p>丙</b><p>丁<svg><font color=red>戊';
    expect(extractPage(`<html><body>${open}`).text).toBe('甲\n\n丁戊');
    const looks = Array.from({ length: 4000 }, (_, at) => `<p><font size=${at} style="a:${at}">字</p>`);
    const from = performance.now();
    const { text } = extractPage(`<html><body>${looks.join('')}`);
    expect(text).toBe(looks.map(() => '字').join('\n\n'));
    expect(performance.now() - from).toBeLessThan(4000);
  });
});

describe('fold', () => {
  it('makes widths, scripts and quotes one, unit for unit', () => {
    const text = '（記者　王捷／台南報導）「１２」𠮷\ud800';
    const folded = fold(text);
    expect(folded).toHaveLength(text.length);
    expect(folded).toBe('(记者 王捷/台南报导)“12”𠮷\ud800');
  });
});

it('a zero is damage: a database would read the text up to it only', () => {
  const { text, damage } = decodeSource(Buffer.from(`夜巡\0守平安。${SIMPLIFIED}`), 'a.txt');
  expect(text).toBe(`夜巡\ufffd守平安。${SIMPLIFIED}`);
  expect(damage).toEqual([{ start: 2, length: 1 }]);
});

it('half of a pair is damage: as bytes it is no UTF-8, and who reads it from the database is ended', () => {
  const bytes = Buffer.from(`\ufeff夜巡\udc65守平安𠮷。${SIMPLIFIED}\ud800`, 'utf16le');
  const { text, damage } = decodeSource(bytes, 'a.txt');
  expect(text).toBe(`\ufeff夜巡\ufffd守平安𠮷。${SIMPLIFIED}\ufffd`);
  expect(damage).toMatchObject([{ start: 3 }, { length: 1 }]);
});
