import { launchQuietly } from '@/tests/browser/quiet-chromium';
import { median, type PagePaint, type PaintFigures } from './paint-figures';
import { loadSlowly, openPhone, type SeenPaint } from './slow-phone';
import { serveStaticTwins } from './static-twin';

interface PaintOptions {
  /** `http://127.0.0.1:<port>` of a served site, no slash at its end. */
  origin: string;
  paths: readonly string[];
  /** Loads of each page. */
  runs?: number;
}

/** Measures pages on a slow phone, each in turn with a bare static page of the same text. */
export async function benchPaint({ origin, paths, runs = 5 }: PaintOptions): Promise<PaintFigures> {
  const browser = await launchQuietly();
  const twins = await serveStaticTwins();
  try {
    const pages: PagePaint[] = [];
    for (const path of paths) {
      const context = await openPhone(browser);
      const page = await context.newPage();
      await page.goto(origin + path);
      const lines = (await page.locator('main').innerText()).split(/\n+/);
      const twin = twins.add(await page.title(), lines);
      await context.close();

      const ours: SeenPaint[] = [];
      const bare: SeenPaint[] = [];
      for (let run = 0; run < runs; run += 1) {
        ours.push(await loadSlowly(browser, origin + path));
        bare.push(await loadSlowly(browser, twin));
      }
      const largestPaint = median(ours.map((seen) => seen.largestPaint));
      const staticPaint = median(bare.map((seen) => seen.largestPaint));
      pages.push({
        path,
        largestPaint,
        staticPaint,
        ratio: largestPaint / staticPaint,
        layoutShift: Math.max(...ours.map((seen) => seen.layoutShift)),
        htmlBytes: await countHtmlBytes(origin + path),
      });
    }
    return { runs, pages };
  } finally {
    await twins.close();
    await browser.close();
  }
}

async function countHtmlBytes(url: string): Promise<number> {
  const answer = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
  return Number(answer.headers.get('content-length'));
}
