import type { Instrumentation } from 'next';
import { describeFault } from '@/lib/describe-fault';

// Next asks for this file at this place. Its own log of faults is off, for it is not made for programs to read.

/** Writes what broke in a render as one line of JSON; of the request its path alone, which names no reader. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  const path = request.path.split('?', 1)[0]?.slice(0, 200);
  const fault = { time: new Date().toISOString(), event: 'fault', path, digest, fault: describeFault(error) };
  console.error(JSON.stringify(fault));
};
