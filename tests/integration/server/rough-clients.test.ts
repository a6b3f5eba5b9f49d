import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServedArchive, serveArchive } from './served-archive';

let served: ServedArchive;

beforeEach(async () => {
  served = await serveArchive(async (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<h1>公安新闻</h1>');
  });
});

afterEach(() => served.close());

/** Sends these bytes and no more; what comes back until the server closes or a second has passed. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.base);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['an old protocol', 'GET / HTTP/1.0\r\n\r\n', 200],
  ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 200],
  ['a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 0],
  ['a range of a page', 'GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-3\r\nConnection: close\r\n\r\n', 200],
  [
    'a body where none belongs',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
    200,
  ],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nhost: evil.example\r\n\r\n', 400],
  ['the same host twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n', 400],
  [
    'two hosts for a form',
    'POST /oai HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nverb=Identify',
    400,
  ],
  ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 200],
  [
    'a whole address, as to a proxy',
    'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    200,
  ],
  [
    'a whole address of another protocol',
    'GET ftp://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['every address', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
  [
    'a climb out of the build',
    'GET /_next/static/../../package.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    200,
  ],
  [
    'chunks where no body belongs',
    'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    200,
  ],
  [
    'a form in chunks that are none',
    'POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    400,
  ],
  [
    'a coding that nobody knows',
    'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['leave asked for', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n', 100],
  ['another expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\nConnection: close\r\n\r\n', 417],
  [
    'a socket asked for',
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n',
    200,
  ],
  [
    'an action of a server',
    'POST / HTTP/1.1\r\nHost: a\r\nNext-Action: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    405,
  ],
])('%s', async (_name, bytes, status) => {
  const answer = await send(bytes);
  expect(Number(answer.split(' ')[1] ?? 0)).toBe(status);
  expect(answer).not.toMatch(/\bat .*:\d+:\d+|evil\.example/);
  expect(served.faults).toEqual([]);
});

test('Han characters as they stand in the address bar are refused with what to write', async () => {
  const answer = await send('GET /search?q=公安 HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: text\/plain; charset=utf-8\r\n/);
  expect(answer).toContain('q=%E5%85%AC%E5%AE%89');
  const head = await send('HEAD /search?q=公安 HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\r\n\r\n$/);
  // What is asked before it on the same connection is answered whole.
  const second = await send('GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /公安 HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(second).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*<h1>公安新闻<\/h1>$/);
  expect(served.faults).toEqual([]);
});

test('a client that goes away in the middle harms nobody', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => {
      const { hostname, port } = new URL(served.base);
      return new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
          socket.destroy();
        });
        socket.on('close', () => resolve());
      });
    }),
  );
  expect((await fetch(served.base)).status).toBe(200);
  expect(served.faults).toEqual([]);
});

test.each(['destroy', 'resetAndDestroy'] as const)(
  'a client that goes away within its form is let go, and is no fault of ours (%s)',
  async (leave) => {
    const { hostname, port } = new URL(served.base);
    const socket = connect(Number(port), hostname);
    socket.write('POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n');
    socket.write('Content-Length: 13\r\n\r\nverb=');
    await once(served.server, 'request');
    socket[leave]();
    await expect.poll(() => served.requests.length).toBe(1);
    expect(served.faults).toEqual([]);
  },
);

test('requests in a row on one connection are answered in their order', async () => {
  const answer = await send(
    ['/a', '/b', '/c'].map((path) => `HEAD ${path} HTTP/1.1\r\nHost: a\r\n\r\n`).join('') +
      'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  );
  expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(4);
  expect(answer).toMatch(/<h1>公安新闻<\/h1>$/);
});
