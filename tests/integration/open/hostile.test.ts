import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument } from 'libxml2-wasm';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JsonLd } from '@/components/json-ld';
import { findFormulas } from './csv-formulas';
import { OaiAnswer } from './oai-schema';
import { readEverything } from './open-outputs';
import { type SeededArchive, seedCopy } from './seeded-archive';

let archive: SeededArchive;
let everything: Map<string, string>;

/** A story that tries to be markup, a formula, an entity, a control character. */
const DUMP = `
=HYPERLINK("http://evil.example","点此")</title><script>alert(1)</script>

——]]><!--&lt;&xxe; 记北方县公安局夜巡\u0000\u0008\u202e\ufffe

2022年02月22日09:05 | 来源:<b>北方日报</b>

+86 北方县公安局民警张三说:“<img src=x onerror=alert(1)> & 'x' {{7*7}} \${7*7}。”

@SUM(A1:A9) 他说,[点我](javascript:alert(1)) *不要* \`代码\` # 标题。

-2+3+cmd|' /C calc'!A0 北方县公安局全年出警1200余次。

(本报记者 <i>李四</i> __proto__)
`;

beforeAll(async () => {
  archive = await seedCopy();
  writeFileSync(join(archive.contentDir, 'sources/hostile-2022.txt'), DUMP);
  writeFileSync(join(archive.contentDir, 'sources/hostile-2022.yaml'), `publisher: '=1+1<script>'\n`);
  await archive.seed('2026-02-02T00:00:00Z');
  everything = await readEverything(archive.databaseUrl);
});
afterAll(() => archive.close());

const ending = (suffix: string) => [...everything].filter(([name]) => name.endsWith(suffix));

test('the story is there', () => {
  expect(everything.has('/articles/hostile-2022-1.json')).toBe(true);
  expect(everything.get('/articles/hostile-2022-1.txt')).toContain('alert(1)');
});

test('every XML document is well-formed and valid, every feed is read', () => {
  for (const [name, xml] of everything) {
    if (name.startsWith('/oai')) new OaiAnswer(xml);
    else if (/\.xml$/.test(name)) XmlDocument.fromString(xml).dispose();
    else if (/feed(\.atom)?$/.test(name))
      expect(parseFeed(xml).items.every(({ title }) => title !== null)).toBe(true);
  }
  const titles = parseFeed(everything.get('/feed.atom') ?? '').items.map(({ title }) => title);
  expect(titles.join()).not.toMatch(/[\p{Cc}\ufffe]/u);
});

test('every JSON document is JSON, and linked data cannot end its script', () => {
  for (const [, text] of [...ending('.json'), ...ending('.jsonld'), ...ending('/csl-json')]) JSON.parse(text);
  const data = JSON.parse(everything.get('/articles/hostile-2022-1.jsonld') ?? '');
  const html = renderToStaticMarkup(JsonLd({ data }));
  expect(html.match(/<\/?script/g)).toHaveLength(2);
  expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(data);
});

test('no cell of a CSV file is a formula', () => {
  const tables = ending('.csv.gz');
  expect(tables.length).toBeGreaterThan(20);
  for (const [name, csv] of tables) {
    expect([name, findFormulas(csv)]).toEqual([name, []]);
  }
  expect(everything.get('/exports/Source.csv.gz')).toContain(`"'=1+1<script>"`);
});

test('Markdown keeps marks as text', () => {
  const markdown = everything.get('/articles/hostile-2022-1.md') ?? '';
  expect(markdown).not.toMatch(/(?<!\\)<(script|img|b|i)\b/);
  expect(markdown).not.toMatch(/(?<!\\)\]\(javascript:/);
});

test('one record of BibTeX and of RIS each, whatever the names', () => {
  const bibtex = everything.get('/articles/hostile-2022-1/cite/bibtex') ?? '';
  expect(bibtex.match(/^@/gm)).toHaveLength(1);
  const unescaped = bibtex.replace(/\\[{}&%$#_]|\\text\w+\{\}/g, '');
  expect(unescaped.split('{').length).toBe(unescaped.split('}').length);
  const ris = everything.get('/articles/hostile-2022-1/cite/ris') ?? '';
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
  expect(ris.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
});
