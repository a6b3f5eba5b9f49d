import type { CorrectionEntry } from '@/lib/content/correction-schema';
import type { Article, Block, Piece, Section, Span } from '@/lib/parse/parsed-source';
import { solidOffsets } from '@/lib/store/rows/text-positions';
import { toSolid } from '@/lib/text/solid-text';
import { findQuoted, spansOfStretch } from './find-quoted';
import { keepMentions } from './keep-mentions';
import { listBody, withoutPiece } from './story-body';
import { applied, refuse, type StructuralAttempt } from './structural-attempt';

type Entry<Field extends CorrectionEntry['field']> = Extract<CorrectionEntry, { field: Field }>;

/** Words meet without a space unless both are Latin. */
function joinTexts(texts: readonly string[]): string {
  return texts.reduce((joined, next) =>
    /[A-Za-z0-9]$/.test(joined) && /^[A-Za-z0-9]/.test(next) ? `${joined} ${next}` : joined + next,
  );
}

/** Joins spans that touch: a correction that split a paragraph may be undone by another. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last?.[1] === start) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** The text's first `length` solid units and the rest, both trimmed. */
function cutText(text: string, length: number): [string, string] {
  let at = 0;
  for (let seen = 0; at < text.length && seen < length; at++) if (/\S/.test(text.charAt(at))) seen++;
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}

/** A paragraph cut after these numbers of solid units. */
function cutBlock(block: Block, cuts: readonly number[], source: string): Block[] {
  const parts: Block[] = [];
  let text = block.text;
  let done = 0;
  for (const cut of [...cuts, toSolid(block.text).length]) {
    const [head, rest] = cutText(text, cut - done);
    if (head !== '')
      parts.push({ ...block, text: head, spans: spansOfStretch(source, block, done, cut - done) });
    text = rest;
    done = cut;
  }
  return parts;
}

/** Solid units before each line break of a quotation. */
function breaksOf(words: string): number[] {
  const lines = words.split('\n').map(toSolid);
  return lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length);
}

/** Splits and joins paragraphs: the words of `expected` stand in one section with its line breaks, and get those of `value`. */
export function correctBreaks(
  article: Article,
  entry: Entry<'paragraph'>,
  source: string,
): StructuralAttempt {
  const lines = breaksOf(entry.expected).length + 1;
  const hits: { section: number; first: number; joined: Block; start: number }[] = [];
  for (const [section, { blocks }] of article.sections.entries()) {
    for (let first = 0; first + lines <= blocks.length; first++) {
      const run = blocks.slice(first, first + lines);
      if (run.some(({ type }) => type !== 'paragraph')) continue;
      const joined: Block = {
        type: 'paragraph',
        text: joinTexts(run.map(({ text }) => text)),
        spans: joinSpans(run.flatMap(({ spans }): Span[] => spans)),
      };
      const start = toSolid(joined.text).indexOf(toSolid(entry.expected));
      const ends = run
        .slice(0, -1)
        .map((_, at) => toSolid(joinTexts(run.slice(0, at + 1).map(({ text }) => text))).length);
      const fits = start !== -1 && breaksOf(entry.expected).every((at, index) => start + at === ends[index]);
      if (fits) hits.push({ section, first, joined, start });
    }
  }
  const [hit] = hits;
  if (hit === undefined || hits.length > 1) return refuse(article, entry.expected);
  const cuts = breaksOf(entry.value).map((at) => hit.start + at);
  const parts = cutBlock(hit.joined, cuts, source);
  const changed = firstDifference(breaksOf(entry.expected), breaksOf(entry.value));
  return applied(
    withSection(article, hit.section, (section) => ({
      ...section,
      blocks: section.blocks.toSpliced(hit.first, lines, ...parts),
    })),
    solidOffsets(source, hit.joined.spans)[hit.start + changed],
  );
}

/** The first break that only one of the two lists has, 0 where they are the same. */
function firstDifference(before: readonly number[], after: readonly number[]): number {
  const changed = [...before, ...after].filter((at) => before.includes(at) !== after.includes(at));
  return changed.length === 0 ? 0 : Math.min(...changed);
}

function withSection(article: Article, at: number, change: (section: Section) => Section): Article {
  return {
    ...article,
    sections: article.sections.map((section, index) => (index === at ? change(section) : section)),
  };
}

const blocksOf = (article: Article) => article.sections.flatMap(({ blocks }) => blocks);

/** Moves a caption behind the paragraph that `value` quotes. */
export function correctCaption(article: Article, entry: Entry<'caption'>): StructuralAttempt {
  const caption = findQuoted(
    blocksOf(article).filter(({ type }) => type === 'caption'),
    entry.expected,
  );
  if (caption === null) return refuse(article, entry.expected);
  const before = findQuoted(
    blocksOf(article).filter((block) => block !== caption),
    entry.value,
  );
  if (before === null) return refuse(article, entry.value);
  const sections = article.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) =>
      block === caption ? [] : block === before ? [block, caption] : [block],
    ),
  }));
  return applied({ ...article, sections }, caption.spans[0]?.[0]);
}

const inside = (spans: readonly Span[], of: Piece) =>
  spans.length > 0 &&
  spans.every(([start, end]) => of.spans.some(([from, to]) => start >= from && end <= to));

/** A story without what is said of these words: it goes with them. */
export function withoutFacts(article: Article, piece: Piece): Article {
  const outside = ({ spans }: { spans: Span[] }) => !inside(spans, piece);
  return {
    ...article,
    ...keepMentions(article, outside),
    quotes: article.quotes.filter(outside),
    figures: article.figures.filter(outside),
    events: article.events.filter(outside),
  };
}

/** Takes a paragraph, a caption or a heading out of the story: it is the page's. */
export function takeFurniture(article: Article, entry: Entry<'furniture'>): StructuralAttempt {
  const taken = findQuoted(listBody(article), entry.expected);
  if (taken === null) return refuse(article, entry.expected);
  const sections = withoutPiece(article.sections, taken);
  const { text, spans } = taken;
  return {
    ...applied(withoutFacts({ ...article, sections }, taken)),
    furniture: [{ kind: entry.value, text, spans }],
  };
}
