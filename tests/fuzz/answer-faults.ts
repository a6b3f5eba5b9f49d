import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { XmlDocument } from 'libxml2-wasm';
import { findFormulas } from '@/tests/integration/open/csv-formulas';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Decompressed. */
  body: string;
}

/** Milliseconds after which an answer counts as a hang. */
const LONGEST = 60_000;

function toText(bytes: Buffer, encoding: string | undefined, path: string): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString('utf8');
  if (encoding === 'gzip') return gunzipSync(bytes).toString('utf8');
  return (/\.gz$/.test(path) && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Asks for a path as it is, with bytes that no client would send; rejects where no answer comes whole. */
export function ask(
  base: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(base);
  // As bytes: HTTP's own delimiters alone must be escaped to reach the server at all.
  const raw = Buffer.from(path)
    .toString('latin1')
    .replace(/[\0-\x20\x7f]/g, (sign) => encodeURIComponent(sign));
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: raw, method, headers, timeout: LONGEST, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const isWhole = bytes.length > 0 && answer.statusCode !== 206;
          const encoding = answer.headers['content-encoding'];
          try {
            const body = isWhole ? toText(bytes, encoding, path) : bytes.toString('utf8');
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${LONGEST} ms`)));
    asked.on('error', reject);
    asked.end();
  });
}

/** Elements that a dump or an address may ask for, and no page of ours has. */
const FOREIGN = /<script>(?:alert|hacked)|<img src=x|<iframe|href="(?:javascript|data):/i;

/** What is wrong with an answer, whatever was asked; null where nothing is. */
export function findAnswerFault({ status, headers, body }: Answer, method = 'GET'): string | null {
  if (status >= 500) return `status ${status}`;
  if (status === 0) return 'no status';
  const type = headers['content-type'] ?? '';
  // A dump may say such things itself: in a page they stand between its elements.
  if (/\n {4}at |node_modules|fuzz\.invalid/.test(body.replace(/<[^>]*>/g, '')))
    return 'the answer shows the inside of the program, or another host';
  if (body === '' || method === 'HEAD' || status === 206) return null;
  if (type.startsWith('text/html') && FOREIGN.test(body)) return 'an element of a dump or of an address';
  try {
    if (/\bjson\b/.test(type) && !/\bjsonl\b/.test(type)) JSON.parse(body);
    if (/\bxml\b/.test(type) && !type.includes('html') && !type.includes('svg'))
      XmlDocument.fromString(body).dispose();
  } catch (error) {
    return `${type} that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  return headers['x-content-type-options'] === 'nosniff' ? null : 'no nosniff';
}

/** Formulas in a table of the exports, and lines that are no JSON. */
export function findExportFault(path: string, body: string): string | null {
  if (path.endsWith('.csv.gz')) {
    const [formula] = findFormulas(body);
    return formula === undefined ? null : `a formula: ${formula.slice(0, 80)}`;
  }
  if (!path.endsWith('.jsonl.gz')) return null;
  try {
    for (const line of body.split('\n')) if (line !== '') JSON.parse(line);
    return null;
  } catch (error) {
    return `a line that is no JSON: ${String(error)}`;
  }
}
