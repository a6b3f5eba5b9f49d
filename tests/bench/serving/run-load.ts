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
const WARM_UP = 2;

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

/** Sixteen connections that ask as fast as they are answered; throws where an answer is no 200. */
export async function runLoad(server: RunningServer, options: LoadOptions): Promise<Load> {
  await fire({ ...options, seconds: WARM_UP });
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
