import { Agent, get, type IncomingHttpHeaders } from 'node:http';

/** One connection, kept open: a sample times the page, not the handshake. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Milliseconds until the last byte. */
  time: number;
}

/** Asks for an address as a browser does, compressed. */
export function ask(address: string, headers: Record<string, string> = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(address, { agent, headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          time: performance.now() - started,
        }),
      );
    }).on('error', reject);
  });
}

/** Asks, and throws where the answer is none. */
export async function askPage(address: string, headers?: Record<string, string>): Promise<Answered> {
  const answered = await ask(address, headers);
  if (answered.status !== 200) throw new Error(`${address} answers ${answered.status}`);
  return answered;
}
