import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
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

/** Writes what the iterable yields, compressed by gzip; equal content makes equal bytes. */
export async function writeCompressed(
  file: string,
  content: AsyncIterable<string | Buffer>,
): Promise<WrittenFile> {
  const meter = new Meter();
  await pipeline(Readable.from(content), createGzip(), meter, createWriteStream(file, { flags: 'wx' }));
  return meter.written;
}

/** Writes a short text as it stands. */
export async function writePlain(file: string, text: string): Promise<WrittenFile> {
  const meter = new Meter();
  await pipeline(Readable.from([text]), meter, createWriteStream(file, { flags: 'wx' }));
  return meter.written;
}

/** Compresses a file into another. */
export function compressFile(from: string, to: string): Promise<WrittenFile> {
  return writeCompressed(to, createReadStream(from));
}
