import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The program of the pool's threads as one JavaScript text, libraries included.
 *
 * Node cannot read TypeScript by itself. tsx could in each thread, but gives every arrow function its name by a call
 * whenever one is made, a tenth of a thread's time, and reads four hundred files in each thread anew.
 */
export async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./build-worker.ts', import.meta.url))],
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' },
    // esbuild believes that no Node knows \p{…}, and would have each such pattern made anew whenever its line is reached.
    supported: { 'regexp-unicode-property-escapes': true },
    // Han text as it is, without the spaces of the layout: each thread keeps the text. Names stay, for traces of errors.
    ...{ charset: 'utf8', minifyWhitespace: true, legalComments: 'none', logLevel: 'error' },
  });
  const [program] = outputFiles;
  if (program === undefined) throw new Error('esbuild made no program of build-worker.ts');
  return program.text;
}
