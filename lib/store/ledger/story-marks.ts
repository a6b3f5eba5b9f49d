import type { Article } from '@/lib/parse/parsed-source';
import { shortHash } from '@/lib/store/slugs';
import { LeastNumbers } from '@/lib/text/least-numbers';
import { toSolid } from '@/lib/text/solid-text';

/**
 * What a story is known by when its source is read again: hashes of its whole text, headline, opening and close,
 * and a sketch of its pairs of characters (MinHash: the least hashes).
 */
export interface StoryMarks {
  whole: string;
  headline: string | null;
  opening: string | null;
  closing: string | null;
  sketch: string;
}

/** How many of the least hashes a sketch keeps. */
const SKETCH = 8;

/** A well-mixed hash of a pair of characters, 32 bits. */
function hashPair(first: number, second: number): number {
  let hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The least hashes of a text's pairs of characters, in order, as hexadecimal digits. */
function sketchText(text: string): string {
  const least = new LeastNumbers(SKETCH);
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const second = text.charCodeAt(at);
    least.add(hashPair(first, second));
    first = second;
  }
  return least.values.map((hash) => hash.toString(16).padStart(8, '0')).join('');
}

/** The share of the hashes of two sketches that both have: about the share of the pairs that both texts have. */
export function sketchLikeness(a: string, b: string): number {
  const split = (sketch: string) => sketch.match(/.{8}/g) ?? [];
  const ofB = new Set(split(b));
  const all = new Set([...split(a), ...ofB]);
  // Of both texts together, the least hashes: those are a fair sample of their pairs.
  const sample = [...all].sort().slice(0, SKETCH);
  const ofA = new Set(split(a));
  const shared = sample.filter((hash) => ofA.has(hash) && ofB.has(hash));
  return sample.length === 0 ? 0 : shared.length / sample.length;
}

/** The marks that each paragraph of a story would have as an opening. */
export const markParagraphs = (article: Article): string[] =>
  article.sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.type === 'paragraph')
    .map((block) => shortHash(toSolid(block.text), 12));

const known = new WeakMap<Article['sections'], { headline: Article['headline']; marks: StoryMarks }>();

/** The marks of a story as the parser gives it; made once, though it is asked for before and after its mentions. */
export function markStory(article: Article): StoryMarks {
  const { headline, sections } = article;
  const before = known.get(sections);
  if (before !== undefined && before.headline === headline) return before.marks;
  const marks = makeMarks(article);
  known.set(sections, { headline, marks });
  return marks;
}

function makeMarks(article: Article): StoryMarks {
  const blocks = article.sections.flatMap((section) => section.blocks);
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').map((block) => toSolid(block.text));
  const headline = article.headline === null ? null : toSolid(article.headline.text);
  const body = paragraphs.join('\n');
  const opening = paragraphs[0];
  const closing = paragraphs.at(-1);
  return {
    whole: shortHash(`${headline ?? ''}\n${body}`, 12),
    headline: headline === null ? null : shortHash(headline, 12),
    opening: opening === undefined ? null : shortHash(opening, 12),
    closing: closing === undefined ? null : shortHash(closing, 12),
    sketch: sketchText(body),
  };
}
