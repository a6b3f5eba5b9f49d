import type { CorrectionEntry } from '@/lib/content/correction-schema';
import type { Article, ParsedSource, Piece } from '@/lib/parse/parsed-source';
import { solidOffsets } from '@/lib/store/rows/text-positions';
import { findNames, MASK, maskText, type WithheldNames } from './withheld-names';

/** A quotation with the names masked, those too of which a cut at its edge left a part. */
const maskQuotation = (text: string, names: WithheldNames) =>
  maskText(maskText(text, names.whole), names.cut);

/** A story's texts that the print may have broken, a caption or another story between their parts. */
const brokenPieces = ({ kicker, headline, deck, sections }: Article): Piece[] =>
  [kicker, headline, deck, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])].flatMap(
    (piece) => (piece !== null && piece.spans.length > 1 ? [piece] : []),
  );

/** Source offsets of the masked characters: of each name in the source itself, and of those that only a rejoined text shows. */
function placesOfNames({ source: { text }, articles }: ParsedSource, pattern: RegExp): number[][] {
  const places = findNames(text, pattern).map((span) => solidOffsets(text, [span]));
  for (const piece of articles.flatMap(brokenPieces)) {
    const names = findNames(piece.text, pattern);
    if (names.length === 0) continue;
    const inSource = solidOffsets(text, piece.spans);
    const inText = solidOffsets(piece.text, [[0, piece.text.length]]);
    for (const [start, end] of names)
      places.push(
        inSource.filter((_, index) => (inText[index] ?? -1) >= start && (inText[index] ?? end) < end),
      );
  }
  return places;
}

/** The text with the code units at these offsets masked. */
function maskAt(text: string, masked: ReadonlySet<number>): string {
  let result = '';
  let from = 0;
  for (const at of [...masked].sort((a, b) => a - b)) {
    result += text.slice(from, at) + MASK;
    from = at + 1;
  }
  return result + text.slice(from);
}

const isPiece = (value: object): value is Piece =>
  'text' in value && typeof value.text === 'string' && 'spans' in value && Array.isArray(value.spans);

/** A piece's text masked by its place in the source: a name may be cut over two pieces. */
function maskPiece({ text, spans }: Piece, source: string, masked: ReadonlySet<number>): string {
  const inSource = solidOffsets(source, spans);
  const inText = solidOffsets(text, [[0, text.length]]);
  if (inSource.length !== inText.length || !inSource.some((offset) => masked.has(offset))) return text;
  return maskAt(text, new Set(inText.filter((_, index) => masked.has(inSource[index] ?? -1))));
}

/** Every string below, masked by the pattern, and every piece by its place. */
function maskDeep(value: unknown, pattern: RegExp, source: string, masked: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return maskText(value, pattern);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, pattern, source, masked));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, maskDeep(item, pattern, source, masked)]);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  if (isPiece(value)) copy.text = maskText(maskPiece(value, source, masked), pattern);
  return copy;
}

/**
 * The records without the mentions that take in a part of a withheld name, as 靖远派出所 of 欧阳靖远派出所 does, and
 * without those that are then mentioned nowhere: the part would still be read in the record's own name.
 */
function dropParts<T extends { mentions: Piece[] }>(
  records: readonly T[],
  source: string,
  places: readonly number[][],
): T[] {
  const holdsPart = ({ spans }: Piece) => {
    const own = new Set(solidOffsets(source, spans));
    return places.some((name) => name.some((at) => own.has(at)) && !name.every((at) => own.has(at)));
  };
  return records.flatMap((record) => {
    const mentions = record.mentions.filter((mention) => !holdsPart(mention));
    if (mentions.length === record.mentions.length) return [record];
    return mentions.length === 0 ? [] : [{ ...record, mentions }];
  });
}

/** A story without the withheld people's records; their names are masked in all that remains. */
function dropWithheld(
  article: Article,
  pattern: RegExp,
  source: string,
  places: readonly number[][],
): Article {
  const isWithheld = (name: string) => maskText(name, pattern) !== name;
  const units = dropParts(article.units, source, places);
  const people = dropParts(article.people, source, places).filter(({ name }) => !isWithheld(name));
  const gone = <T extends { name: string }>(before: readonly T[], after: readonly T[]) =>
    new Set(before.filter(({ name }) => !after.some((kept) => kept.name === name)).map(({ name }) => name));
  const noUnits = gone(article.units, units);
  const noPeople = gone(article.people, people);
  const unitOf = <T extends { unit: string | null }>(record: T): T =>
    record.unit !== null && noUnits.has(record.unit) ? { ...record, unit: null } : record;
  return {
    ...article,
    people: people.map(unitOf),
    units,
    topics: dropParts(article.topics, source, places),
    figures: article.figures.map(unitOf),
    credits: article.credits.filter((credit) => !isWithheld(credit.name)),
    quotes: article.quotes.map((quote) =>
      quote.speaker !== null && (isWithheld(quote.speaker) || noPeople.has(quote.speaker))
        ? { ...quote, speaker: null }
        : quote,
    ),
  };
}

/**
 * The parser's result with the withheld names masked in every text of it, the source's own included; the same
 * object where no such name occurs. Offsets stay as they are.
 */
export function maskWithheld(parsed: ParsedSource, names: WithheldNames | null): ParsedSource {
  if (names === null) return parsed;
  const { text } = parsed.source;
  const places = placesOfNames(parsed, names.whole);
  if (places.length === 0) return parsed;
  const masked = new Set(places.flat());
  const articles = parsed.articles.map((article) => dropWithheld(article, names.whole, text, places));
  const parts = parsed.articles.flatMap(({ units, people }, at) => {
    const kept = new Set(
      [...(articles[at]?.units ?? []), ...(articles[at]?.people ?? [])].map(({ name }) => name),
    );
    return [...units, ...people].map(({ name }) => name).filter((name) => !kept.has(name));
  });
  // A message may quote a record that went because its name was a part of a withheld one.
  const messages = parsed.messages.map((each) => ({
    ...each,
    message: parts.reduce(
      (text, part) => text.replaceAll(part, MASK.repeat(part.length)),
      maskQuotation(each.message, names),
    ),
  }));
  const source = { ...parsed.source, text: maskAt(text, masked) };
  return maskDeep({ ...parsed, source, articles, messages }, names.whole, text, masked) as ParsedSource;
}

/** Corrections with the withheld names masked in all that they say, so that they fit the masked texts. */
export function maskCorrections<T extends { entry: CorrectionEntry; found?: string | null }>(
  corrections: readonly T[],
  names: WithheldNames | null,
): T[] {
  if (names === null) return [...corrections];
  return corrections.map((correction) => {
    const copy = maskDeep(correction, names.whole, '', new Set()) as T;
    // What was found is as long as what was looked for: it may end in a name.
    return typeof copy.found === 'string' ? { ...copy, found: maskQuotation(copy.found, names) } : copy;
  });
}
