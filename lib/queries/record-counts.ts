import 'server-only';
import { readArchive } from './read-archive';
import { countValues, readCount } from './tallies';

/** How much there is about a unit, its sub-units included; the page's lists may show less. */
export interface UnitCounts {
  people: number;
  topics: number;
  figures: number;
}

/** How much there is about a topic; the page's lists may show less. */
export interface TopicCounts {
  units: number;
  people: number;
  figures: number;
  quotes: number;
}

/** People seen at a unit, topics that stand beside it in a paragraph, figures it reported. */
export function getUnitCounts(slug: string): Promise<UnitCounts> {
  const own = { scope: 'unit', key: slug } as const;
  return readArchive(async (rows) => ({
    people: await countValues(rows, own, 'seen'),
    topics: await countValues(rows, own, 'beside'),
    figures: await readCount(rows, { scope: 'figures', key: '' }, 'unit', slug),
  }));
}

/** Units beside a topic in a paragraph, people that its stories name, the figures and quotes in them. */
export function getTopicCounts(slug: string): Promise<TopicCounts> {
  const own = { scope: 'topic', key: slug } as const;
  return readArchive(async (rows) => ({
    units: await countValues(rows, own, 'besideNamed'),
    people: await countValues(rows, own, 'person'),
    figures: await readCount(rows, own, 'figures'),
    quotes: await readCount(rows, own, 'quotes'),
  }));
}
