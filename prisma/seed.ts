import { runSeed } from '../lib/commands/seed';

process.exitCode = await runSeed();
