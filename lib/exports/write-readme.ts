import { getSettings } from '@/lib/settings';
import type { ExportTable } from './export-table';

const TYPES = { text: '文字', integer: '整数', number: '数', boolean: '真假', json: 'JSON' } as const;

function describeTable({ name, about, key, columns }: ExportTable, rows: number): string {
  const lines = columns.map(
    ({ name: column, type, about: what }) =>
      `| ${column}${key.includes(column) ? '（主键）' : ''} | ${TYPES[type]} | ${what} |`,
  );
  return [
    `## ${name}：${about}`,
    '',
    `${rows} 行。`,
    '',
    '| 列 | 类型 | 内容 |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}

/** What the exports are and what each of their columns holds, as Markdown. */
export function writeReadme(
  archive: { version: string; builtAt: string },
  tables: readonly { table: ExportTable; rows: number }[],
): string {
  const head = `# ${getSettings().siteName}：数据导出

档案版本 ${archive.version}，建于 ${archive.builtAt}。同一版本的内容总导出相同的数据。

- \`archive.sqlite.gz\`：全部数据表，SQLite 文件；其中 \`Readme\` 表说明每一列。
- \`<表>.jsonl.gz\`：每表一个文件，每行一个 JSON 对象，UTF-8；数据可由此完整重建。
- \`<表>.csv.gz\`：每表一个文件，RFC 4180，UTF-8 带 BOM，首行为列名；空字段为空值，\`""\` 为空串。文字若以 = + - @ 或制表符开头，前面加了一个 '，以免表格软件当作公式；要原样的数据请用 JSON Lines。
- \`dcat.jsonld\`：本数据集的目录条目（DCAT，JSON-LD），供数据目录收录。
- \`SHA256SUMS\`：各文件的校验和，用 \`sha256sum -c SHA256SUMS\` 核对。

位置（spans）是来源全文中的 [起, 止)，以 UTF-16 码元计；依请求隐去的姓名以＊代替，长度不变；不单独立页的人，姓名只留在正文里。各报道的权利归原刊所有，见 Source.rights。`;
  return `${[head, ...tables.map(({ table, rows }) => describeTable(table, rows))].join('\n\n')}\n`;
}
