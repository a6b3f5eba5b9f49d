import type { CorrectionEntry } from '../content/correction-schema';
import type { PersonRecord } from '../mentions/authority';
import type { Article, ParsedSource, Piece, Span } from '../parse/parsed-source';
import { fold } from '../source/fold';
import { solidOffsets } from './text-positions';

/** Stands for one UTF-16 code unit of a withheld name, so that offsets hold. */
const MASK = '＊';

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds withheld names in folded texts. */
export interface WithheldNames {
  /** A whole name. */
  whole: RegExp;
  /** Two or more characters of a name at an edge of a quotation, which was cut before it was masked. */
  cut: RegExp;
}

/** What stands before a quotation in a message, and after it: the bounds of what was cut. Folding narrows a colon. */
const [OPENS, CLOSES] = ['(?<=^|…|: ?)', '(?=…*$)'];

/** A break or a space of the layout may stand inside of a name, or the bar that stands for a break in a message. */
const spell = (letters: readonly string[]) => letters.map(escapeForPattern).join('[\\s|]*');

/** The beginnings and the ends of a name that a cut may have left, the longest first. */
function spellCuts(name: string): string[] {
  const letters = [...name];
  const lengths = letters.map((_, index) => letters.length - 1 - index).filter((length) => length >= 2);
  return lengths.flatMap((length) => [
    `${spell(letters.slice(0, length))}${CLOSES}`,
    `${OPENS}${spell(letters.slice(-length))}`,
  ]);
}

/** What finds the withheld names in the parser's texts and messages; null without names. */
export function withheldNames(people: readonly PersonRecord[]): WithheldNames | null {
  const names = people
    .filter((person) => person.withheld)
    .flatMap((person) => [person.name, ...person.join.map((other) => other.name)]);
  if (names.length === 0) return null;
  const longestFirst = [...new Set(names.map(fold))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    whole: new RegExp(longestFirst.map((name) => spell([...name])).join('|'), 'gu'),
    // Without a long enough name: a pattern that fits nothing.
    cut: new RegExp(longestFirst.flatMap(spellCuts).join('|') || '(?!)', 'gu'),
  };
}

/** Where the names stand in a text, whether Simplified or Traditional: folding keeps offsets. */
const findNames = (text: string, pattern: RegExp): Span[] =>
  [...fold(text).matchAll(pattern)].map(({ index, 0: name }) => [index, index + name.length]);

/** The text with every non-space code unit of the names masked: as long as before. */
export function maskText(text: string, pattern: RegExp): string {
  let masked = '';
  let from = 0;
  for (const [start, end] of findNames(text, pattern)) {
    masked += text.slice(from, start) + text.slice(start, end).replace(/\S/g, MASK);
    from = end;
  }
  return masked + text.slice(from);
}

/** A quotation with the names masked, those too of which a cut at its edge left a part. */
const maskQuotation = (text: string, names: WithheldNames) =>
  maskText(maskText(text, names.whole), names.cut);

/** Source offsets of the masked characters, those of each name that stands in the text for itself. */
function placesOfNames(text: string, pattern: RegExp): number[][] {
  return findNames(text, pattern).map((span) => solidOffsets(text, [span]));
}

const isPiece = (value: object): value is Piece =>
  'text' in value && typeof value.text === 'string' && 'spans' in value && Array.isArray(value.spans);

/** A piece's text masked by its place in the source: a name may be cut over two pieces. */
function maskPiece({ text, spans }: Piece, source: string, masked: ReadonlySet<number>): string {
  const inSource = solidOffsets(source, spans);
  const inText = solidOffsets(text, [[0, text.length]]);
  if (inSource.length !== inText.length || !inSource.some((offset) => masked.has(offset))) return text;
  const hidden = new Set(inText.filter((_, index) => masked.has(inSource[index] ?? -1)));
  return [...Array(text.length).keys()].map((at) => (hidden.has(at) ? MASK : text.charAt(at))).join('');
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
  const places = placesOfNames(text, names.whole);
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
  return maskDeep({ ...parsed, articles, messages }, names.whole, text, masked) as ParsedSource;
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
