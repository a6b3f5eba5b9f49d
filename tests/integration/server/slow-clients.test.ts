import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drain } from '@/lib/server/serve';
import { type ServedArchive, serveArchive } from './served-archive';

/** Ours in seconds, here in milliseconds. */
const patience = {
  headersTimeout: 300,
  requestTimeout: 600,
  connectionsCheckingInterval: 50,
  idleTimeout: 500,
};
const large = '字'.repeat(3_000_000);

let served: ServedArchive;
const sockets: Socket[] = [];

beforeEach(async () => {
  served = await serveArchive(
    async (request, response) => {
      if (request.url === '/slow') await sleep(400);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/large' ? large : '<h1>公安新闻</h1>');
    },
    { patience },
  );
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await served.close();
});

async function open(): Promise<Socket> {
  const { hostname, port } = new URL(served.base);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Whether the server lets go within that time. */
async function isLetGo(socket: Socket, milliseconds: number): Promise<boolean> {
  socket.resume();
  return Promise.race([once(socket, 'close').then(() => true), sleep(milliseconds, false)]);
}

test('a hundred clients that send a header a letter at a time are let go, and others are answered meanwhile', async () => {
  const slow = await Promise.all(Array.from({ length: 100 }, open));
  const drip = setInterval(() => {
    for (const socket of slow) socket.write('x');
  }, 50);
  for (const socket of slow) socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
  const started = performance.now();
  expect((await fetch(served.base)).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(await Promise.all(slow.map((socket) => isLetGo(socket, 30_000)))).toEqual(slow.map(() => true));
  clearInterval(drip);
});

test('a form that never ends is let go', async () => {
  const socket = await open();
  const type = 'Content-Type: application/x-www-form-urlencoded';
  socket.write(`POST /oai HTTP/1.1\r\nHost: a\r\n${type}\r\nContent-Length: 100\r\n\r\nverb=`);
  const drip = setInterval(() => socket.write('x'), 100);
  expect(await isLetGo(socket, 30_000)).toBe(true);
  clearInterval(drip);
});

test('a client that takes nothing of its answer is let go', async () => {
  const socket = await open();
  socket.pause();
  socket.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
  const connections = promisify(served.server.getConnections.bind(served.server));
  expect(await connections()).toBe(1);
  await expect.poll(connections, { timeout: 30_000 }).toBe(0);
});

test('told to stop, the server finishes the answer under way and takes no more', async () => {
  const underway = fetch(`${served.base}/slow`);
  await sleep(100);
  const drained = drain(served.server);
  await expect(fetch(served.base)).rejects.toThrow();
  const answer = await underway;
  expect([answer.status, await answer.text()]).toEqual([200, '<h1>公安新闻</h1>']);
  await drained;
});
