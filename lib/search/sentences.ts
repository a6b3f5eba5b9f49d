/** A part of a text: UTF-16 offsets into it, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

// With the closing marks behind it: 他说:“好!” is one sentence.
const sentence = /[^。！？!?…]*(?:[。！？!?…]+[”’"')）》」』]*|$)/gu;
const clause = /[^，；：、,;:。！？!?…]*(?:[，；：、,;:。！？!?…]+[”’"')）》」』]*|$)/gu;

/** The sentences of a paragraph: together they are the whole text. */
export function splitSentences(text: string): TextRange[] {
  return [...walkSentences(text)];
}

/** The same one by one, for who needs the first few: a paragraph may have a million. */
export function walkSentences(text: string): Generator<TextRange> {
  return ranges(text, sentence, 0);
}

/** The clauses within a range of a text. */
export function splitClauses(text: string, { start, end }: TextRange): TextRange[] {
  return [...ranges(text.slice(start, end), clause, start)];
}

function* ranges(text: string, pattern: RegExp, offset: number): Generator<TextRange> {
  for (const { index, 0: match } of text.matchAll(pattern))
    if (match !== '') yield { start: offset + index, end: offset + index + match.length };
}
