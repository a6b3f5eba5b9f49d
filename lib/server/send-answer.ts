import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, chooseEncoding, encodeBody, isFresh } from './answer';
import { plainPage } from './plain-page';

/** Sends a kept answer: 304 where the reader has it, compressed where the reader takes it. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('etag', answer.etag);
  response.setHeader('vary', 'accept-encoding, rsc, next-router-state-tree, next-router-prefetch, next-url');
  if (answer.status === 200 && isFresh(answer, request.headers)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = answer.compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
  const body = await encodeBody(answer, encoding);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.writeHead(answer.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends a page of the server's own. */
export function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  title: string,
  lines: string[],
) {
  const page = plainPage(title, lines);
  response.setHeader('content-security-policy', page.policy);
  send(request, response, status, 'text/html; charset=utf-8', page.html);
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
