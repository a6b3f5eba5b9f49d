/** Something in content/ that cannot be used: where it stands and what to do about it. */
export interface ContentFault {
  /** Path as given to the seed. */
  file: string;
  /** 1-based; null where the whole file is at fault. */
  line: number | null;
  /** 1-based, in UTF-16 code units, where the fault is at one place of the line. */
  column?: number;
  message: string;
  remedy: string;
}

/** One line for a terminal: `content/sources/a.yaml:3:1: unknown key "urll". Did you mean url?` */
export function formatFault({ file, line, column, message, remedy }: ContentFault): string {
  const place = [file, line, column].filter((part) => part != null).join(':');
  return `${place}: ${message}. ${remedy}`;
}

/** Thrown before anything is written; its message lists every fault found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: ContentFault[];

  constructor(faults: ContentFault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
  }
}
