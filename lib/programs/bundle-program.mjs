import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** esbuild leaves a bundle's files without an address of their own, by which they find what lies beside them. */
const keepAddresses = {
  name: 'keep-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return null;
      const text = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      const loader = path.endsWith('.ts') ? 'ts' : 'js';
      return { contents: text.replaceAll('import.meta.url', address), loader };
    });
  },
};

/**
 * A program of TypeScript files as one JavaScript text, libraries included but what is native; `inputs` are the paths of all
 * files that it was made of. Throws where it cannot be made.
 *
 * Node cannot read TypeScript by itself. tsx can, but gives every arrow function its name by a call whenever one is made,
 * a tenth of a thread's time, and looks up and reads four hundred files at each start.
 *
 * @param {string} entry absolute path
 * @returns {Promise<{ text: string, inputs: string[] }>}
 */
export async function bundleProgram(entry) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    ...{ bundle: true, write: false, metafile: true, platform: 'node', format: 'cjs', target: 'node20' },
    ...{ external: ['libsql', 'esbuild'], plugins: [keepAddresses] },
    // esbuild believes that no Node knows \p{…}, and would have each such pattern made anew whenever its line is reached.
    supported: { 'regexp-unicode-property-escapes': true },
    // Han text as it is, without the spaces of the layout: each thread keeps the text. Names stay, for traces of errors.
    ...{ charset: 'utf8', minifyWhitespace: true, legalComments: 'none', logLevel: 'error' },
    // Writes { a, ...{ b } } as { a, b }: the engine takes 10 µs for the one, 0.02 for the other.
    minifySyntax: true,
    // What else a file may ask of its own place would be undefined.
    logOverride: { 'empty-import-meta': 'error' },
  });
  const [program] = outputFiles;
  if (program === undefined) throw new Error(`esbuild made no program of ${entry}`);
  return { text: program.text, inputs: Object.keys(metafile.inputs) };
}
