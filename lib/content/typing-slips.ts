import type { ContentFault } from './content-fault';

/** What git puts before each of two versions, and behind them, where somebody must choose. */
const MERGE_MARK = /^(?:<{7}|\|{7}|>{7})(?: |\r?$)|^={7}\r?$/m;

/** Whether a line is one that git leaves where it could not merge two versions. */
export const isMergeMark = (line: string): boolean => MERGE_MARK.test(line);

const KEY_AND_COLON = /^([A-Za-z_]\w*)(?:(：)|:(?=[^\s:]))/;

/** The fault as a slip of the keyboard, where a key stands there whose colon is not one to YAML. */
function nameColon(fault: ContentFault, lines: readonly string[]): ContentFault {
  const rest = lines[(fault.line ?? 0) - 1]?.slice((fault.column ?? 1) - 1) ?? '';
  const [, key, isWide] = KEY_AND_COLON.exec(rest) ?? [];
  if (key === undefined) return fault;
  const message = isWide ? `the colon behind ${key} is full-width` : `no space behind the colon of ${key}`;
  return { ...fault, message, remedy: `Write a half-width colon and a space: ${key}: 某某` };
}

/**
 * The faults of a YAML text that cannot be used, with what YAML's reader cannot know: that a merge was left undecided,
 * which is then the only fault, and that a colon was typed as Chinese text has it.
 */
export function nameSlips(text: string, faults: readonly ContentFault[]): ContentFault[] {
  const lines = text.split('\n');
  const mark = lines.findIndex(isMergeMark);
  const [first] = faults;
  if (first !== undefined && mark >= 0) {
    const remedy =
      'Decide which of the two versions stays, and remove the lines <<<<<<<, ======= and >>>>>>>';
    return [{ file: first.file, line: mark + 1, message: 'a merge was left undecided', remedy }];
  }
  return faults.map((fault) => nameColon(fault, lines));
}
