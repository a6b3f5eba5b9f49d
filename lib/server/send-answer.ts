import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Problem } from '@/lib/api/problem';
import { type Answer, encodeBody, isFresh } from './answer';
import { answerForm } from './answer-form';
import { chooseEncoding } from './body-encoding';
import { restPolicy } from './content-security-policy';
import { type AnyAnswer, isLarge, type LargeAnswer } from './large-answer';
import { plainPage } from './plain-page';

/** Sends an answer: 304 where the reader has it, compressed where the reader takes it, quickly where others wait. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnyAnswer,
  othersWait: boolean,
) {
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('etag', answer.etag);
  response.setHeader('vary', 'accept-encoding, rsc, next-router-state-tree, next-router-prefetch, next-url');
  if (answer.status === 200 && isFresh(answer, request.headers)) {
    response.writeHead(304).end();
    return;
  }
  if (isLarge(answer)) return sendFromDisk(request, response, answer);
  const encoding = encodingFor(request, answer);
  const body = await encodeBody(answer, encoding, othersWait);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.writeHead(answer.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

const encodingFor = (request: IncomingMessage, { compressible }: Pick<Answer, 'compressible'>) =>
  compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';

/** What compresses on the way; brotli no harder than gzip does, for the reader waits. */
const compressors = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
};

/** Sends a body from the disk as fast as the reader takes it; compressed on the way, and so without a length. */
async function sendFromDisk(request: IncomingMessage, response: ServerResponse, answer: LargeAnswer) {
  const { file, status } = answer;
  const encoding = encodingFor(request, answer);
  if (encoding === 'identity') response.setHeader('content-length', file.length);
  else response.setHeader('content-encoding', encoding);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  file.hold();
  try {
    const body = Readable.from(file.read());
    if (encoding === 'identity') await pipeline(body, response);
    else await pipeline(body, compressors[encoding](), response);
  } catch (error) {
    // A reader who leaves before the end is no fault.
    if (!response.destroyed) throw error;
  } finally {
    file.release();
  }
}

/**
 * Sends what the server itself has to say: as a page, as a problem (RFC 9457) to who asked for JSON, as plain text to
 * who asked for a feed, a citation or another file.
 */
export function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  title: string,
  lines: string[],
) {
  const url = request.url ?? '/';
  const form = answerForm(url);
  if (form === 'page') {
    const page = plainPage(title, lines);
    response.setHeader('content-security-policy', page.policy);
    return send(request, response, status, 'text/html; charset=utf-8', page.html);
  }
  response.setHeader('content-security-policy', restPolicy);
  response.setHeader('access-control-allow-origin', '*');
  if (form === 'text') {
    return send(request, response, status, 'text/plain; charset=utf-8', `${[title, ...lines].join('\n')}\n`);
  }
  const instance = url.split('?', 1)[0] ?? '/';
  const problem: Problem = { type: 'about:blank', title, status, detail: lines.join(''), instance };
  send(request, response, status, 'application/problem+json; charset=utf-8', JSON.stringify(problem));
}

/** Sends a value as JSON. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, value: object) {
  send(request, response, status, 'application/json', `${JSON.stringify(value)}\n`);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
) {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', type);
  response.setHeader('content-length', Buffer.byteLength(text));
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : text);
}
