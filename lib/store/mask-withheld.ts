import type { PersonRecord } from '../mentions/authority';
import type { Article, ParsedSource } from '../parse/parsed-source';

/** Stands for one UTF-16 code unit of a withheld name, so that offsets hold. */
const MASK = '＊';

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern that finds the names though a line break or a space of the layout stands inside; null without names. */
export function withheldPattern(people: readonly PersonRecord[]): RegExp | null {
  const names = people
    .filter((person) => person.withheld)
    .flatMap((person) => [person.name, ...person.join.map((other) => other.name)]);
  if (names.length === 0) return null;
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map((name) => [...name].map(escapeForPattern).join('\\s*')).join('|'), 'gu');
}

/** The text with every non-space code unit of the names masked: as long as before. */
export function maskText(text: string, pattern: RegExp): string {
  return text.replace(pattern, (name) => name.replace(/\S/g, MASK));
}

function maskDeep(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return maskText(value, pattern);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, pattern));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskDeep(item, pattern)]));
  }
  return value;
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
  if (pattern === null || maskText(parsed.source.text, pattern) === parsed.source.text) return parsed;
  const articles = parsed.articles.map((article) => dropWithheld(article, pattern));
  return maskDeep({ ...parsed, articles }, pattern) as ParsedSource;
}
