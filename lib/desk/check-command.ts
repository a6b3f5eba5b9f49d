import { checkContent } from './check-content';
import { describeCheck } from './describe-check';
import type { Desk, DeskCommand } from './desk-command';
import { findDumps } from './find-dumps';
import { EXIT } from './findings';
import { readOptions } from './read-options';
import { withInputFile } from './with-input-file';

/** Checks the dumps at these paths and prints the result; returns the exit status. */
export async function printCheck(paths: readonly string[], desk: Desk, asJson: boolean): Promise<number> {
  const { contentDir, databaseUrl, now } = desk;
  const started = performance.now();
  const result = await checkContent({
    ...{ contentDir, databaseUrl, now, paths },
    onProgress: (done, total) => {
      if (total < 100) return;
      const rate = Math.round((done * 1_000) / (performance.now() - started));
      desk.progress(`Read ${done} of ${total} sources, ${rate} a second`);
    },
  });
  desk.print(asJson ? JSON.stringify(result, null, 1) : describeCheck(result));
  return EXIT[result.status];
}

const usage = 'npm run archive -- check [FILE… | -] [--json]';

export const checkCommand: DeskCommand = {
  name: 'check',
  usage,
  purpose: 'say what dumps hold and what a seed would change; ends with 0 clean, 1 doubtful, 2 wrong',
  async run(args, desk) {
    const { positionals, flags } = readOptions(args, { flags: ['json'], usage });
    return withInputFile(positionals, desk, async (named) =>
      printCheck(await findDumps(named, desk.cwd), desk, flags.has('json')),
    );
  },
};
