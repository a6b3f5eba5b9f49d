import { splitLines } from '@/lib/source/split-lines';
import { type TableRows, toTableRows } from '@/lib/store/bulk-rows';

/** A source of more characters than this is also stored in stretches, of about so many characters each. */
const LONG = 200_000;
const STRETCH = 32_000;

/** The stretches of a long source, in order: they hold its text without a gap. None where it is short. */
export function toStretchRows(sourceId: string, text: string): TableRows {
  if (text.length <= LONG) return toTableRows('SourceStretch', []);
  const lines = splitLines(text);
  const starts = lines.flatMap(({ start }, index) => [{ firstLine: index + 1, start }]);
  const cuts = starts.slice(0, 1);
  for (const line of starts) if (line.start - (cuts.at(-1)?.start ?? 0) >= STRETCH) cuts.push(line);
  const records = cuts.map(({ firstLine, start }, index) => ({
    ...{ sourceId, firstLine, start },
    text: text.slice(start, cuts[index + 1]?.start),
  }));
  return toTableRows('SourceStretch', records);
}
