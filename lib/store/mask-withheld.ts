import type { CorrectionEntry } from '../content/correction-schema';
import type { PersonRecord } from '../mentions/authority';
import type { Article, ParsedSource, Piece, Span } from '../parse/parsed-source';
import { fold } from '../source/fold';
import { isSpace, solidOffsets } from './text-positions';

/** Stands for one UTF-16 code unit of a withheld name, so that offsets hold. */
const MASK = '＊';

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A pattern that finds the names in a folded text though a line break or a space of the layout stands inside, or the bar
 * that stands for a break where the parser's messages quote one; null without names.
 */
export function withheldPattern(people: readonly PersonRecord[]): RegExp | null {
  const names = people
    .filter((person) => person.withheld)
    .flatMap((person) => [person.name, ...person.join.map((other) => other.name)]);
  if (names.length === 0) return null;
  const longestFirst = [...new Set(names.map(fold))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(
    longestFirst.map((name) => [...name].map(escapeForPattern).join('[\\s|]*')).join('|'),
    'gu',
  );
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

/** Source offsets of the masked characters of the names. */
function maskedOffsets(text: string, pattern: RegExp): Set<number> {
  const offsets = new Set<number>();
  for (const [start, end] of findNames(text, pattern)) {
    for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) offsets.add(at);
  }
  return offsets;
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

/** A story without the withheld people's records; their names are masked in all that remains. */
function dropWithheld(article: Article, pattern: RegExp): Article {
  const isWithheld = (name: string) => maskText(name, pattern) !== name;
  return {
    ...article,
    people: article.people.filter((person) => !isWithheld(person.name)),
    credits: article.credits.filter((credit) => !isWithheld(credit.name)),
    quotes: article.quotes.map((quote) =>
      quote.speaker !== null && isWithheld(quote.speaker) ? { ...quote, speaker: null } : quote,
    ),
  };
}

/**
 * The parser's result with the withheld names masked in every text of it, the source's own included; the same
 * object where no such name occurs. Offsets stay as they are.
 */
export function maskWithheld(parsed: ParsedSource, pattern: RegExp | null): ParsedSource {
  if (pattern === null) return parsed;
  const { text } = parsed.source;
  const masked = maskedOffsets(text, pattern);
  if (masked.size === 0) return parsed;
  const articles = parsed.articles.map((article) => dropWithheld(article, pattern));
  return maskDeep({ ...parsed, articles }, pattern, text, masked) as ParsedSource;
}

/** Corrections with the withheld names masked in all that they say, so that they fit the masked texts. */
export function maskCorrections<T extends { entry: CorrectionEntry }>(
  corrections: readonly T[],
  pattern: RegExp | null,
): T[] {
  if (pattern === null) return [...corrections];
  return corrections.map((correction) => maskDeep(correction, pattern, '', new Set()) as T);
}
