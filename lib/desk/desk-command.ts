/** Where a command runs and where it prints: the terminal, or a test's own. */
export interface Desk {
  contentDir: string;
  databaseUrl: string;
  /** Folder in which the person sits: relative paths are read from there. */
  cwd: string;
  now: Date;
  print: (line: string) => void;
  /** One line that replaces itself on a terminal. */
  progress: (line: string) => void;
  readInput: () => Promise<Buffer>;
  /** Seeds the archive and tells about it; the exit status. */
  seed: () => Promise<number>;
  /** Ends what runs until it is told to stop. */
  stopped: AbortSignal;
  /** Asks a person; null where nobody sits at a terminal. */
  ask: ((question: string) => Promise<string>) | null;
}

/** What one command does: its arguments in, the exit status out. Throws a DeskError for what a person can mend. */
export interface DeskCommand {
  name: string;
  usage: string;
  purpose: string;
  run: (args: string[], desk: Desk) => Promise<number>;
}
