import type { Article } from '../parse/parsed-source';
import { shortHash } from './slugs';

/**
 * What a story is known by when its source is read again: hashes of its whole text, headline, opening and close,
 * and a similarity hash of its words (SimHash over pairs of characters, 64 bits as hexadecimal digits).
 */
export interface StoryMarks {
  whole: string;
  headline: string | null;
  opening: string | null;
  closing: string | null;
  likeness: string;
}

const solid = (text: string) => text.replace(/\s+/g, '');

function hash32(text: string, at: number, seed: number): number {
  let hash = seed;
  hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ text.charCodeAt(at + 1), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** SimHash of a text's pairs of characters. */
export function likenessOf(text: string): string {
  const votes = new Int32Array(64);
  for (let at = 0; at + 1 < text.length; at++) {
    const low = hash32(text, at, 0x811c9dc5);
    const high = hash32(text, at, 0x1b873593);
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  let digits = '';
  for (let nibble = 0; nibble < 16; nibble++) {
    let value = 0;
    for (let bit = 0; bit < 4; bit++) if ((votes[nibble * 4 + bit] ?? 0) > 0) value |= 1 << bit;
    digits += value.toString(16);
  }
  return digits;
}

/** In how many of 64 bits two similarity hashes differ. */
export function likenessDistance(a: string, b: string): number {
  let distance = 0;
  for (let at = 0; at < 16; at++) {
    let bits = Number.parseInt(a.charAt(at), 16) ^ Number.parseInt(b.charAt(at), 16);
    for (; bits > 0; bits &= bits - 1) distance++;
  }
  return distance;
}

/** The marks of a story as the parser gives it. */
export function markStory(article: Article): StoryMarks {
  const blocks = article.sections.flatMap((section) => section.blocks);
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').map((block) => solid(block.text));
  const headline = article.headline === null ? null : solid(article.headline.text);
  const body = paragraphs.join('\n');
  const opening = paragraphs[0];
  const closing = paragraphs.at(-1);
  return {
    whole: shortHash(`${headline ?? ''}\n${body}`, 12),
    headline: headline === null ? null : shortHash(headline, 12),
    opening: opening === undefined ? null : shortHash(opening, 12),
    closing: closing === undefined ? null : shortHash(closing, 12),
    likeness: likenessOf(body),
  };
}
