import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns a function that tells whether the build in `folder` has been replaced since, or is being replaced. Such a build
 * lacks the files of pages that this process has not opened yet: Next answers those with a line of English text.
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
