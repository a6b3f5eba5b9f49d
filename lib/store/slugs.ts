import { hash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import { toUtf8 } from './utf8-bytes';

const MAX_READABLE = 48;

/** First `length` hexadecimal digits of a SHA-256. */
export function shortHash(text: string, length = 6): string {
  return hash('sha256', toUtf8(text), 'hex').slice(0, length);
}

/** Toneless pinyin with a space between syllables, Latin letters and digits kept: 王文山 → wang wen shan. */
export function toPinyin(text: string, mode: 'normal' | 'surname' = 'normal'): string {
  const known = readings[mode].get(text);
  if (known !== undefined) return known;
  if (readings[mode].size >= MOST_READINGS) readings[mode].clear();
  const read = readPinyin(text, mode);
  readings[mode].set(text, read);
  return read;
}

/** People and units come again and again. */
const readings = { normal: new Map<string, string>(), surname: new Map<string, string>() };
const MOST_READINGS = 10_000;

function readPinyin(text: string, mode: 'normal' | 'surname'): string {
  return pinyin(text, {
    toneType: 'none',
    nonZh: 'consecutive',
    v: true,
    surname: mode === 'surname' ? 'head' : 'off',
  })
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A permalink's readable part and a hash of what it stands for: baotoushigonganju-3f2a9c. */
function toSlug(readable: string, identity: string): string {
  const letters = toPinyin(readable).replaceAll(' ', '').slice(0, MAX_READABLE);
  const apart = shortHash(identity, 8);
  return letters === '' ? apart : `${letters}-${apart}`;
}

/** A unit's permalink, from its canonical full name alone. */
export const unitSlug = (name: string) => toSlug(name, `unit\0${name}`);

/** The permalink of a topic that the catalogue lacks. */
export const candidateSlug = (name: string) => toSlug(name, `topic\0${name}`);

/** A person's permalink, from name and what tells namesakes apart: unit, organisation or story. */
export function personSlug(name: string, apart: string): string {
  const letters = toPinyin(name, 'surname').replaceAll(' ', '');
  const short = shortHash(`person\0${name}\0${apart}`, 8);
  return letters === '' ? short : `${letters}-${short}`;
}

/** A to Z by the first syllable, # where there is none. */
export function initialOf(pinyinText: string): string {
  const letter = pinyinText.charAt(0).toUpperCase();
  return letter >= 'A' && letter <= 'Z' ? letter : '#';
}
