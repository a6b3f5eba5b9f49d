import type { Random } from '@/tests/bench/generate/random';

const WORDS = [
  '公安',
  '民警',
  '夜巡',
  '包头',
  '“人民警察”',
  '群众 走访',
  'gonganju',
  'bt',
  '反诈',
  '平安',
  '派出所 张三',
  '第',
];
const FORMS = [
  '',
  '/source',
  '.md',
  '.json',
  '.jsonld',
  '/cite/gbt7714-2025',
  '/cite/bibtex',
  '/opengraph-image',
];
const LISTS = [
  '/articles',
  '/units',
  '/topics',
  '/people',
  '/timeline',
  '/figures',
  '/quotes',
  '/sources',
  '/quality',
  '/exports',
];
const REST = [
  '/',
  '/about',
  '/api',
  '/feed.atom',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/opensearch.xml',
  '/readyz',
  '/no-such-page',
];
const OAI = [
  'verb=Identify',
  'verb=ListRecords&metadataPrefix=oai_dc',
  'verb=ListSets',
  'verb=ListIdentifiers&metadataPrefix=oai_dc',
];

async function slugsOf(base: string, kind: string): Promise<string[]> {
  const answer = await fetch(`${base}/api/v1/${kind}${/units|topics/.test(kind) ? '' : '?limit=100'}`);
  const { items } = (await answer.json()) as { items: { id?: string; slug?: string }[] };
  return items.map(({ id, slug }) => id ?? slug ?? '');
}

/** Paths as readers and programs ask for them: mostly pages, some searches, some for the interface. */
export async function createTraffic(base: string): Promise<(random: Random) => string> {
  const kinds = ['articles', 'units', 'topics', 'people', 'sources'] as const;
  const slugs: Record<string, string[]> = {};
  for (const kind of kinds) slugs[kind] = await slugsOf(base, kind);
  const record = (random: Random) => {
    const kind = random.pick(kinds);
    return `${kind}/${random.pick(slugs[kind] ?? [''])}`;
  };
  const marked = (random: Random) => `/articles/round-${random.between(1, 6)}-1`;
  const ways: [share: number, (random: Random) => string][] = [
    [
      30,
      (random) =>
        `/articles/${random.pick(slugs.articles ?? [''])}${random.chance(0.7) ? '' : random.pick(FORMS)}`,
    ],
    [10, marked],
    [15, (random) => `/${record(random)}`],
    [12, (random) => `${random.pick(LISTS)}${random.chance(0.5) ? '' : `?page=${random.between(1, 4)}`}`],
    [8, (random) => random.pick(REST)],
    // Never twice the same: no kept answer serves it.
    [
      8,
      (random) =>
        `/search?q=${encodeURIComponent(`${random.pick(WORDS)} ${random.pick(WORDS)}`)}&n=${random.below(1e9)}`,
    ],
    [4, (random) => `/opensearch-suggestions?q=${encodeURIComponent(random.pick(WORDS))}`],
    [8, (random) => `/api/v1/${record(random)}`],
    [
      3,
      (random) => `/api/v1/search?q=${encodeURIComponent(random.pick(WORDS))}&limit=${random.between(1, 50)}`,
    ],
    [2, (random) => `/oai?${random.pick(OAI)}`],
  ];
  const choices = ways.flatMap(([share, way]) => Array<(random: Random) => string>(share).fill(way));
  return (random) => random.pick(choices)(random);
}
