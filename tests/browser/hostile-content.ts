import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each of these runs `hacked()`, asks for http://evil.example, or starts a formula, where a program takes it for more than text. */
export const ATTACKS = [
  '<script>hacked()</script>',
  '<img src=x onerror=hacked()>',
  '"><svg onload=hacked()>',
  '</title></textarea></script><script>hacked()</script>',
  '</script><script nonce="">hacked()</script>',
  '[点我](javascript:hacked())',
  'javascript:hacked()//http://evil.example/a.js',
  '<a href="javascript:hacked()">点我</a>',
  '<iframe src="http://evil.example"></iframe><link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=http://evil.example">',
  '<base href="http://evil.example/">',
  '![图](http://evil.example/x.png)',
  '=HYPERLINK("http://evil.example","点此")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(A1:A9)',
  '＝1+1',
  '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>&xxe;',
  ']]><!--<![CDATA[',
  '\u202e\u2066反\u2069\u202c',
  '\u0001\u0008\u001b[31m',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '%00%ff',
  '{{7*7}}\u0024{hacked()}#{hacked()}',
  "'; DROP TABLE Article; --",
  '\u2028hacked()\u2029',
  '\u0000\ufffe&xxe;',
];

const paragraph = (attack: string, at: number) =>
  `某某市公安局民警张三${attack}说:“${attack}我们走访群众${at + 1}00户。”某某市公安局${attack}派出所开展“${attack}专项行动”。`;

const HOSTILE = `
${ATTACKS[0]}${ATTACKS[12]}</title>夜巡

——${ATTACKS[2]}纪实

2022年02月22日09:05 | 来源:${ATTACKS[1]}日报

${ATTACKS.map(paragraph).join('\n\n')}

${ATTACKS.slice(0, 9).join('\n\n某某市公安局民警走上街头，走访群众百余户，受到好评。\n\n')}

${ATTACKS[3]}(左二)在现场。${ATTACKS[1]}摄

(本报记者 ${ATTACKS[0]} ${ATTACKS[21]})
`;

const each = (attack: string, at: number) => `
${attack}

${paragraph(attack, at)}

(${attack})
`;

/**
 * One line: a twentieth of it dense with dates, names, units and figures, then prose, then a word without an end, then
 * what no page may take for markup. `HOSTILE_LINE_MEGABYTES=1` makes it shorter, `HOSTILE_DENSE=1` dense all along.
 */
export const LINE_LENGTH = Number(process.env.HOSTILE_LINE_MEGABYTES ?? 10) * 1_000_000;
const DENSE = LINE_LENGTH * (process.env.HOSTILE_DENSE === undefined ? 0.05 : 0.9);
const sentence = (at: number) =>
  `${1 + (at % 12)}月${1 + (at % 28)}日,第${at}次,某某市公安局民警张三与河东分局民警李四${at % 9}人说:“我们走访群众${at}户。”该局开展“夜巡${at % 30}号行动”。`;
const dense = Array.from({ length: Math.ceil(DENSE / 230) }, (_, at) => sentence(at)).join('');
const prose = '很长的一行，没有尽头。'.repeat(Math.ceil((LINE_LENGTH * 0.95 - DENSE) / 33));
const endless = 'x'.repeat(LINE_LENGTH / 10);
const LONG = `夜巡守平安之长\n\n${dense}${prose}${endless}${ATTACKS[0]}\n\n(李某某)\n`;

/** What content/ takes of them from people: controls and U+FFFE are faults there. */
const visible = ATTACKS.join(' ').replace(/\p{Cc}|\ufffe/gu, '');
const correction = (field: string, expected: string) => ({
  ...{ article: 'peoplecn-20220222-baotou-1', field, expected, value: visible },
  ...{ why: visible, who: ATTACKS[0], when: '2026-01-02' },
});
/** One that is taken, and one that finds other text than it expects. */
const CORRECTIONS = [
  correction('headline', '汲取百年奋斗历史伟力 做“两个屏障”的忠诚卫士'),
  correction('publication', visible),
];

/** Adds sources, corrections, catalogue entries and a topic to a content folder, each of which tries to be more than text. */
export function addHostileSources(contentDir: string): void {
  const add = (id: string, text: string, catalogue: object) => {
    writeFileSync(join(contentDir, `sources/${id}.txt`), text);
    writeFileSync(join(contentDir, `sources/${id}.yaml`), JSON.stringify(catalogue));
  };
  const publisher = `=1+1${ATTACKS[0]}`;
  add('hostile', HOSTILE, {
    publisher,
    rights: ATTACKS[2],
    note: visible,
  });
  add('constructor', each('__proto__', 1), { publisher: '__proto__' });
  // Each attack once at the head of a story, where titles, addresses and indexes are made of it.
  for (let at = 0; at < ATTACKS.length; at += 4) {
    const stories = ATTACKS.slice(at, at + 4).map((attack) => each(attack, at));
    add(`hostile-${at}`, stories.join('\n\n\n'), {});
  }
  add('long-line', LONG, {});
  const topic = {
    id: 'constructor',
    name: ATTACKS[0],
    kind: '专项行动',
    aliases: ['夜巡'],
    description: ATTACKS[1],
  };
  writeFileSync(join(contentDir, 'authority/topics.yaml'), JSON.stringify([topic]));
  mkdirSync(join(contentDir, 'corrections'), { recursive: true });
  writeFileSync(join(contentDir, 'corrections/peoplecn-20220222-baotou.yaml'), JSON.stringify(CORRECTIONS));
}
