import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '@/tests/free-port';
import { runProgram } from './run-program';
import { type RunningServer, root, runServer } from './run-server';

/** A Next site of two pages, with nothing but their text. */
export interface BareSite extends RunningServer {
  prerendered: string;
  dynamic: string;
}

/** HTML of a page without text, in bytes. */
const EMPTY_PAGE = 6_000;
/** A character of text stands in the HTML and once more in what React sends beside it. */
const BYTES_A_CHARACTER = 6.3;
const PARAGRAPH = 120;
const SENTENCE = '民警走访辖区群众，排查隐患，讲解防范知识。';

function writeText(bytes: number): string[] {
  const characters = Math.max(PARAGRAPH, Math.round((bytes - EMPTY_PAGE) / BYTES_A_CHARACTER));
  const paragraph = SENTENCE.repeat(Math.ceil(PARAGRAPH / SENTENCE.length)).slice(0, PARAGRAPH);
  return Array.from(
    { length: Math.ceil(characters / PARAGRAPH) },
    (_, index) => `${index + 1}。${paragraph}`,
  );
}

const page = (text: readonly string[], dynamic: string) => `
export const dynamic = '${dynamic}';
const text = ${JSON.stringify(text)};
export default function Page() {
  return <main><h1>一页</h1>{text.map((paragraph, place) => <p key={place}>{paragraph}</p>)}</main>;
}
`;

const files = (text: readonly string[]): Record<string, string> => ({
  'package.json': '{ "name": "bare-site", "private": true, "type": "module" }\n',
  'next.config.js': `export default { agentRules: false, turbopack: { root: ${JSON.stringify(root)} } };\n`,
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="zh-Hans"><body>{children}</body></html>;
}\n`,
  'app/prerendered/page.js': page(text, 'force-static'),
  'app/dynamic/page.js': page(text, 'force-dynamic'),
});

/** Builds and serves, by `next start`, pages of about that many bytes of HTML. */
export async function openBareSite(folder: string, bytes: number): Promise<BareSite> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files(writeText(bytes)))) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const next = 'node_modules/next/dist/bin/next';
  await runProgram(process.execPath, [next, 'build', folder], { NODE_ENV: 'production' });
  const port = await findFreePort();
  const args = [next, 'start', folder, '-p', String(port), '-H', '127.0.0.1'];
  const server = await runServer(process.execPath, args, { NODE_ENV: 'production' }, port, '/prerendered');
  return { ...server, prerendered: `${server.origin}/prerendered`, dynamic: `${server.origin}/dynamic` };
}
