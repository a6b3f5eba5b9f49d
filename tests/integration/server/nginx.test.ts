import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '@/tests/bench/serving/ask';
import { findNginx, openNginx, type RunningNginx } from '@/tests/bench/serving/nginx';
import { writeNginxConfig } from '@/tests/bench/serving/nginx-config';
import { type ServedArchive, serveArchive } from './served-archive';

const documented = readFileSync('docs/nginx.conf', 'utf8');

let version = 1;
let archive: ServedArchive;

beforeAll(async () => {
  archive = await serveArchive(async (request, response) => {
    const isThere = !request.url?.startsWith('/none');
    response.statusCode = isThere ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<p>${`version ${version} of ${request.url} `.repeat(80)}</p>`);
  });
});

afterAll(() => archive.close());

/** Another version of the archive, as a seed leaves it. */
async function changeArchive(): Promise<void> {
  version++;
  await archive.database.execute({ sql: 'UPDATE Archive SET version = ?', args: [`v${version}`] });
}

describe('docs/nginx.conf goes by what the server sends', () => {
  test('its key holds all that an answer varies by', async () => {
    const vary = (await fetch(`${archive.base}/a`)).headers.get('vary') ?? '';
    const names = vary.split(',').map((name) => name.trim().toLowerCase());
    expect(names).toContain('accept-encoding');
    for (const name of names) expect(documented).toContain(`$http_${name.replaceAll('-', '_')}`);
    expect(documented).toMatch(/proxy_cache_key ".*\$archive_encoding \$archive_part"/);
    expect(documented).toContain('proxy_ignore_headers Vary;');
  });

  test('pages and what is not found hold for seconds, faults and health not at all', async () => {
    const cacheControl = async (path: string) =>
      (await fetch(archive.base + path)).headers.get('cache-control') ?? '';
    for (const path of ['/a', '/none']) {
      const seconds = Number(/s-maxage=(\d+)/.exec(await cacheControl(path))?.[1]);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(5);
    }
    for (const path of ['/healthz', '/readyz']) expect(await cacheControl(path)).toBe('no-store');
    // Nothing is kept but by these headers, and nobody is shown what an update in the background would replace.
    expect(documented).not.toMatch(
      /^\s*(proxy_cache_valid|proxy_cache_background_update|proxy_hide_header)/m,
    );
    expect(documented).toMatch(/proxy_cache_use_stale updating /);
  });

  test('turns encodings into the three that the server speaks', () => {
    const [, br = '', gzip = ''] =
      /map \$http_accept_encoding[^}]+?"~\*([^\n"]+)"\s+br;\s+"~\*([^\n"]+)"\s+gzip;/.exec(documented) ?? [];
    const choose = (header: string) =>
      new RegExp(br, 'i').test(header) ? 'br' : new RegExp(gzip, 'i').test(header) ? 'gzip' : '';
    expect(
      ['gzip, deflate, br', 'gzip', 'br;q=0, gzip', 'gzip;q=0', 'identity', 'GZIP;q=0.5', ''].map(choose),
    ).toEqual(['br', 'gzip', 'gzip', '', '', 'gzip', '']);
  });

  test('can be changed for a process of this machine', () => {
    const config = writeNginxConfig({ folder: '/tmp/any', port: 4000, site: 'http://127.0.0.1:4001' });
    expect(config).toContain('listen 127.0.0.1:4000;');
    expect(config).not.toMatch(/ssl|443|listen 80|\/var\//);
  });
});

const program = findNginx();

// Nobody need install nginx to work on the archive: where it is not, what is above must do.
if (program !== null) {
  describe('nginx by docs/nginx.conf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-test-'));
    let nginx: RunningNginx;

    beforeAll(async () => {
      nginx = await openNginx(program, archive.base, folder);
    });

    afterAll(async () => {
      await nginx.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const read = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(nginx.origin + path, { headers });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };

    test('takes the configuration', async () => {
      const config = join(folder, 'nginx.conf');
      writeFileSync(config, writeNginxConfig({ folder, port: 4001, site: archive.base }));
      const { stderr } = await promisify(execFile)(program, ['-t', '-p', folder, '-c', config]);
      expect(stderr).toContain('test is successful');
    });

    test('keeps each form of an answer once, whatever the list of encodings looks like', async () => {
      const lists = [
        'gzip, deflate, br',
        'br',
        'br, gzip',
        'gzip',
        'gzip, deflate',
        'gzip;q=0.8',
        'identity',
      ];
      const encodings = new Set<string | undefined>();
      for (const list of lists) {
        const { status, headers } = await ask(`${nginx.origin}/forms`, { 'accept-encoding': list });
        expect(status).toBe(200);
        encodings.add(headers['content-encoding']);
      }
      expect(encodings).toEqual(new Set(['br', 'gzip', undefined]));
      expect(archive.requests.filter((line) => line.includes('/forms')).length).toBeLessThanOrEqual(3);
    });

    test('answers 304 to the tag that it gave', async () => {
      const { headers } = await read('/tagged');
      const again = await read('/tagged', { 'if-none-match': headers.get('etag') ?? '' });
      expect([again.status, again.text]).toEqual([304, '']);
    });

    test.each(['/story', '/none'])('shows a change of %s within five seconds', async (path) => {
      expect((await read(path)).text).toContain(`version ${version} of`);
      await changeArchive();
      const started = performance.now();
      while (!(await read(path)).text.includes(`version ${version} of`)) {
        expect(performance.now() - started).toBeLessThan(5_000);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });

    test('shows what a page is now to the first who asks after a long while', async () => {
      await read('/rare');
      await changeArchive();
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      expect((await read('/rare')).text).toContain(`version ${version} of`);
    });

    test('never answers for the site whether it is ready', async () => {
      expect((await read('/readyz')).text).toContain(`v${version}`);
      await changeArchive();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await read('/readyz')).text).toContain(`v${version}`);
    });
  });
}
