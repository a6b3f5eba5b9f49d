import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What happened, one JSON object a line.
 *
 * No personal data: no address of a reader, no header, and of a URL only its path, for a query holds what somebody
 * looked for.
 */
export type EventLog = (event: Record<string, string | number | undefined>) => void;

/** A log that hands each line, with its end, to `write`. */
export function createEventLog(write: (line: string) => void): EventLog {
  return (event) => write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
}

/** The part of a request that may be written down. */
export function describeRequest(request: IncomingMessage) {
  return { method: request.method, path: (request.url ?? '').split('?', 1)[0]?.slice(0, 200) };
}

/** Logs the request once its answer is sent or broken off. */
export function logWhenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  log: EventLog,
  id: string,
) {
  const started = performance.now();
  response.once('close', () => {
    log({
      event: response.writableFinished ? 'answered' : 'broken off',
      id,
      ...describeRequest(request),
      status: response.statusCode,
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
  });
}
