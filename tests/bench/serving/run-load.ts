import autocannon from 'autocannon';
import type { RunningServer } from './run-server';

export interface Load {
  perSecond: number;
  median: number;
  p95: number;
  p99: number;
  /** Milliseconds of the server's processors for each answer: what the load tool takes is not in it. */
  processorMilliseconds: number;
}

const CONNECTIONS = 16;

/**
 * How both sides are warmed up: in pieces of so many seconds, until of that many in a row none took a fiftieth less of
 * the processor for an answer than all before, or the time is up. An engine compiles for the first 1,500 renders or so,
 * each of which costs half as much again; a server runs for weeks.
 */
const WARM_UP = { piece: 3, level: 2, fall: 0.98, longest: 24 };

interface LoadOptions {
  /** Addresses below one origin; each connection goes through them from a place of its own. */
  addresses: readonly string[];
  /** `gzip` where absent. */
  encoding?: string;
  seconds: number;
}

function fire({ addresses, encoding = 'gzip', seconds }: LoadOptions): Promise<autocannon.Result> {
  const requests = addresses.map((address) => {
    const { pathname, search } = new URL(address);
    return { method: 'GET' as const, path: pathname + search };
  });
  let clients = 0;
  return autocannon({
    url: new URL(addresses[0] ?? '').origin,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'accept-encoding': encoding },
    requests,
    setupClient(client) {
      // Sixteen connections that ask for the same page at once would be given one render.
      const start = Math.floor((clients++ * requests.length) / CONNECTIONS) % requests.length;
      client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
    },
  });
}

async function warmUp(server: RunningServer, options: LoadOptions): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let level = 0;
  for (let seconds = 0; seconds < WARM_UP.longest && level < WARM_UP.level; seconds += WARM_UP.piece) {
    const before = server.processorTime();
    const { requests } = await fire({ ...options, seconds: WARM_UP.piece });
    const cost = (server.processorTime() - before) / requests.total;
    level = cost < least * WARM_UP.fall ? 0 : level + 1;
    least = Math.min(least, cost);
  }
}

/** Sixteen connections that ask as fast as they are answered, once answers get no cheaper; throws where one is no 200. */
export async function runLoad(server: RunningServer, options: LoadOptions): Promise<Load> {
  await warmUp(server, options);
  const before = server.processorTime();
  const result = await fire(options);
  const processorTime = server.processorTime() - before;
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} answers of ${server.origin} were none`);
  return {
    perSecond: result.requests.average,
    median: result.latency.p50,
    // The tool counts 97.5, and no 95.
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    processorMilliseconds: processorTime / result.requests.total,
  };
}
