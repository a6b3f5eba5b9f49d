import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ArticleView, getArticle, type MarkedText } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { getRedirect } from '@/lib/queries/redirects';
import { getSourceView } from '@/lib/queries/source';
import { listSources } from '@/lib/queries/sources';
import { getStoryIdentity } from '@/lib/queries/story-identity';
import { seedFiveSources } from './five-sources';

seedFiveSources();

const IDS = [
  'cslai-20210325-ziyang-1',
  'kundulun-2021-zhengdun-1',
  'nmg-2023-yingmo-1',
  'nmg-2023-zhenggong-3',
  'peoplecn-20220222-baotou-1',
];

async function read(id: string): Promise<ArticleView> {
  const article = await getArticle(id);
  if (article === null) throw new Error(`no story ${id}`);
  return article;
}

const textsOf = (article: ArticleView): MarkedText[] => [
  ...[article.kicker, article.headline, article.deck].filter((text) => text !== null),
  ...article.sections.flatMap(({ heading, blocks }) => (heading === null ? blocks : [heading, ...blocks])),
];

describe('a story', () => {
  test('has its head, its sections and its side matter', async () => {
    const article = await read('peoplecn-20220222-baotou-1');
    expect(article).toMatchObject({
      ...{
        sourceId: 'peoplecn-20220222-baotou',
        ordinal: 1,
        titleFrom: 'headline',
        deck: null,
        kicker: null,
      },
      ...{ publication: { text: '内蒙古日报' }, dateline: null },
      published: { edtf: '2022-02-22', time: '09:05', basis: 'stated', printed: null },
      source: { publisher: '人民网', firstLine: 3, articles: 1 },
    });
    expect(article.sections.map(({ heading }) => heading?.text ?? null)).toEqual([
      ...[null, '不要忘了为什么出发', '让思想之光照亮前路', '将好事办好实事办实'],
    ]);
    expect(article.credits.map(({ role, name }) => [role, name])).toEqual([
      ...[
        ['reporter', '陈春艳'],
        ['editor', '王子锋'],
        ['editor', '宋美琪'],
      ],
    ]);
    expect(article.units[0]?.name).toBe('包头市公安局');
    expect(article.people.find(({ name }) => name === '王文山')).toMatchObject({
      titles: ['民警'],
      unit: { name: '包头市公安局' },
    });
    expect(article.figures.find(({ text }) => text === '7.9亿余元')).toMatchObject({
      value: 790_000_000,
      qualifier: 'at-least',
    });
  });

  test.each(IDS)('%s is called the same where its text is not read', async (id) => {
    const { source, ...article } = await read(id);
    const card = (await listArticles({ source: article.sourceId })).items.find((item) => item.id === id);
    expect(card?.topic?.name).toBe(article.topics[0]?.name);
    expect(await getStoryIdentity(id)).toEqual({
      ...{ id, sourceId: article.sourceId, title: article.title, titleFrom: article.titleFrom },
      ...{ deck: article.deck?.text ?? null, publication: article.publication?.text ?? null },
      ...{ published: article.published.edtf, firstLine: source.firstLine, lastLine: source.lastLine },
      ...{ unit: card?.unit?.name, topic: card?.topic?.name },
    });
  });

  test('numbers its paragraphs through', async () => {
    for (const id of IDS) {
      const ordinals = (await read(id)).sections.flatMap(({ blocks }) =>
        blocks.map(({ ordinal }) => ordinal),
      );
      expect(ordinals).not.toEqual([]);
      expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
    }
  });

  test.each(IDS)('%s marks names at their places, in order, none inside of another', async (id) => {
    const source = readFileSync(`content/sources/${id.slice(0, -2)}.txt`, 'utf8');
    const solid = (text: string) => text.replace(/\s+/g, '');
    let marked = 0;
    for (const { text, mentions } of textsOf(await read(id))) {
      let reached = 0;
      for (const { start, end, spans } of mentions) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(solid(text.slice(start, end))).toBe(
          solid(spans.map((span) => source.slice(...span)).join('')),
        );
        reached = end;
        marked++;
      }
      expect(reached).toBeLessThanOrEqual(text.length);
    }
    expect(marked).toBeGreaterThan(3);
  });

  test('gives private persons no slug', async () => {
    const article = await read('nmg-2023-yingmo-1');
    expect(article.people.find(({ name }) => name === '高宇阳')?.slug).toBeNull();
    const inText = textsOf(article).flatMap(({ mentions }) => mentions);
    expect(inText.find(({ kind, name }) => kind === 'person' && name === '高宇阳')?.slug).toBeNull();
  });

  test('says what an inferred date rests on', async () => {
    const { published } = await read('nmg-2023-yingmo-1');
    expect(published.basis).toBe('inferred');
    expect(published.evidence.length).toBeGreaterThan(0);
    for (const { text, line } of published.evidence) {
      const lines = readFileSync('content/sources/nmg-2023-yingmo.txt', 'utf8').split('\n');
      expect(lines[line - 1]).toContain(text.slice(0, 4));
    }
  });

  test('says in which other story of the dump the ground of a date stands', async () => {
    const storiesOf = async (id: string) =>
      (await read(id)).published.evidence.map(({ story }) => story?.id ?? null);
    expect(await storiesOf('nmg-2023-zhenggong-1')).toEqual(['nmg-2023-zhenggong-2', 'nmg-2023-zhenggong-2']);
    expect(await storiesOf('nmg-2023-zhenggong-2')).toEqual([null, null]);
    expect(await storiesOf('nmg-2023-yingmo-1')).toEqual([null, 'nmg-2023-yingmo-2']);
  });

  test('leads through all stories, one after another', async () => {
    const seen: string[] = [];
    for (let id: string | undefined = 'nmg-2023-yingmo-1'; id !== undefined; ) {
      const article: ArticleView = await read(id);
      seen.push(id);
      if (article.previous) expect((await read(article.previous.id)).next?.id).toBe(id);
      id = article.previous?.id;
    }
    expect(seen).toHaveLength(9);
  });

  test('is related to those that share its rarer units and topics', async () => {
    const { related } = await read('kundulun-2021-zhengdun-1');
    expect(related.map(({ id }) => id)).toContain('peoplecn-20220222-baotou-1');
    expect(related.map(({ id }) => id)).not.toContain('kundulun-2021-zhengdun-1');
  });

  test('that is none is null, and has no fate', async () => {
    expect(await getArticle('nobody-1')).toBeNull();
    expect(await getRedirect('articles', 'nobody-1')).toBeNull();
  });
});

describe('a source', () => {
  test('shows its lines and pieces as they stand in the file', async () => {
    const { items } = await listSources();
    expect(items).toHaveLength(5);
    for (const { id, file } of items) {
      const text = readFileSync(`content/sources/${file}`, 'utf8');
      const view = await getSourceView(id);
      if (view === null) throw new Error(`no source ${id}`);
      expect(view.lines.map((line) => line.text)).toEqual(text.split('\n'));
      for (const line of view.lines)
        expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text);
      const covered = view.pieces.map(({ start, end }) => text.slice(start, end)).join('');
      expect(covered.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }
  });

  test('says where its sections are printed out of order', async () => {
    const view = await getSourceView('kundulun-2021-zhengdun');
    expect(view?.stories[0]?.printedOrder).toEqual(['1', '3', '2']);
  });

  test('opens at the story asked for, with its facts alone', async () => {
    const view = await getSourceView('nmg-2023-zhenggong', { articleId: 'nmg-2023-zhenggong-3', lines: 20 });
    expect(view).toMatchObject({ fromLine: 51, toLine: 70 });
    expect(view?.facts.length).toBeGreaterThan(5);
    expect(new Set(view?.facts.map(({ articleId }) => articleId))).toEqual(new Set(['nmg-2023-zhenggong-3']));
  });
});
