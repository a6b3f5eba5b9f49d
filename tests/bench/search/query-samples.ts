import type { SearchRequest } from '@/lib/queries/search-view';
import { createRandom, type Random } from '@/tests/bench/generate/random';
import type { BenchStory } from './bench-texts';

export interface QueryKind {
  name: string;
  requests: SearchRequest[];
}

const han = /^\p{Script=Han}+$/u;

/** A run of Han of that length, from anywhere in a story: common words come as often as they are common. */
function cut(random: Random, stories: readonly BenchStory[], length: number): string {
  for (;;) {
    const text = random.pick(random.pick(stories).blocks);
    const at = random.below(Math.max(1, text.length - length));
    const word = text.slice(at, at + length);
    if (word.length === length && han.test(word)) return word;
  }
}

/** Queries taken from the stories, the same for the same stories. */
export function sampleQueries(stories: readonly BenchStory[], count: number): QueryKind[] {
  const random = createRandom(11);
  const many = (make: () => SearchRequest) => Array.from({ length: count }, make);
  const single = (length: number) => many(() => ({ q: cut(random, stories, length) }));
  return [
    { name: '1 character', requests: single(1) },
    { name: '2 characters', requests: single(2) },
    { name: '4 characters', requests: single(4) },
    {
      name: '2 terms, year and unit',
      requests: many(() => {
        const { blocks, sortDate, units } = random.pick(stories);
        const [first = '', second = ''] = [random.pick(blocks), random.pick(blocks)].map(
          (text) => (text.match(/\p{Script=Han}{2}/u) ?? [text])[0],
        );
        return { q: `${first} ${second}`, year: Number(sortDate.slice(0, 4)), unit: units[0] };
      }),
    },
    { name: '2 characters, page 100', requests: single(2).map((request) => ({ ...request, page: 100 })) },
    { name: '2 characters, by date', requests: single(2).map((request) => ({ ...request, sort: 'newest' })) },
  ];
}
