import { type Answer, isCompressible, pickHeaders } from './answer';
import type { CapturedAnswer } from './captured-response';
import { restPolicy, scriptlessPolicy } from './content-security-policy';
import { DiskBody } from './disk-body';

/** An answer whose body lies on the disk. */
export interface LargeAnswer extends Omit<Answer, 'body' | 'compressed' | 'payload'> {
  file: DiskBody;
  payload?: { path: string; answer: LargeAnswer };
}

/** An answer as it is sent. */
export type AnyAnswer = Answer | LargeAnswer;

export const isLarge = (answer: AnyAnswer): answer is LargeAnswer => 'file' in answer;

/** Puts an answer's body on the disk; throws the system's error where that cannot be. */
export function toDisk({ body, compressed: _, payload, ...rest }: Answer): LargeAnswer {
  const file = new DiskBody();
  try {
    file.append(body);
    return {
      ...rest,
      file,
      ...(payload && { payload: { path: payload.path, answer: toDisk(payload.answer) } }),
    };
  } catch (error) {
    file.release();
    throw error;
  }
}

/** A captured render that went to the disk, made ready to send: nothing in it can be changed, so no script of it runs. */
export function toLargeAnswer(
  captured: CapturedAnswer & { file: DiskBody },
  cacheControl: string,
): LargeAnswer {
  const headers = pickHeaders(captured.headers);
  const type = String(headers['content-type'] ?? '');
  headers['content-security-policy'] = type.startsWith('text/html') ? scriptlessPolicy : restPolicy;
  headers['cache-control'] = captured.status >= 500 ? 'no-store' : cacheControl;
  return {
    status: captured.status,
    headers,
    etag: `W/"${captured.file.digest()}"`,
    file: captured.file,
    compressible: isCompressible(type, captured.file.length),
    isAsset: false,
  };
}

/** What an answer takes of the disk, in bytes. */
export const sizeOnDisk = ({ file, payload }: LargeAnswer): number =>
  file.length + (payload === undefined ? 0 : sizeOnDisk(payload.answer));

/**
 * Gives an answer's place on the disk back once those who were just given it have begun to read.
 *
 * They hold it from the first step of sending on, which follows on its being handed out without a pause.
 */
export function giveUp({ file, payload }: LargeAnswer): void {
  setImmediate(() => file.release());
  if (payload) giveUp(payload.answer);
}
