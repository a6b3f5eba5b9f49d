import { createRandom, type Random } from '@/tests/bench/generate/random';

/**
 * Stories whose characters and words are as unevenly spread as in print: the commonest words are in every story,
 * most words in few. Grammar does not matter to an index; how often things occur together does.
 */
export interface BenchStory {
  id: string;
  headline: string;
  headings: string[];
  blocks: string[];
  sortDate: string;
  publication: string;
  units: string[];
  topics: string[];
  people: string[];
}

const WORDS = 40_000;
const UNITS = 3000;
const TOPICS = 100;
const PEOPLE = 5000;
const PUBLICATIONS = 40;

const frequent =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞';

/** Draws places of a list, the first ones far more often (Zipf–Mandelbrot). */
function zipf(random: Random, size: number, flatness: number, steepness = 1): () => number {
  const bounds = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += (rank + flatness) ** -steepness;
    bounds[rank] = sum;
  }
  return () => {
    const wanted = random.next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function makeWords(random: Random): string[] {
  const gb = new TextDecoder('gb18030');
  const rarer: string[] = [];
  for (let high = 0xb0; high < 0xd8; high++) {
    for (let low = 0xa1; low < 0xfa; low++) rarer.push(gb.decode(Uint8Array.of(high, low)));
  }
  const characters = [...new Set([...frequent, ...rarer])];
  const drawCharacter = zipf(random, characters.length, 60, 1.5);
  const lengths = [1, 2, 2, 2, 2, 2, 2, 3, 4, 4];
  const words = new Set(frequent.slice(0, 12));
  while (words.size < WORDS) {
    const length = random.pick(lengths);
    words.add(Array.from({ length }, () => characters[drawCharacter()] ?? '').join(''));
  }
  return [...words];
}

const latin = ['APP', 'VR', '4+3+2', 'N', '7.9', '187', '40000', '2021', '2022', '2023', '110'];

/** The same stories for the same seed, each of about `characters` characters. */
export function* generateStories(count: number, characters: number, seed = 1): Generator<BenchStory> {
  const random = createRandom(seed);
  const words = makeWords(random);
  const drawWord = zipf(random, words.length, 2.7);
  const word = () => (random.chance(0.02) ? random.pick(latin) : (words[drawWord()] ?? ''));
  const clause = () => Array.from({ length: random.between(3, 9) }, word).join('');
  const sentence = () => `${Array.from({ length: random.between(1, 4) }, clause).join(',')}。`;
  const paragraph = () => Array.from({ length: random.between(2, 6) }, sentence).join('');
  const drawUnit = zipf(random, UNITS, 10);
  const drawTopic = zipf(random, TOPICS, 5);
  const drawPerson = zipf(random, PEOPLE, 20);
  const some = (most: number, draw: () => number, name: string) => [
    ...new Set(Array.from({ length: random.below(most + 1) }, () => `${name}-${draw()}`)),
  ];
  for (let number = 0; number < count; number++) {
    const blocks: string[] = [];
    for (let length = 0; length < characters; length += blocks.at(-1)?.length ?? 0) blocks.push(paragraph());
    const month = String(random.between(1, 12)).padStart(2, '0');
    yield {
      id: `bench-${number}`,
      headline: `${clause()} ${clause()}`,
      headings: Array.from({ length: random.below(5) }, clause),
      blocks,
      sortDate: `${random.between(2008, 2024)}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`,
      publication: `报刊${random.below(PUBLICATIONS)}`,
      units: withAncestors(some(5, drawUnit, 'unit')),
      topics: some(3, drawTopic, 'topic'),
      people: some(4, drawPerson, 'person'),
    };
  }
}

/** Unit n hangs under unit n / 12, which has its own above it. */
function withAncestors(units: string[]): string[] {
  const all = new Set(units);
  for (const unit of all) {
    const number = Number(unit.slice('unit-'.length));
    if (number > 0) all.add(`unit-${Math.floor(number / 12)}`);
  }
  return [...all];
}
