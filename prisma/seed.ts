import { explainDatabase } from '../lib/store/database-fault';

// Loaded here, not above: where too few files may be opened, even that fails.
const { runSeed } = await import('../lib/commands/seed').catch((error: unknown) => {
  const told = explainDatabase(error, 'its program');
  console.error(`The seed could not begin: ${told instanceof Error ? told.message : told}`);
  process.exit(1);
});
process.exitCode = await runSeed();
