import { expect, it } from 'vitest';
import type { ArticleText } from '@/lib/alternatives/article-text';
import { escapeMarkdown, writeMarkdown, writeText } from '@/lib/alternatives/write-text';

const article: ArticleText = {
  kicker: '北方县',
  title: '夜巡护平安',
  deck: '记一次行动',
  facts: ['北方日报', '2022年2月22日'],
  sections: [
    { heading: null, blocks: [{ type: 'paragraph', text: '开头。' }] },
    {
      heading: '一 出警',
      blocks: [
        { type: 'caption', text: '活动现场。' },
        { type: 'paragraph', text: '# 1. *不是*标题\n<script>' },
      ],
    },
  ],
};

it('writes plain text', () => {
  expect(writeText(article, 'https://a.example/articles/x-1')).toBe(
    [
      '北方县\n夜巡护平安\n——记一次行动',
      '北方日报　2022年2月22日',
      '　　开头。',
      '一 出警',
      '【图片说明：活动现场。】',
      '　　# 1. *不是*标题 <script>',
      'https://a.example/articles/x-1\n',
    ].join('\n\n'),
  );
});

it('writes Markdown whose text means nothing but itself', () => {
  expect(
    writeMarkdown(article, { title: '夜巡"护"平安', authors: [], topics: ['甲', '乙'], date: null }),
  ).toBe(
    [
      '---\ntitle: "夜巡\\"护\\"平安"\ntopics: ["甲","乙"]\n---',
      '北方县',
      '# 夜巡护平安',
      '——记一次行动',
      '北方日报　2022年2月22日',
      '开头。',
      '## 一 出警',
      '> 活动现场。',
      '\\# 1. \\*不是\\*标题 \\<script\\>\n',
    ].join('\n\n'),
  );
});

it.each([
  ['1. 聚靶心', '1\\. 聚靶心'],
  ['4+3+2模式，7.9亿', '4+3+2模式，7.9亿'],
  ['- 列表', '\\- 列表'],
  ['[甲](javascript:alert(1))', '\\[甲\\](javascript:alert(1))'],
  ['a_b ~c~ `d` &amp;', 'a\\_b \\~c\\~ \\`d\\` \\&amp;'],
])('escapes %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
