import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';

/** Ids of records that are really there, for examples; null where the archive has none. */
export interface Samples {
  article: string | null;
  source: string | null;
  unit: string | null;
  topic: string | null;
  person: string | null;
  year: number | null;
}

const STORIES = 10;

/** Takes the examples from the newest stories. */
export async function getSamples(): Promise<Samples> {
  const { items } = await listArticles({ perPage: STORIES });
  const samples: Samples = { article: null, source: null, unit: null, topic: null, person: null, year: null };
  for (const { id } of items) {
    const article = await getArticle(id);
    if (article === null) continue;
    samples.article ??= id;
    samples.source ??= article.sourceId;
    samples.unit ??= article.units[0]?.slug ?? null;
    samples.topic ??= article.topics[0]?.slug ?? null;
    samples.person ??= article.people.find(({ slug }) => slug !== null)?.slug ?? null;
    samples.year ??= Number(article.events[0]?.edtf.slice(0, 4)) || null;
    if (Object.values(samples).every((sample) => sample !== null)) break;
  }
  return samples;
}
