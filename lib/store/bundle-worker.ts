import { fileURLToPath } from 'node:url';
import { bundleProgram } from '@/lib/programs/bundle-program.mjs';

/** The program of the pool's threads as one JavaScript text, libraries included. */
export async function bundleWorker(): Promise<string> {
  const { text } = await bundleProgram(fileURLToPath(new URL('./build-worker.ts', import.meta.url)));
  return text;
}
