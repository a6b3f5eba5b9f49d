import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells whether the build in `folder` is another than now, or half made: it then lacks the files of pages that this
 * process has not opened yet, and Next answers them with an English line of text.
 */
export function watchBuild(folder: string): () => boolean {
  const begunWith = readBuildId(folder);
  return () => readBuildId(folder) !== begunWith;
}

/** Null while a build is under way. */
function readBuildId(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'BUILD_ID'), 'utf8');
  } catch {
    return null;
  }
}
