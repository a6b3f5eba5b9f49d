// Loaded into a command after the loader of TypeScript: tells run-command.mjs that it began, and names the remedy beside
// Node's own words where a file cannot be opened later.
import { writeSync } from 'node:fs';
import { isOfFewFiles, raiseFiles } from './few-files.mjs';

writeSync(3, 'begun');
process.once('uncaughtExceptionMonitor', (error) => {
  if (isOfFewFiles(error)) process.stderr.write(`${raiseFiles}\n`);
});
