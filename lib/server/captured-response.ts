import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** What a render answered, whole. */
export interface CapturedAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** The answer grew beyond the limit: it must be streamed, not kept. */
export class AnswerTooLarge extends Error {}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Takes what the response writes, headers and all, and forgets it: the body is collected before. */
function createNullSocket(): Duplex {
  return new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
}

/**
 * Runs a handler on a GET request of its own, with these headers and no others, and collects the answer.
 *
 * Rejects with AnswerTooLarge above `limit` bytes, with the handler's error where it throws.
 */
export function captureAnswer(
  handler: RequestHandler,
  url: string,
  headers: Record<string, string>,
  limit: number,
): Promise<CapturedAnswer> {
  return new Promise((resolve, reject) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: 'GET', url, headers, httpVersion: '1.1', complete: true });
    request.push(null);

    const response = new ServerResponse(request);
    const socket = createNullSocket();
    response.assignSocket(socket as Socket);

    const chunks: Buffer[] = [];
    let size = 0;
    const collect = (chunk: unknown, encoding: unknown) => {
      if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
      const bytes =
        typeof chunk === 'string'
          ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
          : Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size <= limit) chunks.push(bytes);
      else {
        chunks.length = 0;
        reject(new AnswerTooLarge(url));
        response.destroy();
      }
    };
    const flushHeaders = () => {
      if (!response.headersSent) response.writeHead(response.statusCode);
    };
    const end = response.end.bind(response) as (done?: () => void) => ServerResponse;
    // The body goes no further than `chunks`: the null socket would never ask for more.
    response.write = (...args: unknown[]) => {
      flushHeaders();
      collect(args[0], args[1]);
      const done = args.find((argument) => typeof argument === 'function');
      if (done) queueMicrotask(done as () => void);
      return true;
    };
    response.end = (...args: unknown[]) => {
      flushHeaders();
      collect(args[0], args[1]);
      return end(args.find((argument) => typeof argument === 'function') as (() => void) | undefined);
    };
    response.once('finish', () =>
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) }),
    );
    response.once('close', () => reject(new Error(`the answer to ${url} broke off`)));
    handler(request, response).catch(reject);
  });
}
