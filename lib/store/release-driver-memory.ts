import { setImmediate } from 'node:timers/promises';

/**
 * Lets the event loop turn once. libSQL answers synchronously, so a long run of statements never reaches the loop by
 * itself, and what the driver holds for each statement is freed only there.
 */
export const releaseDriverMemory = (): Promise<void> => setImmediate();
