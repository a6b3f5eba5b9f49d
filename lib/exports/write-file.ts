import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** Passes bytes on, counted and hashed. */
class Meter extends Transform {
  bytes = 0;
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void) {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    done(null, chunk);
  }

  get written(): WrittenFile {
    return { bytes: this.bytes, sha256: this.#hash.digest('hex') };
  }
}

/** A new file that is compressed by gzip while it is written; equal content makes equal bytes. */
export class CompressedFile {
  readonly #start = createGzip();
  readonly #meter = new Meter();
  readonly #done: Promise<void>;

  constructor(file: string) {
    this.#done = pipeline(this.#start, this.#meter, createWriteStream(file, { flags: 'wx' }));
    // A failure is told by `write` and `end`, not by an unhandled rejection before them.
    this.#done.catch(() => {});
  }

  /** Takes a piece; resolves when there is room for the next. */
  async write(piece: string | Buffer): Promise<void> {
    if (piece.length === 0 || this.#start.write(piece)) return;
    await Promise.race([once(this.#start, 'drain'), this.#done]);
  }

  async end(): Promise<WrittenFile> {
    this.#start.end();
    await this.#done;
    return this.#meter.written;
  }
}

/** Compresses a file into another. */
export async function compressFile(from: string, to: string): Promise<WrittenFile> {
  const file = new CompressedFile(to);
  for await (const piece of createReadStream(from, { highWaterMark: 1 << 20 })) await file.write(piece);
  return file.end();
}

/** Writes a short text as it stands. */
export async function writePlain(file: string, text: string): Promise<WrittenFile> {
  const meter = new Meter();
  await pipeline([text], meter, createWriteStream(file, { flags: 'wx' }));
  return meter.written;
}
