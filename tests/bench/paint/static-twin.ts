import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The barest page that shows these lines: no style sheet, no script. */
function toStaticPage(title: string, lines: readonly string[]): string {
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(title)}</title><h1>${escapeText(title)}</h1>${lines.map((line) => `<p>${escapeText(line)}`).join('')}`;
}

/** Serves static pages, compressed beforehand, on a free port of this machine. */
export async function serveStaticTwins() {
  const pages = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(page && { 'content-encoding': 'gzip' }),
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** Address of the static page with this text. */
    add(title: string, lines: readonly string[]): string {
      const path = `/${pages.size}`;
      pages.set(path, gzipSync(toStaticPage(title, lines)));
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
