// `npm run archive`, backup, restore and the like: runs a command of this folder in a process of its own. The loader of
// TypeScript is a thread with files of its own; where it cannot start, Node ends without a word, and this says so.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { answerHelp } from './command-help.mjs';
import { raiseFiles } from './few-files.mjs';
import { requireInstalled } from './require-installed.mjs';

const [name = '', ...args] = process.argv.slice(2);
const answer = answerHelp(name, args);
if (answer !== null) {
  (answer.status === 0 ? console.log : console.error)(answer.text);
  process.exit(answer.status);
}
requireInstalled();

const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const explain = (how) => console.error(`npm run ${name} could not begin (${how}). ${raiseFiles}`);

let begun = false;
try {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', place('mark-begun.mjs'), place(`${name}.ts`), ...args],
    { stdio: ['inherit', 'inherit', 'inherit', 'pipe'] },
  );
  // Ctrl-C reaches both: the command decides what to do, and its end is ours.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.stdio[3].once('data', () => {
    begun = true;
  });
  child.once('error', (error) => {
    explain(error.message);
    process.exitCode = 1;
  });
  child.once('close', (code, signal) => {
    if (!begun) explain(signal ?? `exit code ${code}`);
    process.exitCode = code ?? 1;
  });
} catch (error) {
  explain(error.message);
  process.exitCode = 1;
}
