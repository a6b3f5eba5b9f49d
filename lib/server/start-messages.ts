/** Tells the one at the terminal where the archive is. */
export function sayOpen(port: number): void {
  console.log(`\nThe archive is open: http://${process.env.HOST || 'localhost'}:${port}`);
  console.log(`  another port: PORT=${port + 1} npm start    end: Ctrl-C`);
}

/** Said at the first Ctrl-C, since answers under way may take seconds. */
export const sayClosing = () => console.log('\nClosing: answers under way are finished first.');

/** Calls `stop` at the first SIGINT or SIGTERM, in place of what waited for them; a second one ends at once. */
export function onStop(stop: () => void): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (stopping) process.exit(0);
      stopping = true;
      stop();
    });
  }
}
