import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Bodies up to this many bytes take less than a millisecond, and a fraction more to be handed to a thread and back. */
const zippedAtOnce = 200_000;

/** Bytes that gzip is given room for at a time: most pages in one, where Node's own 16 KB are two or three. */
const zippedAtATime = 64 * 1024;

type Effort = 'quick' | 'good' | 'best';

/**
 * Most of an archive's pages are asked for once until it changes, and half of gzip's work, a twentieth of the whole
 * render's, goes into a tenth of the bytes: where others wait for their pages, these are not worth it. What browsers keep for
 * good is worth a tenth of a second once.
 */
const efforts = { gzip: { quick: 2, good: 7, best: 7 }, br: { quick: 4, good: 6, best: 11 } };

const zip = async (body: Buffer, level: number): Promise<Buffer> =>
  body.length <= zippedAtOnce
    ? gzipSync(body, { level, chunkSize: zippedAtATime })
    : gzipped(body, { level });

/** The body compressed. */
export function compress(body: Buffer, encoding: 'br' | 'gzip', effort: Effort): Promise<Buffer> {
  const level = efforts[encoding][effort];
  if (encoding === 'gzip') return zip(body, level);
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: sizeHint } = constants;
  return brotli(body, { params: { [quality]: level, [sizeHint]: body.length } });
}

/** The best encoding that the request takes; a `q=0` refuses one. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Map<string, boolean>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name) accepted.set(name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
  }
  const takes = (name: string) => accepted.get(name) ?? accepted.get('*') ?? false;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
