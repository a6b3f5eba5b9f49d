import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { DiskBody } from './disk-body';

/** What a render answered, whole. */
export interface CapturedAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  /** Empty where it lies on the disk. */
  body: Buffer;
  /** The body, where it is too large for memory; whoever has the answer holds it. */
  file?: DiskBody;
}

/** The answer grew beyond what is held in memory, and cannot go to the disk as it is. */
export class AnswerTooLarge extends Error {}

export interface CaptureLimits {
  /** Bytes that a page may take in memory: what it holds must be changed before it is sent. */
  page: number;
  /** Bytes from which on any other answer goes to the disk. */
  other: number;
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A socket with nothing to read that discards what the response writes: the body is collected before it gets there. */
function createNullSocket(): Duplex {
  return new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
}

/** What a handler writes, in memory or, from a limit on, on the disk. */
class Collected {
  readonly #response: ServerResponse;
  readonly #limits: CaptureLimits;
  #chunks: Buffer[] = [];
  #size = 0;
  #file: DiskBody | undefined;

  constructor(response: ServerResponse, limits: CaptureLimits) {
    this.#response = response;
    this.#limits = limits;
  }

  /** Throws AnswerTooLarge where a page outgrows its limit, and where the disk takes no more. */
  add(chunk: unknown, encoding: unknown): void {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array);
    this.#size += bytes.length;
    if (this.#file !== undefined) {
      this.#toFile(this.#file, [bytes]);
      return;
    }
    this.#chunks.push(bytes);
    const isPage = /^text\/(?:html|x-component)/.test(String(this.#response.getHeader('content-type')));
    if (this.#size <= (isPage ? this.#limits.page : this.#limits.other)) return;
    const chunks = this.#chunks;
    this.#chunks = [];
    if (isPage && this.#limits.page > 0) throw new AnswerTooLarge();
    try {
      this.#file = new DiskBody();
    } catch (cause) {
      throw new AnswerTooLarge('no file can be opened', { cause });
    }
    this.#toFile(this.#file, chunks);
  }

  /** All of it; nothing can be added after. */
  take(): Pick<CapturedAnswer, 'body' | 'file'> {
    const file = this.#file;
    this.#file = undefined;
    return file === undefined ? { body: Buffer.concat(this.#chunks) } : { body: Buffer.alloc(0), file };
  }

  /** Gives the disk back; of no effect on what was taken. */
  drop(): void {
    this.#file?.release();
    this.#file = undefined;
    this.#chunks = [];
  }

  #toFile(file: DiskBody, chunks: readonly Buffer[]): void {
    try {
      for (const bytes of chunks) file.append(bytes);
    } catch (cause) {
      throw new AnswerTooLarge('the disk takes no more', { cause });
    }
  }
}

/**
 * Runs a handler on a GET request of its own, with these headers and no others, and collects the answer.
 *
 * Rejects with AnswerTooLarge where that cannot be held, with the handler's error where it throws. With a page's limit
 * of 0 pages go to the disk too.
 */
export function captureAnswer(
  handler: RequestHandler,
  url: string,
  headers: Record<string, string>,
  limits: CaptureLimits,
): Promise<CapturedAnswer> {
  return new Promise((resolve, reject) => {
    const socket = createNullSocket() as Socket;
    const request = new IncomingMessage(socket);
    Object.assign(request, { method: 'GET', url, headers, httpVersion: '1.1', complete: true });
    request.push(null);

    const response = new ServerResponse(request);
    response.assignSocket(socket);

    const collected = new Collected(response, limits);
    const fail = (error: unknown) => {
      collected.drop();
      reject(error);
    };
    const collect = (chunk: unknown, encoding: unknown) => {
      if (response.destroyed) return;
      try {
        collected.add(chunk, encoding);
      } catch (error) {
        fail(error);
        response.destroy();
      }
    };
    const flushHeaders = () => {
      if (!response.headersSent) response.writeHead(response.statusCode);
    };
    const end = response.end.bind(response) as (done?: () => void) => ServerResponse;
    // The body goes no further than here: the null socket would never ask for more.
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
      resolve({ status: response.statusCode, headers: response.getHeaders(), ...collected.take() }),
    );
    response.once('close', () => fail(new Error(`the answer to ${url} broke off`)));
    handler(request, response).catch(fail);
  });
}
