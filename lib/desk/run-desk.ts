import { ContentError } from '@/lib/content/content-fault';
import { ArchiveBusy } from '@/lib/store/write-lock';
import { addCommand } from './add-command';
import { authorityCommand } from './authority/authority-command';
import { checkCommand } from './check-command';
import { correctCommand } from './correct/correct-command';
import type { Desk, DeskCommand } from './desk-command';
import { DeskError } from './desk-error';
import { doubtsCommand } from './doubts-command';
import { toPrintable } from './printable-text';
import { reportCommand } from './report-command';
import { schemasCommand } from './schemas-command';
import { watchCommand } from './watch-command';

export const commands: readonly DeskCommand[] = [
  checkCommand,
  addCommand,
  doubtsCommand,
  correctCommand,
  authorityCommand,
  watchCommand,
  reportCommand,
  schemasCommand,
];

const describe = (of: readonly DeskCommand[]) =>
  of.flatMap(({ usage, purpose }) => [`  ${usage}`, `      ${purpose}`]).join('\n');

const HELP: ReadonlySet<string | undefined> = new Set([undefined, 'help', '--help', '-h']);

/** Runs the command that the arguments name; returns the exit status. What a person can mend is printed, not thrown. */
export async function runDesk([name, ...args]: string[], given: Desk): Promise<number> {
  const desk: Desk = { ...given, print: (line) => given.print(toPrintable(line)) };
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    if (!HELP.has(name)) desk.print(`There is no command "${name}".`);
    desk.print(`The archive’s desk. Commands:\n${describe(commands)}`);
    return HELP.has(name) ? 0 : 2;
  }
  if (args.includes('--help')) {
    desk.print(describe([command]));
    return 0;
  }
  try {
    return await command.run(args, desk);
  } catch (error) {
    if (!(error instanceof DeskError || error instanceof ContentError || error instanceof ArchiveBusy))
      throw error;
    desk.print(error.message);
    return 2;
  }
}
