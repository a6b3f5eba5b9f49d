import { Converter } from 'opencc-js/t2cn';

/** A story's texts, as the archive has them. */
export interface ScannedStory {
  id: string;
  texts: string[];
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const marks: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'", '。': '.' };

/** Folded by the library's own means, whole texts at a time: nothing of the index's. */
export function foldPlainly(text: string): string {
  const same = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”‘’。]/g, (mark) => marks[mark] ?? mark);
  return toSimplified(same).replace(/\s+/g, ' ');
}

/**
 * The stories that a query must find: every word somewhere in the story, none of the excluded ones; a quoted
 * phrase with its punctuation. Words are what punctuation leaves; numbers keep the marks inside them.
 */
export function scanPlainly(stories: readonly ScannedStory[], query: string): string[] {
  const rest = { words: [] as string[], phrases: [] as string[] };
  const unquoted = query.replace(/[“"]([^“”"]+)[”"]/g, (_, phrase: string) => {
    // Punctuation alone asks for nothing.
    if (/[\p{L}\p{N}]/u.test(phrase)) rest.phrases.push(foldPlainly(phrase).trim());
    return ' ';
  });
  const excluded: string[] = [];
  for (const part of foldPlainly(unquoted).split(' ')) {
    const words = part.match(/(?:\d+(?:[.+:/*~-]\d+|,\d{3}(?!\d))*|[^\d\s\p{P}\p{Sm}\p{Sk}])+/gu) ?? [];
    const [first, ...others] = words;
    if (part.startsWith('-') && first) excluded.push(first);
    else rest.words.push(...(first ? [first] : []));
    rest.words.push(...others);
  }
  const wanted = [...rest.words, ...rest.phrases];
  if (wanted.length + excluded.length === 0) return [];
  return stories
    .filter(({ texts }) => {
      const contains = (word: string) => texts.some((text) => text.includes(word));
      return wanted.every(contains) && !excluded.some(contains);
    })
    .map(({ id }) => id);
}
