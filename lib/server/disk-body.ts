import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, read, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const readPart = promisify(read);

/** Bytes that are read at once. */
const PIECE = 256 * 1024;

/**
 * An answer's body that is too large for memory, in a file without a name.
 *
 * The file's name is taken away as soon as it is open: whatever ends this process, nothing of it stays on the disk.
 */
export class DiskBody {
  readonly #file: number;
  readonly #hash = createHash('sha1');
  #length = 0;
  #holders = 1;

  /** Opens an empty file where the system keeps what passes; throws the system's error where that cannot be. */
  constructor() {
    const path = join(tmpdir(), `archive-answer-${randomUUID()}`);
    this.#file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
  }

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** Appends bytes; throws the system's error where the disk is full. */
  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#hash.update(bytes);
    this.#length += bytes.length;
  }

  /** The hash of all that was appended; nothing can be appended after. */
  digest(): string {
    return this.#hash.digest('base64url');
  }

  /** The whole body, for any number of readers at once; each must hold it meanwhile. */
  async *read(): AsyncGenerator<Buffer> {
    // No stream of fs: it would close the file for all readers when the first of them leaves.
    for (let at = 0; at < this.#length; ) {
      const room = Buffer.allocUnsafe(Math.min(PIECE, this.#length - at));
      const { bytesRead } = await readPart(this.#file, room, 0, room.length, at);
      if (bytesRead === 0) throw new Error(`the disk gave ${at} of ${this.#length} bytes`);
      yield room.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  /** Counts one more holder. */
  hold(): void {
    this.#holders += 1;
  }

  /** Counts one holder less; after the last one the file's disk space is free again. */
  release(): void {
    this.#holders -= 1;
    if (this.#holders === 0) closeSync(this.#file);
  }
}
