import type { Desk } from '@/lib/desk/desk-command';
import { runDesk } from '@/lib/desk/run-desk';
import type { ContentFolder } from '@/tests/integration/store/content-folder';

export interface Told {
  status: number;
  text: string;
}

/** Runs a desk command on a test's own content; `answers` are what a person types, null for nobody at a terminal; `asked` takes the questions. */
export async function runCommand(
  content: ContentFolder,
  args: string[],
  {
    input = '',
    answers = null,
    asked = [],
    stopped = new AbortController().signal,
  }: { input?: string; answers?: string[] | null; asked?: string[]; stopped?: AbortSignal } = {},
): Promise<Told> {
  const lines: string[] = [];
  const left = [...(answers ?? [])];
  const desk: Desk = {
    contentDir: content.contentDir,
    databaseUrl: content.databaseUrl,
    cwd: process.cwd(),
    now: new Date('2026-02-01T00:00:00Z'),
    print: (line) => lines.push(line),
    progress: () => {},
    stopped,
    seed: async () => {
      await content.seed('2026-02-01T00:00:00Z');
      return 0;
    },
    readInput: async () => Buffer.from(input),
    ask:
      answers === null
        ? null
        : async (question) => {
            asked.push(question);
            return left.shift() ?? '';
          },
  };
  const status = await runDesk(args, desk);
  return { status, text: lines.join('\n') };
}
