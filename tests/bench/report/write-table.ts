import type { BenchReport, Figure } from './figure';

const COLUMNS: [heading: string, cell: (figure: Figure) => string][] = [
  ['part', ({ part }) => part],
  ['what', ({ what }) => what],
  ['median ms', ({ median }) => toText(median)],
  ['p95 ms', ({ p95 }) => toText(p95)],
  ['p99 ms', ({ p99 }) => toText(p99)],
  ['per second', ({ perSecond }) => toText(perSecond)],
  [
    'ratio',
    ({ ratio, against }) =>
      ratio === undefined ? '' : `${ratio.toFixed(2)}${against ? ` of ${against}` : ''}`,
  ],
  ['memory MB', ({ memory }) => toText(memory)],
  ['target', ({ target }) => target ?? ''],
  ['', ({ met }) => (met === undefined || met === null ? '' : met ? 'met' : '**missed**')],
  ['note', ({ note }) => note ?? ''],
];

function toText(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value >= 10 ? 1 : 2);
}

/** Characters of Chinese print take two columns of a terminal. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

/** The figures as a Markdown table that can be read as it is; columns without a figure are left out. */
export function writeTable(figures: readonly Figure[]): string {
  const columns = COLUMNS.filter(([, cell]) => figures.some((figure) => cell(figure) !== ''));
  const rows = [
    columns.map(([heading]) => heading),
    ...figures.map((figure) => columns.map(([, cell]) => cell(figure))),
  ];
  const widths = columns.map((_, column) => Math.max(3, ...rows.map((row) => widthOf(row[column] ?? ''))));
  const pad = (text: string, column: number) =>
    text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
  const lines = rows.map((row) => `| ${row.map(pad).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

/** What the targets say, in a sentence. */
export function summarise(figures: readonly Figure[]): string {
  const judged = figures.filter(({ met }) => typeof met === 'boolean');
  const missed = judged.filter(({ met }) => met === false);
  if (missed.length === 0) return `All ${judged.length} targets are met.`;
  const names = missed.map(({ part, what }) => `${part}: ${what}`);
  return `${judged.length - missed.length} of ${judged.length} targets are met; missed are ${names.join('; ')}.`;
}

/** The page that keeps the last table. */
export function writePage({ date, stories, machine, figures }: BenchReport): string {
  const { processors, cores, memory, node, load } = machine;
  return `# Speed, measured

\`npm run bench -- ${stories} --write\`, ${date.slice(0, 10)}: ${stories.toLocaleString('en-US')} generated stories of 2,000
characters on ${cores} cores (${processors}), ${memory} GB, Node ${node}. Everything runs on this machine, the load tool too; ${load.toFixed(1)} processes
were at work when it began. Ratios within one run count, absolute times do not. Rates are taken once an answer costs no less than
before: an engine compiles for its first 1,500 renders or so, ours and the bare page's. How to read it: [bench-pages.md](bench-pages.md).

${summarise(figures)}

${writeTable(figures)}
`;
}
