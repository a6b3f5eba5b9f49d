import { expect, test } from 'vitest';
import { getArticle } from '@/lib/queries/article';
import { getTopicCounts } from '@/lib/queries/record-counts';
import { getTopicFacts } from '@/lib/queries/topic-facts';
import { seedFiveSources } from './five-sources';

seedFiveSources();

/** Ordinals of the paragraphs of a story that name a topic. */
async function paragraphsNaming(articleId: string, slug: string): Promise<Set<number | null>> {
  const story = await getArticle(articleId);
  const blocks = story?.sections.flatMap((section) => section.blocks) ?? [];
  const named = blocks.filter(({ mentions }) =>
    mentions.some((mention) => mention.kind === 'topic' && mention.slug === slug),
  );
  return new Set(named.map(({ ordinal }) => ordinal));
}

test.each(['fanzha', 'yingmo-xuexi-xuanchuan', 'zhengzhi-lunxun'])(
  'facts of %s stand apart by paragraph',
  async (slug) => {
    const { figures, quotes } = await getTopicFacts(slug);
    const counts = await getTopicCounts(slug);
    for (const [facts, total] of [
      [figures, counts.figures],
      [quotes, counts.quotes],
    ] as const) {
      expect(facts.besideCount).toBeLessThanOrEqual(total);
      expect(facts.beside).toHaveLength(Math.min(12, facts.besideCount ?? -1));
      expect(facts.elsewhere).toHaveLength(Math.min(12, total - (facts.besideCount ?? 0)));
      for (const { articleId, block } of facts.beside)
        expect(await paragraphsNaming(articleId, slug)).toContain(block);
      for (const { articleId, block } of facts.elsewhere)
        expect(await paragraphsNaming(articleId, slug)).not.toContain(block);
    }
  },
);

test('the speaker without a page is among no people beside a topic', async () => {
  const { people } = await getTopicFacts('yingmo-xuexi-xuanchuan');
  expect(people.map(({ record }) => record.name)).not.toContain('杨图雅');
  expect(people.length).toBeGreaterThan(0);
});
