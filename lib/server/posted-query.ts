import type { IncomingMessage } from 'node:http';
import { NobodyWaits } from '@/lib/turnstile';

/** Longest form that is read, in bytes: a resumption token and the arguments fit many times. */
const longestForm = 6_000;

/** A form that is refused, and why. */
export class FormRefused extends Error {}

/**
 * The query that a POST to `/oai` carries as a form; null for any other request.
 *
 * OAI-PMH 2.0 lets harvesters ask by POST what they may ask by GET: nothing is written either way.
 *
 * @throws FormRefused where it is no form, or too long
 * @throws NobodyWaits where the client goes away before the form is whole
 */
export async function readPostedQuery(request: IncomingMessage): Promise<string | null> {
  if (request.method !== 'POST' || request.url !== '/oai') return null;
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) {
    throw new FormRefused('POST /oai 只接受 application/x-www-form-urlencoded。');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > longestForm) throw new FormRefused('表单太长。');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FormRefused || !request.socket.destroyed ? error : new NobodyWaits();
  }
  return Buffer.concat(chunks).toString('utf8');
}
