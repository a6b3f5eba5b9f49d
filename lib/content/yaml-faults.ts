import { type Document, isCollection, visit } from 'yaml';

const PLAIN = 'Write it as YAML 1.2: spaces for indents, each key once, text with : # @ or quotes in quotes';

const REMEDIES: Record<string, string> = {
  TAB_AS_INDENT: 'Indent with spaces',
  DUPLICATE_KEY: 'Keep one of the two',
  MULTIPLE_DOCS: 'Put all entries into one list, and remove the line ---',
  TAG_RESOLVE_FAILED: 'Remove the tag',
};

/** What is wrong with a YAML text by itself, whatever its schema. */
export interface YamlFault {
  /** In UTF-16 code units. */
  offset: number;
  message: string;
  remedy: string;
}

/** What is wrong with a text as YAML; a tab before a key is named as what it is, not by what it leads to. */
export function findSyntaxFaults(document: Document.Parsed, text: string): YamlFault[] {
  const errors = [...document.errors, ...document.warnings];
  const tab = errors.length === 0 ? null : /^ *\t[ \t]*(?=\S)/m.exec(text);
  if (tab !== null) {
    const offset = tab.index + tab[0].indexOf('\t');
    return [{ offset, message: 'Tabs are not allowed as indentation', remedy: 'Indent with spaces' }];
  }
  return errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    message: (message.split(/ at line \d+|:\n/)[0] ?? message).replace(/; please use .*$/, ''),
    remedy: REMEDIES[code] ?? PLAIN,
  }));
}

/** How many aliases a file may have: nobody types more, and nested ones grow without end. */
const MOST_ALIASES = 20;

/** The first alias that stands for nothing, for what holds it, or that is one too many. */
export function findBadAlias(document: Document): YamlFault | null {
  let count = 0;
  let fault: { message: string; offset: number } | null = null;
  visit(document, {
    Alias(_, alias, path) {
      const offset = alias.range?.[0] ?? 0;
      const named = alias.resolve(document);
      count++;
      if (named === undefined)
        fault = { message: `the alias *${alias.source} has no anchor above it`, offset };
      else if (path.some((holder) => holder === named))
        fault = { message: `the alias *${alias.source} stands inside of what it stands for`, offset };
      else if (count > MOST_ALIASES) fault = { message: `more than ${MOST_ALIASES} aliases`, offset };
      return fault === null ? undefined : visit.BREAK;
    },
  });
  return fault === null
    ? null
    : {
        ...(fault as { message: string; offset: number }),
        remedy: 'Write the values out instead of aliases',
      };
}

/** The first key that is a list or a map: none of the schemas has such keys, and Node warns where they are made text. */
export function findBadKey(document: Document): YamlFault | null {
  let offset: number | null = null;
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return undefined;
      offset = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === null
    ? null
    : { offset, message: 'a key is a list or a map', remedy: 'Write a word before the colon' };
}

/** The first text with a zero or half of a pair in it, which no database gives back as it was. */
export function findBadText(document: Document): YamlFault | null {
  let offset: number | null = null;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return undefined;
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === null
    ? null
    : {
        offset,
        message: 'a text holds U+0000 or half of a pair',
        remedy: 'Remove it, or its escape (\\0, \\uD800)',
      };
}
