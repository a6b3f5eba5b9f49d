import type { PersonRecord } from '@/lib/mentions/authority';
import { maskText, withheldNames } from '@/lib/store/withheld/withheld-names';
import { dumpDatabase, queryDatabase } from '@/tests/integration/store/dump-database';

type Span = [start: number, end: number];

const squeeze = (text: string) => text.replace(/\s/g, '');

/** Whether a text holds one of the names, Simplified or Traditional, with breaks in it or not. */
export function findsNames(names: readonly string[]): (text: string) => boolean {
  const record = (name: string): PersonRecord => ({ name, withheld: true, join: [], reason: '试' });
  const found = withheldNames(names.map(record));
  return (text) => found !== null && maskText(text, found.whole) !== text;
}

/** Characters of a source that lie in no piece or in two. */
async function findLost(url: string): Promise<string[]> {
  const sources = await queryDatabase(url, 'SELECT "id", "text" FROM "Source"');
  const faults: string[] = [];
  for (const { id, text } of sources as { id: string; text: string }[]) {
    const pieces = await queryDatabase(
      url,
      `SELECT "start", "end" FROM "SourcePiece" WHERE "sourceId" = '${id}' ORDER BY "start"`,
    );
    let at = 0;
    for (const { start, end } of pieces as { start: number; end: number }[]) {
      if (start < at) faults.push(`${id}: offset ${start} lies in two pieces`);
      if (/\S/.test(text.slice(at, start))) faults.push(`${id}: ${at}-${start} lies in no piece`);
      at = end;
    }
    if (/\S/.test(text.slice(at))) faults.push(`${id}: its end lies in no piece`);
  }
  return faults;
}

/** Mentions whose place in the block, or in the source, does not hold their words; corrected stories aside. */
async function findMisplaced(url: string): Promise<string[]> {
  const kinds = ['PersonMention', 'UnitMention', 'TopicMention'].map((table) =>
    queryDatabase(
      url,
      `SELECT m."articleId", m."surface", m."start", m."end", m."spans", b."text" AS "block", s."text" AS "source"
       FROM "${table}" m JOIN "Article" a ON a."id" = m."articleId" JOIN "Source" s ON s."id" = a."sourceId"
       LEFT JOIN "Block" b ON m."field" = 'block' AND b."articleId" = m."articleId" AND b."ordinal" = m."at"
       WHERE NOT EXISTS (SELECT 1 FROM "Correction" c WHERE c."articleId" = m."articleId")`,
    ),
  );
  return (await Promise.all(kinds)).flat().flatMap((row) => {
    const { articleId, surface, block, source } = row as Record<string, string>;
    const printed = (JSON.parse(String(row.spans)) as Span[])
      .map(([start, end]) => String(source).slice(start, end))
      .join('');
    const inBlock = block === null ? surface : block?.slice(Number(row.start), Number(row.end));
    const wrong = [printed, inBlock].find((text) => squeeze(text ?? '') !== squeeze(surface ?? ''));
    return wrong === undefined ? [] : [`${articleId}: the mention "${surface}" stands at "${wrong}"`];
  });
}

/** Rows that hold one of the names. */
async function findNamed(url: string, names: readonly string[]): Promise<string[]> {
  const holds = findsNames(names);
  const cells = Object.entries(await dumpDatabase(url)).flatMap(([table, rows]) =>
    rows.flatMap((row) => (JSON.parse(row) as unknown[]).map((cell) => ({ table, cell }))),
  );
  return cells.flatMap(({ table, cell }) =>
    typeof cell === 'string' && holds(cell) ? [`${table} holds a withheld name: ${cell.slice(0, 200)}`] : [],
  );
}

/** What a seed must not leave in a database; empty where all is well. */
export async function findArchiveFaults(url: string, withheld: readonly string[]): Promise<string[]> {
  const [check] = await queryDatabase(url, 'PRAGMA integrity_check');
  const keys = await queryDatabase(url, 'PRAGMA foreign_key_check');
  return [
    ...(check?.integrity_check === 'ok' ? [] : [`integrity: ${JSON.stringify(check)}`]),
    ...keys.map((row) => `a key that leads nowhere: ${JSON.stringify(row)}`).slice(0, 3),
    ...(await findLost(url)),
    ...(await findMisplaced(url)),
    ...(withheld.length === 0 ? [] : await findNamed(url, withheld)),
  ];
}
