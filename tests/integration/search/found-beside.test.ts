import { afterAll, beforeAll, expect, test } from 'vitest';
import { listArticles } from '@/lib/queries/articles';
import { findDatedStories } from '@/lib/queries/dated-stories';
import { findPublication } from '@/lib/queries/publications';
import { type SeededArchive, seedCopy } from '@/tests/integration/open/seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

const unitOf = async (id: string) => {
  const { items } = await listArticles({ perPage: 100 });
  return items.find((story) => story.id === id)?.unit?.slug;
};

test('stories of a date that was typed are those that pass the filter', async () => {
  const all = await findDatedStories('2023年4月');
  expect(all?.total).toBeGreaterThan(2);
  const only = all?.stories[0];
  for (const filter of [{ unit: await unitOf(only?.id ?? '') }, { source: only?.sourceId }, { year: 2023 }]) {
    const found = await findDatedStories('2023年4月', filter);
    const { items } = await listArticles({ ...filter, perPage: 100 });
    const wanted = items.filter(({ published: { edtf } }) => edtf?.startsWith('2023-04'));
    expect(found?.total).toBe(wanted.length);
    expect(found?.stories.map(({ id }) => id)).toEqual(wanted.slice(0, 5).map(({ id }) => id));
  }
  expect(await findDatedStories('2023年4月', { year: 2021 })).toBeNull();
});

test('a publication that was typed is offered with its stories that pass the filter', async () => {
  const { items } = await listArticles({ perPage: 100 });
  const [story] = items.filter(({ publication }) => publication !== null);
  const publication = story?.publication ?? '';
  const year = Number(story?.published.edtf?.slice(0, 4));
  expect(await findPublication(publication)).toEqual({ publication, count: 1 });
  expect(await findPublication(`《${publication}》`, { year })).toEqual({ publication, count: 1 });
  expect(await findPublication(publication, { year: year - 1 })).toBeNull();
  expect(await findPublication(publication, { publication: '别的报' })).toBeNull();
  expect(await findPublication('没有的报')).toBeNull();
});
