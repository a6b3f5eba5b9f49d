import { Agent, request } from 'node:http';

export interface Asked {
  path: string;
  /** 0 where no answer came. */
  status: number;
  milliseconds: number;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

/** Asks once; an answer that breaks off counts as none. */
export function ask(base: string, path: string): Promise<Asked> {
  const started = performance.now();
  return new Promise((resolve) => {
    const end = (status: number, text: string) =>
      resolve({ path, status, milliseconds: performance.now() - started, text });
    const asked = request(base + path, { agent, timeout: 60_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', () => end(0, ''));
      answer.once('end', () => end(answer.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')));
    });
    asked.once('timeout', () => asked.destroy(new Error('no answer')));
    asked.once('error', () => end(0, ''));
    asked.end();
  });
}

export const closeAgent = (): void => agent.destroy();
