import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError } from '@/lib/content/content-fault';
import { ContentFolder, storyText } from './content-folder';
import { dumpDatabase } from './dump-database';

const STORY = storyText('全市公安机关开展夏季巡防', ['某某市公安局近日组织开展夏季巡防，民警走上街头。']);

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addSource('good-1', STORY);
});
afterEach(() => content.remove());

/** The faults of a seed, as lines without the temporary folder; fails where the seed passes. */
async function faultsOf(): Promise<string[]> {
  try {
    await content.seed();
  } catch (error) {
    if (error instanceof ContentError)
      return error.message.replaceAll(`${content.contentDir}/`, '').split('\n');
    throw error;
  }
  throw new Error('the seed passed');
}

const person = (more: string) => `- name: 张某\n${more}  reason: 试\n`;
const topic = (id: string, name: string, more = '') =>
  `- id: ${id}\n  name: ${name}\n  kind: 专项行动\n  description: 试\n${more}`;

const split = `- article: good-1-1
  field: split-story
  expected: 民警走进
  value: good-1-2
  why: 校对
  who: 某编辑
  when: 2026-01-02
`;

const CASES: [what: string, spoil: (content: ContentFolder) => unknown, fault: string | RegExp][] = [
  [
    'an empty source',
    (c) => c.addSource('empty', ''),
    'sources/empty.txt: the file is empty. Copy the dump anew or remove the file',
  ],
  [
    'a source of white space',
    (c) => c.addSource('blank', ' \n\u3000\n'),
    /^sources\/blank\.txt: the file is empty/,
  ],
  [
    'a binary source',
    (c) => c.addSource('picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
    /^sources\/picture\.txt: the file is a PNG picture, not text\. Save the page/,
  ],
  [
    'a source that no encoding explains',
    (c) =>
      c.addSource(
        'noise',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff),
      ),
    /^sources\/noise\.txt: /,
  ],
  [
    'a text with half of a pair in it',
    (c) => c.addSource('cut', STORY, 'note: 甲\npublisher: "甲\\uD800报"\n'),
    /^sources\/cut\.yaml:2:12: a text holds U\+0000 or half of a pair\. Remove it/,
  ],
  [
    'a source without a catalogue file',
    (c) => c.write('sources/alone.txt', STORY),
    /^sources\/alone\.txt: has no catalogue file\. Write .*alone\.yaml/,
  ],
  [
    'a catalogue file without a source',
    (c) => c.write('sources/lost.yaml', '{}'),
    /^sources\/lost\.yaml: describes the source "lost", which is not there\./,
  ],
  [
    'an id that two files have',
    (c) => c.write('sources/good-1.html', '<p>文</p>'),
    /^sources\/good-1\.txt: the id "good-1" is that of good-1\.html too\. Rename/,
  ],
  [
    'an id that no permalink can hold',
    (c) => c.addSource('Über uns', STORY),
    /^sources\/Über uns\.txt: .*permalink/,
  ],
  [
    'a file of no known kind',
    (c) => c.write('sources/notes.docx', 'x'),
    /^sources\/notes\.docx: neither a dump nor/,
  ],
  [
    'a link that leads nowhere',
    (c) => {
      symlinkSync(c.path('nowhere.txt'), c.path('sources', 'linked.txt'));
      c.write('sources/linked.yaml', '{}');
    },
    /^sources\/linked\.txt: cannot be read \(.*ENOENT.*\)\. Remove it/,
  ],
  [
    'a link to a file outside the content',
    (c) => {
      symlinkSync('/etc/passwd', c.path('sources', 'linked.txt'));
      c.write('sources/linked.yaml', '{}');
    },
    'sources/linked.txt: is a link to a file outside the content folder. Copy the file itself to its place',
  ],
  [
    'a folder with the name of a dump',
    (c) => {
      mkdirSync(c.path('sources', 'folder.txt'));
      c.write('sources/folder.yaml', '{}');
    },
    /^sources\/folder\.txt: is no file\. Remove it/,
  ],
  [
    'an unknown key in a catalogue file',
    (c) => c.addSource('typo', STORY, 'publisher: 某报\nurll: https://example.org/\n'),
    'sources/typo.yaml:2:1: unknown key "urll". Remove it, or correct its spelling: url',
  ],
  [
    'a control character in what is published',
    (c) => c.addSource('bell', STORY, 'publisher: "某\\a报"\n'),
    /^sources\/bell\.yaml:1:1: publisher: has a character that cannot be printed/,
  ],
  [
    'half a character in a corrected headline',
    (c) =>
      c.write(
        'corrections/good-1.yaml',
        '- article: good-1-1\n  field: headline\n  expected: 全市\n  value: "a\\uD800"\n  why: 校对\n  who: 某编辑\n  when: 2026-01-02\n',
      ),
    /^corrections\/good-1\.yaml:4:10: a text/,
  ],
  [
    'an escape sequence in a name of the authority files',
    (c) => c.write('authority/topics.yaml', topic('a', '"甲\\e[31m"')),
    /^authority\/topics\.yaml:2:3: name: has a character that cannot be printed/,
  ],
  [
    'a region of a unit that is no place',
    (c) => c.write('authority/units.yaml', '- name: 某省公安厅\n  region: 包头是\n'),
    /^authority\/units\.yaml:2:3: region of 某省公安厅: has "是", which is no place/,
  ],
  [
    'a day that is none',
    (c) => c.addSource('day', STORY, 'publisher: 某报\n\nretrieved: 2024-02-30\n'),
    /^sources\/day\.yaml:3:1: retrieved: must be a day/,
  ],
  [
    'a catalogue file in GBK, which would be published garbled',
    (c) => {
      c.addSource('gbk', STORY);
      writeFileSync(
        c.path('sources', 'gbk.yaml'),
        Buffer.from('note: a\npublisher: \xc4\xb3\xb1\xa8\n', 'latin1'),
      );
    },
    'sources/gbk.yaml:2: is not UTF-8. Save it as UTF-8: an editor that wrote it as GBK or UTF-16 can',
  ],
  [
    'an authority file in UTF-16',
    (c) => writeFileSync(c.path('authority', 'units.yaml'), Buffer.from('\ufeff- name: 某局\n', 'utf16le')),
    /^authority\/units\.yaml:1: is not UTF-8\. Save it as UTF-8/,
  ],
  [
    'a region that is no place',
    (c) => c.addSource('where', STORY, 'publisher: 某报\nregion: 青海省/包头市\n'),
    /^sources\/where\.yaml:2:1: region: has "包头市", which is 内蒙古自治区\/包头市 and not in 青海省\. Write province/,
  ],
  [
    'a key given twice',
    (c) => c.addSource('twice', STORY, 'note: 一\npublisher: 某报\nnote: 二\n'),
    /^sources\/twice\.yaml:3:1: Map keys must be unique/,
  ],
  [
    'tabs',
    (c) => c.addSource('tabs', STORY, 'note:\n\t- 一\n'),
    /^sources\/tabs\.yaml:2:\d+: Tabs are not allowed/,
  ],
  [
    'runaway aliases',
    (c) =>
      c.addSource(
        'aliases',
        STORY,
        `a: &a [x, x]\nb: &b [${'*a, '.repeat(30)}*a]\nnote: [${'*b, '.repeat(30)}*b]\n`,
      ),
    /^sources\/aliases\.yaml:2:\d+: more than 20 aliases\. Write the values out/,
  ],
  [
    'a cycle of parents',
    (c) =>
      c.write('authority/units.yaml', '- name: 甲支队\n  parent: 乙支队\n- name: 乙支队\n  parent: 甲支队\n'),
    'authority/units.yaml:2:3: the parents of 甲支队 lead back to itself: 甲支队 → 乙支队 → 甲支队. Correct one of these parents',
  ],
  [
    'an alias that two units claim',
    (c) =>
      c.write(
        'authority/units.yaml',
        '- name: 甲支队\n  aliases: [一支队]\n- name: 乙支队\n  aliases:\n    - 一支队\n',
      ),
    'authority/units.yaml:5:7: "一支队" stands for two units: 甲支队 (line 2) and 乙支队. Leave it with one of them',
  ],
  [
    'a back-reference as alias',
    (c) => c.write('authority/units.yaml', '- name: 甲市公安局\n  aliases: [该局]\n'),
    /^authority\/units\.yaml:2:13: "该局" is a back-reference, never an alias\./,
  ],
  [
    'an alias that two topics claim',
    (c) =>
      c.write(
        'authority/topics.yaml',
        topic('a', '甲行动', '  aliases: [专项]\n') + topic('b', '乙行动', '  aliases: [专项]\n'),
      ),
    /^authority\/topics\.yaml:10:13: "专项" stands for two topics: 甲行动 \(line 5\) and 乙行动\./,
  ],
  [
    'an id that two topics have',
    (c) => c.write('authority/topics.yaml', topic('a', '甲行动') + topic('a', '乙行动')),
    /^authority\/topics\.yaml:5:3: "a" stands for two topics/,
  ],
  [
    'a person joined with itself',
    (c) => c.write('authority/people.yaml', person('  join:\n    - name: 张某\n')),
    /^authority\/people\.yaml:3:7: 张某 is joined with itself\./,
  ],
  [
    'a decision without a reason',
    (c) => c.write('authority/people.yaml', '- name: 张某\n  private: true\n'),
    /^authority\/people\.yaml:1:\d+: .*reason/,
  ],
  [
    'an authority file that nothing reads',
    (c) => c.write('authority/unit.yaml', '- name: 甲支队\n'),
    'authority/unit.yaml: not an authority file. Name it units.yaml, people.yaml, topics.yaml, or move it out of the folder',
  ],
  [
    'aliases that a full-width comma parts',
    (c) => c.write('authority/units.yaml', '- name: 甲支队\n  aliases: [一支队，二支队]\n'),
    /^authority\/units\.yaml:2:13: aliases\.0: more than one name: write each as an item of its own\./,
  ],
  [
    'a merge that git left undecided',
    (c) => c.write('authority/units.yaml', '<<<<<<< HEAD\n- name: 甲\n=======\n- name: 乙\n>>>>>>> b\n'),
    'authority/units.yaml:1: a merge was left undecided. Decide which of the two versions stays, and remove the lines <<<<<<<, ======= and >>>>>>>',
  ],
  [
    'a full-width colon',
    (c) => c.write('sources/good-1.yaml', 'publisher：某报\n'),
    'sources/good-1.yaml:1:1: the colon behind publisher is full-width. Write a half-width colon and a space: publisher: 某某',
  ],
  [
    'a full-width colon below a good line',
    (c) => c.write('authority/units.yaml', '- name: 甲支队\n  parent：乙支队\n'),
    /^authority\/units\.yaml:2:3: the colon behind parent is full-width\./,
  ],
  [
    'a colon without a space',
    (c) => c.write('sources/good-1.yaml', 'publisher:某报\n'),
    /^sources\/good-1\.yaml:1:1: no space behind the colon of publisher\./,
  ],
  [
    'corrections of a source that is not there',
    (c) => c.write('corrections/nowhere.yaml', '[]'),
    /^corrections\/nowhere\.yaml: corrects the source "nowhere", which is not there\./,
  ],
  [
    'a merge into a unit without an entry',
    (c) => c.write('authority/units.yaml', '- name: 甲支队\n  merged: 乙支队\n'),
    'authority/units.yaml:2:3: 甲支队 is merged into 乙支队, which has no entry. Write an entry for it, or correct the name',
  ],
  [
    'merges that lead in a circle',
    (c) =>
      c.write(
        'authority/topics.yaml',
        topic('a', '甲行动', '  merged: 乙行动\n') +
          topic('b', '乙行动', '  merged: 丙行动\n') +
          topic('c', '丙行动'),
      ) && c.write('authority/units.yaml', '- name: 甲支队\n  merged: 甲支队\n'),
    'authority/units.yaml:2:3: 甲支队 is merged with itself: 甲支队 → 甲支队. Take one of these merges out',
  ],
  [
    'a correction of an unknown field',
    (c) => c.write('corrections/good-1.yaml', '- article: good-1-1\n  field: colour\n'),
    /^corrections\/good-1\.yaml:2:\d+: /,
  ],
  [
    'so many splits of one source that parsing it for each would take minutes',
    (c) => c.write('corrections/good-1.yaml', split.repeat(201)),
    /^corrections\/good-1\.yaml:1401:\d+: more than 200 entries split or join stories of this source\. Divide/,
  ],
];

describe('a seed refuses', () => {
  test.each(CASES)('%s, and leaves the archive as it was', async (_, spoil, fault) => {
    await content.seed();
    const before = await dumpDatabase(content.databaseUrl);
    const ledger = content.ledger;
    spoil(content);
    const faults = await faultsOf();
    expect(faults).toHaveLength(1);
    if (typeof fault === 'string') expect(faults[0]).toBe(fault);
    else expect(faults[0]).toMatch(fault);
    expect(await dumpDatabase(content.databaseUrl)).toEqual(before);
    expect(content.ledger).toBe(ledger);
  });

  test('several faults at once, each named', async () => {
    content.addSource('empty-1', '').addSource('empty-2', '').addSource('typo', STORY, 'urll: x\n');
    expect((await faultsOf()).map((line) => line.split(': ')[0])).toEqual([
      'sources/empty-1.txt',
      'sources/empty-2.txt',
      'sources/typo.yaml:1:1',
    ]);
  });

  test('a folder that is not there', async () => {
    rmSync(content.path('sources'), { recursive: true });
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^sources: there is no such folder\. .*CONTENT_DIR/),
    ]);
  });

  test('a ledger with a line that is none', async () => {
    await content.seed();
    content.write('published.jsonl', `${content.ledger}{"kind":"articles","id":"good-1-2","event":"ad\n`);
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^published\.jsonl:\d+: not an event of the ledger \(no JSON object\)\./),
    ]);
  });

  test('a ledger of two versions that git could not merge, and one in another encoding', async () => {
    await content.seed();
    const { ledger } = content;
    content.write('published.jsonl', `${ledger}<<<<<<< HEAD\n=======\n>>>>>>> other\n`);
    const told = await faultsOf();
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(
      /^published\.jsonl:\d+: a merge was left undecided\. Keep the lines of both versions, and remove this one/,
    );
    writeFileSync(content.path('published.jsonl'), Buffer.from(`${ledger}\n`.repeat(10), 'utf16le'));
    const many = await faultsOf();
    expect(many).toHaveLength(11);
    expect(many[10]).toMatch(/^published\.jsonl: \d+ more lines are no events of the ledger\. Restore/);
  });

  test('a missing ledger beside a database that has published', async () => {
    await content.seed();
    content.write('published.jsonl', '');
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^published\.jsonl: the ledger .* missing or empty/),
    ]);
  });

  test('a folder where the ledger should be', async () => {
    mkdirSync(content.path('published.jsonl'));
    await expect(content.seed()).rejects.toThrow(/published\.jsonl/);
    expect(() => readFileSync(content.databaseFile)).toThrow();
  });
});
