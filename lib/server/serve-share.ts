import type { Server } from 'node:http';
import { describeFault } from '@/lib/describe-fault';
import { getSettings } from '@/lib/settings';
import type { ProcessMessage, Siblings } from './process-news';
import { drain } from './serve';
import { portOf, serveBySettings } from './serve-by-settings';

function send(message: ProcessMessage): void {
  if (process.connected) process.send?.(message);
}

const siblings: Siblings = {
  tell: (news) => send({ kind: 'news', news }),
  listen: (hear) =>
    process.on('message', (message: ProcessMessage) => {
      if (message.kind === 'news') hear(message.news);
    }),
};

async function open(): Promise<Server> {
  // Next prints how long its configuration took, which nobody wants to read once for each process.
  console.log = () => {};
  try {
    return await serveBySettings(getSettings().processCount ?? 1, siblings);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    send({ kind: 'failed', message: describeFault(error), code });
    // The message goes out before the process does.
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.exit(1);
  }
}

/** Serves as one of several processes: its end is asked for by SIGTERM, Ctrl-C is for the one that began it. */
export async function serveShare(): Promise<void> {
  process.on('SIGINT', () => {});
  const server = await open();
  send({ kind: 'open', port: portOf(server) });
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  process.on('SIGINT', () => {});
  process.once('SIGTERM', () => drain(server).then(() => process.exit(0)));
}
