import { atMost, type Figure, toPercentiles } from '@/tests/bench/report/figure';
import { askPage } from './ask';
import type { PageType } from './page-types';

/** A server that keeps no page, and the page types of its archive. */
export interface SizedSite {
  origin: string;
  types: readonly PageType[];
}

const WARM_UP = 4;
const LIMIT = 2;

const ratioOf = (one: number, other: number) => one / other;

/**
 * Times every type of page on two archives, request by request in turn, so that whatever else the machine does
 * strikes both alike.
 */
export async function benchGrowth(
  small: SizedSite,
  large: SizedSite,
  rounds: number,
  onType: (name: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [index, type] of large.types.entries()) {
    const own = small.types[index];
    if (own?.name !== type.name)
      throw new Error(`the archives differ in their pages: ${type.name}, ${own?.name}`);
    if (type.paths.length === 0 || own.paths.length === 0) continue;
    onType(type.name);
    const times: [small: number[], large: number[]] = [[], []];
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const [place, { origin }] of [small, large].entries()) {
        const paths = place === 0 ? own.paths : type.paths;
        const { time } = await askPage(origin + paths[Math.abs(round) % paths.length]);
        if (round >= 0) times[place]?.push(time);
      }
    }
    const before = toPercentiles(times[0]);
    const now = toPercentiles(times[1]);
    const ratio = ratioOf(now.p95, before.p95);
    figures.push({
      part: 'growth',
      what: type.name,
      ...now,
      ratio,
      against: `${before.p95.toFixed(1)} ms`,
      ...atMost(ratio, LIMIT),
      note: `medians ${ratioOf(now.median, before.median).toFixed(2)}`,
    });
  }
  return figures;
}
