import type { Figure } from '@/tests/bench/report/figure';
import { ask, askPage } from './ask';
import type { PageType } from './page-types';

/** Whether each type of page answers 304 to its own ETag, and speaks brotli; and how fast it does. */
export async function benchConditional(origin: string, types: readonly PageType[]): Promise<Figure[]> {
  const wrong: string[] = [];
  const times: number[] = [];
  for (const { name, paths } of types) {
    const [path] = paths;
    if (path === undefined) continue;
    const { headers } = await askPage(origin + path, { 'accept-encoding': 'br' });
    // OAI tells the time in every answer: nothing of it may be kept.
    if (headers['cache-control'] === 'no-store') continue;
    const etag = headers.etag ?? '';
    const again = await ask(origin + path, { 'if-none-match': etag });
    times.push(again.time);
    if (again.status !== 304 || etag === '') wrong.push(`${name} answers ${again.status}`);
  }
  const asset = /\/_next\/static\/[^"]+\.css/.exec(
    (await askPage(origin, { 'accept-encoding': 'identity' })).body.toString(),
  );
  const cacheControl = asset === null ? '' : (await askPage(origin + asset[0])).headers['cache-control'];
  const isImmutable = cacheControl?.includes('immutable') ?? false;
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return [
    {
      part: 'conditional',
      what: `304 for ${times.length} types of page`,
      median,
      target: 'all',
      met: wrong.length === 0,
      note: wrong.join('; '),
    },
    {
      part: 'conditional',
      what: 'style sheet immutable',
      target: 'yes',
      met: isImmutable,
      note: cacheControl ?? '',
    },
  ];
}
