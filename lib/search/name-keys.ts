/**
 * What finds a name when it is typed: its characters, its pinyin, its initials, from its start or from any of its
 * characters on; and, for near misses, the name with one character left out.
 *
 *   包头市公安局    start  包头市公安局 baotoushigonganju btsgaj
 *                  inner  头市公安局 toushigonganju tsgaj, 市公安局 …
 *                  gap    头市公安局, 包市公安局, 包头公安局 …
 *
 * Keys hold no spaces and no punctuation, and neither does what is looked up, so that `bao tou` finds 包头. A
 * character near the start may be read in another of its ways: 昆都仑 is kundoulun and kundulun. Not in people's names,
 * where rare readings would only find the wrong ones (红 is gong in 女红).
 */
import { pinyin } from 'pinyin-pro';
import { foldText } from './fold-text';
import { isSearchable } from './query-language';

export const KEY_PLACES = { start: 0, inner: 1, gap: 2 } as const;
/** `otherReading`: pinyin or initials with a character read otherwise. */
export const KEY_FORMS = { text: 0, pinyin: 1, initials: 2, otherReading: 3 } as const;

export interface NameKey {
  place: keyof typeof KEY_PLACES;
  form: keyof typeof KEY_FORMS;
  key: string;
}

const LONGEST_KEY = 60;
/** Longer names are whole sentences: nobody types them from the middle. */
const MOST_INNER = 24;

/** Characters behind a key's start that are read in all their ways. */
const MOST_READ_ANEW = 4;

const reading = { type: 'array', toneType: 'none', v: true } as const;
const latin = /^[a-z\d]+$/;

/** All keys of a name; a person's first character is read as a surname (单 shan, 曾 zeng). */
export function toNameKeys(name: string, isPerson: boolean): NameKey[] {
  const characters = searchableCharacters(name);
  const text = characters.join('');
  const syllables = pinyin(text, isPerson ? { ...reading, surname: 'head' } : reading);
  const keys: NameKey[] = [];
  const add = (place: NameKey['place'], from: number) => {
    keys.push({ place, form: 'text', key: toKey(characters.slice(from)) });
    const read = syllables.slice(from);
    if (!read.every((syllable) => latin.test(syllable))) return;
    const [pinyinKey, initialsKey] = [toKey(read), toInitials(read)];
    keys.push({ place, form: 'pinyin', key: pinyinKey }, { place, form: 'initials', key: initialsKey });
    const others = isPerson ? [] : otherReadings(characters.slice(from, from + MOST_READ_ANEW), read);
    for (const key of new Set(others.flatMap((other) => [toKey(other), toInitials(other)]))) {
      if (key !== pinyinKey && key !== initialsKey) keys.push({ place, form: 'otherReading', key });
    }
  };
  if (characters.length > 0) add('start', 0);
  if (characters.length <= MOST_INNER) {
    for (let from = 1; from < characters.length; from++) add('inner', from);
    for (const key of withOneLeftOut(characters)) keys.push({ place: 'gap', form: 'text', key });
  }
  return keys;
}

const toInitials = (syllables: readonly string[]) => toKey(syllables.map((syllable) => syllable.charAt(0)));

/** The syllables with one of the characters read otherwise. */
function otherReadings(characters: readonly string[], syllables: readonly string[]): string[][] {
  return characters.flatMap((character, at) =>
    readingsOf(character)
      .filter((other) => other !== syllables[at])
      .map((other) => syllables.map((syllable, place) => (place === at ? other : syllable))),
  );
}

const knownReadings = new Map<string, string[]>();

/** All ways in which a character is read. */
function readingsOf(character: string): string[] {
  let readings = knownReadings.get(character);
  if (!readings) {
    const all = pinyin(character, { ...reading, multiple: true }).filter((syllable) => latin.test(syllable));
    readings = [...new Set(all)];
    knownReadings.set(character, readings);
  }
  return readings;
}

/** What a reader typed, as a key to look up; '' where nothing of it can be. */
export function toLookupKey(typed: string): string {
  return toKey(searchableCharacters(typed)).replaceAll('ü', 'v');
}

/** The keys under which names stand that differ in one character at most. */
export function toNearKeys(typed: string): string[] {
  const characters = searchableCharacters(typed);
  return characters.length > MOST_INNER ? [] : [...withOneLeftOut(characters), characters.join('')];
}

/** Whether two names differ in one character at most: another one, one too many or one too few. */
export function isNearName(typed: string, name: string): boolean {
  const [a, b] = [searchableCharacters(typed), searchableCharacters(name)];
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const restOf = (characters: string[], from: number) => characters.slice(from).join('');
  if (a.length === b.length) return restOf(a, same + 1) === restOf(b, same + 1);
  return a.length > b.length
    ? restOf(a, same + 1) === restOf(b, same)
    : restOf(a, same) === restOf(b, same + 1);
}

/** A name's pinyin without spaces, as `toNameKeys` writes it. */
export function toPinyinKey(typed: string): string {
  const text = searchableCharacters(typed).join('');
  return toKey(pinyin(text, reading));
}

function searchableCharacters(text: string): string[] {
  return [...foldText(text)].filter(isSearchable);
}

function toKey(parts: readonly string[]): string {
  return parts.join('').slice(0, LONGEST_KEY);
}

/** A single character has nothing to leave out. */
function withOneLeftOut(characters: readonly string[]): string[] {
  if (characters.length < 2) return [];
  const shorter = characters.map((_, at) =>
    [...characters.slice(0, at), ...characters.slice(at + 1)].join(''),
  );
  return [...new Set(shorter)];
}
