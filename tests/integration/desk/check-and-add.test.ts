import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckResult } from '@/lib/desk/findings';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { runCommand } from './run-command';

const PARAGRAPHS = [
  '昨日上午，某县公安局在县城广场举行反诈宣传活动，民警向过往群众发放宣传手册，讲解常见的骗术和防范办法。',
  '活动现场设置了咨询台，民警逐一回答群众的提问，并帮助老年人在手机上安装防护软件，受到大家的欢迎。',
  '该局负责人表示，今后还将走进学校、工厂和村庄，把防范知识送到每一个家庭，守住群众的钱袋子。',
];

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder();
});
afterEach(() => content.remove());

const desktop = (name: string, text: string): string => {
  const folder = join(content.root, 'desktop');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const check = async (...args: string[]): Promise<CheckResult> =>
  JSON.parse((await runCommand(content, ['check', '--json', ...args])).text);

describe('check', () => {
  test('tells the stories of the project’s own sources and what a seed would change, and writes nothing', async () => {
    content.addProjectContent();
    const before = readdirSync(content.root);
    const result = await check();
    expect(result.sources.map(({ id, stories }) => [id, stories.length])).toEqual([
      ['cslai-20210325-ziyang', 1],
      ['kundulun-2021-zhengdun', 1],
      ['nmg-2023-yingmo', 2],
      ['nmg-2023-zhenggong', 4],
      ['peoplecn-20220222-baotou', 1],
    ]);
    expect(result.changes?.added).toHaveLength(9);
    expect(result.sources[4]?.stories[0]).toMatchObject({
      published: '2022-02-22',
      people: ['刘亚波', '王文山'],
    });
    expect(readdirSync(content.root)).toEqual(before);
    expect(existsSync(content.path('published.jsonl'))).toBe(false);
  });

  test('leaves database and ledger as they were', async () => {
    content.addSource('one', storyText('反诈宣传进广场', PARAGRAPHS));
    await content.seed();
    const ledger = content.ledger;
    content.removeSource('one').addSource('two', storyText('另一篇报道的标题', PARAGRAPHS.slice(0, 2)));
    const { changes } = await check();
    expect(changes).toMatchObject({ added: ['two-1'], gone: ['one-1'] });
    expect(changes?.addresses).toContainEqual({ kind: 'articles', from: 'one-1', to: null });
    expect(content.ledger).toBe(ledger);
    expect(await queryDatabase(content.databaseUrl, 'SELECT id FROM Source')).toEqual([{ id: 'one' }]);
  });

  test('says that a renamed source moves its address', async () => {
    content.addSource('one', storyText('反诈宣传进广场', PARAGRAPHS));
    await content.seed();
    content.renameSource('one', 'two');
    const told = await runCommand(content, ['check']);
    expect(told.text).toContain('/articles/one-1 would lead to /articles/two-1');
    expect(told.status).toBe(1);
  });

  test('finds the same release in another paper, with its likeness', async () => {
    content.addSource('one', storyText('反诈宣传进广场', PARAGRAPHS));
    await content.seed();
    const edited = [...PARAGRAPHS.slice(0, 2), '该局负责人表示，今后还将走进学校和村庄，守住群众的钱袋子。'];
    const { sources } = await check(desktop('转载.txt', storyText('某县：反诈进广场', edited, '王某某')));
    const versions = sources[0]?.stories[0]?.versions ?? [];
    expect(versions.map(({ id }) => id)).toEqual(['one-1']);
    expect(versions[0]?.likeness).toBeGreaterThan(0.6);
    expect(versions[0]?.likeness).toBeLessThan(0.95);
  });

  test('ends with 2 and names file and remedy where a dump cannot be read', async () => {
    const told = await runCommand(content, ['check', desktop('empty.txt', '')]);
    expect(told.status).toBe(2);
    expect(told.text).toMatch(/empty\.txt: the file is empty\. Copy the dump anew/);
  });

  test('names the line of a fault in a YAML file', async () => {
    content.addSource('one', storyText('反诈宣传进广场', PARAGRAPHS), 'publisher: 某报\nurll: x\n');
    const told = await runCommand(content, ['check']);
    expect(told).toMatchObject({ status: 2 });
    expect(told.text).toMatch(/one\.yaml:2:1: unknown key "urll"/);
  });

  test('refuses what is not there', async () => {
    expect(await runCommand(content, ['check', 'nowhere.txt'])).toMatchObject({ status: 2 });
    expect(await runCommand(content, ['check', '--jsn'])).toMatchObject({ status: 2 });
    expect(await runCommand(content, ['chekc'])).toMatchObject({ status: 2 });
  });
});

describe('add', () => {
  test('copies the bytes untouched and describes them as asked', async () => {
    const text = `\ufeff${storyText('反诈宣传进广场', PARAGRAPHS)}\r\n`;
    const path = desktop('反诈 0222.TXT', text);
    const asked: string[] = [];
    const told = await runCommand(content, ['add', path, '--publisher', '某报'], {
      answers: ['not an address', 'https://example.org/a', '2026-01-31', ''],
      asked,
    });
    expect(asked[1]).toMatch(/^That must be an address that begins with http:.* Address of the page/);
    expect(told.status).toBe(0);
    expect(readFileSync(content.path('sources', 'fan-zha-0222.txt'), 'utf8')).toBe(text);
    expect(readFileSync(content.path('sources', 'fan-zha-0222.yaml'), 'utf8').split('\n').slice(1)).toEqual([
      'publisher: 某报',
      'url: https://example.org/a',
      'retrieved: 2026-01-31',
      '',
    ]);
    await content.seed();
    expect(await queryDatabase(content.databaseUrl, 'SELECT id FROM Article')).toEqual([
      { id: 'fan-zha-0222-1' },
    ]);
  });

  test('knows the same bytes under another name, and takes folders, patterns and standard input', async () => {
    desktop('a.txt', storyText('反诈宣传进广场', PARAGRAPHS));
    desktop('b.txt', storyText('反诈宣传进广场', PARAGRAPHS));
    const folder = join(content.root, 'desktop');
    await runCommand(content, ['add', join(folder, '*.txt')]);
    const again = await runCommand(content, ['add', folder]);
    expect(again.text).toContain('has the same bytes');
    const input = storyText('另一篇报道的标题', PARAGRAPHS.slice(0, 2));
    await runCommand(content, ['add', '-', '--id', 'typed'], { input });
    expect(readdirSync(content.path('sources'))).toEqual(['a.txt', 'a.yaml', 'typed.txt', 'typed.yaml']);
  });

  test('adds nothing where the check is wrong, and refuses ids that are taken or unusable', async () => {
    const empty = await runCommand(content, ['add', desktop('empty.txt', '')]);
    expect(empty).toMatchObject({ status: 2 });
    expect(empty.text).toMatch(/desktop\/empty\.txt: the file is empty/);
    expect(empty.text).not.toContain(content.path('sources'));
    const path = desktop('one.txt', storyText('反诈宣传进广场', PARAGRAPHS));
    expect((await runCommand(content, ['add', path, '--id', '反诈'])).text).toContain('permalink');
    expect((await runCommand(content, ['add', path, '--date', 'yesterday'])).text).toContain('2022-02-22');
    expect(readdirSync(content.path('sources'))).toEqual([]);
  });
});
