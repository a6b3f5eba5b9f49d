import { isDeepStrictEqual } from 'node:util';
import type { ParsedSource, Piece, Span } from '@/lib/parse/parsed-source';
import { SourceError } from '@/lib/source/decoded-source';
import { splitLines } from '@/lib/source/split-lines';
import { BytesParser } from '@/lib/store/parse-bytes';
import { findLosses } from '@/tests/unit/parse/check-lossless';
import { projectAuthority } from './authority-case';
import { BrokenGuarantee, type FuzzCase } from './fuzz-case';
import { mutateBytes, mutateText } from './mutate-text';

/** Milliseconds that a dump may take, and for each thousand characters above: more means that time grows faster than length. */
const ALLOWED = { once: 4_000, perThousand: 60 };

const squeeze = (text: string) => text.replace(/\s/g, '');

function* mentionsOf({ articles }: ParsedSource): Generator<Piece> {
  for (const { people, units, topics, quotes, figures, events } of articles) {
    for (const { mentions } of [...people, ...units, ...topics]) yield* mentions;
    yield* [...quotes, ...figures, ...events];
  }
}

/** What is wrong with a parse of these bytes; empty where nothing is. */
function findParseFaults(parsed: ParsedSource): string[] {
  const { text } = parsed.source;
  const faults = findLosses(parsed);
  const inBounds = ([start, end]: Span) => start >= 0 && start < end && end <= text.length;
  for (const { text: said, spans } of mentionsOf(parsed)) {
    if (spans.length === 0) faults.push(`a mention without a span: ${said}`);
    if (!spans.every(inBounds)) faults.push(`a span out of bounds: ${said} ${JSON.stringify(spans)}`);
    const printed = spans.map(([start, end]) => text.slice(start, end)).join('');
    if (squeeze(printed) !== squeeze(said)) faults.push(`a mention "${said}" stands at "${printed}"`);
  }
  const cut = [...mentionsOf(parsed), ...parsed.messages.map(({ message }) => ({ text: message }))].find(
    (one) => !one.text.isWellFormed(),
  );
  if (cut !== undefined) faults.push(`a character is cut in two: ${JSON.stringify(cut.text)}`);
  for (const { credits, published } of parsed.articles) {
    const spans = [...credits.flatMap((credit) => credit.spans), ...published.evidence];
    if (!spans.every(inBounds)) faults.push(`a credit or a date out of bounds: ${JSON.stringify(spans)}`);
  }
  const lines = splitLines(text).length;
  for (const { line, column, rule } of parsed.messages) {
    if (!(line >= 1 && line <= lines && column >= 1))
      faults.push(`message ${rule} at ${line}:${column} of ${lines} lines`);
  }
  return faults;
}

const used = new BytesParser(projectAuthority);

/** A changed dump: nothing lost, spans true, the same again from another parser, in bounded time. */
export const parseCase: FuzzCase = async (random, { texts }) => {
  const text = mutateText(random.pick(texts), random, texts);
  const bytes = mutateBytes(Buffer.from(text), random);
  const input = { id: 'fuzz', file: 'fuzz.txt', bytes, publisher: random.pick([null, '甲报']), region: null };
  const fail = (message: string) => {
    throw new BrokenGuarantee(message, Buffer.from(bytes).toString('base64'));
  };
  const started = process.cpuUsage();
  let parsed: ParsedSource;
  try {
    parsed = used.parse(input);
  } catch (error) {
    if (error instanceof SourceError) return 'refused';
    return fail(`the parser threw: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const spent = process.cpuUsage(started).user / 1_000;
  if (spent > ALLOWED.once + (text.length / 1_000) * ALLOWED.perThousand) {
    fail(`${Math.round(spent)} ms for ${text.length} characters`);
  }
  const faults = findParseFaults(parsed);
  if (faults.length > 0) fail(faults.slice(0, 5).join('\n'));
  if (random.chance(0.2)) {
    const again = new BytesParser(projectAuthority).parse(input);
    if (!isDeepStrictEqual(again, parsed)) fail('a fresh parser reads it otherwise');
  }
  return 'parsed';
};
