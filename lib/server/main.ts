import { getSettings } from '@/lib/settings';
import { chooseProcessCount, readMachine } from './process-count';
import { onStop, sayClosing, sayOpen } from './start-messages';
import { supervise } from './supervise';

/** Serves the archive until SIGINT or SIGTERM, then drains and exits 0; rejects where it cannot be opened. */
export async function main(): Promise<void> {
  const count = getSettings().processCount ?? chooseProcessCount(readMachine());
  if (count > 1) return supervise(count, sayOpen);
  // Only here: the one that supervises others has no use for Next, nor memory.
  const { portOf, serveBySettings } = await import('./serve-by-settings');
  const { drain } = await import('./serve');
  const server = await serveBySettings(1);
  sayOpen(portOf(server));
  onStop(() => {
    sayClosing();
    drain(server).then(() => process.exit(0));
  });
}
