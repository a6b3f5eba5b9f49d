import { isUtf8 } from 'node:buffer';
import { ContentError } from './content-fault';

/** The 1-based line that has the first bytes that are no UTF-8. */
function findLine(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf('\n', start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

/** The text of a YAML file of content/; throws a ContentError where it is no UTF-8: as such it would be published garbled. */
export function toText(file: string, bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const remedy = 'Save it as UTF-8: an editor that wrote it as GBK or UTF-16 can';
  throw new ContentError([{ file, line: findLine(bytes), message: 'is not UTF-8', remedy }]);
}
