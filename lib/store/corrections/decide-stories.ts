import type { CorrectionEntry, PlacedEntry } from '@/lib/content/correction-schema';
import type { DecidedCuts } from '@/lib/parse/cut-stories';
import type { Article, ParsedSource } from '@/lib/parse/parsed-source';
import { firstOffset, listSpans } from '@/lib/parse/story-span';
import { assignOrdinals, looksLike, type PublishedStory } from '@/lib/store/ledger/assign-ordinals';
import { splitArticleId } from '@/lib/store/ledger/ledger-state';
import { markStory, type StoryMarks } from '@/lib/store/ledger/story-marks';
import { solidOffsets } from '@/lib/store/rows/text-positions';
import { toSolid } from '@/lib/text/solid-text';
import type { CorrectionResult } from './apply-corrections';
import { describeMiss, findQuoted } from './find-quoted';

/** A correction that makes two stories of one, or one of two. */
export type StoryEntry = Extract<CorrectionEntry, { field: 'split-story' | 'join-stories' }>;

/** Whether a correction decides where stories begin; such ones are applied before all others. */
export const isStoryEntry = (entry: CorrectionEntry): entry is StoryEntry =>
  entry.field === 'split-story' || entry.field === 'join-stories';

/** What people decided about a source's stories: where they begin, which permalinks they have, what became of it. */
export interface DecidedStories {
  parsed: ParsedSource;
  /** In the order of the stories, as the marks. */
  ordinals: number[];
  marks: StoryMarks[];
  results: CorrectionResult[];
  /** Permalinks that lead into another story from now on. */
  joined: { from: string; to: string }[];
}

interface Asked {
  sourceId: string;
  entries: readonly PlacedEntry<StoryEntry>[];
  published: readonly PublishedStory[];
}

/** Reads the source anew with stories that begin or go on where it is told to. */
type Reparse = (decided: DecidedCuts) => ParsedSource;

/** Where the quoted words begin in the source, and null where they are not there or not alone. */
function findPlace(text: string, words: string): number | null {
  const whole = { text, spans: [[0, text.length] as [number, number]] };
  if (findQuoted([whole], words) === null) return null;
  const offsets = solidOffsets(text, whole.spans);
  const solid = offsets.map((offset) => text.charAt(offset)).join('');
  return offsets[solid.indexOf(toSolid(words))] ?? null;
}

const holds = (article: Article, offset: number) =>
  listSpans(article).some(([start, end]) => offset >= start && offset < end);

/** One decision after the other: each is tried on the source as those before it left it. */
export class StoryDecisions {
  readonly #reparse: Reparse;
  readonly #asked: Asked;
  readonly #begins: number[] = [];
  readonly #goesOn: number[] = [];
  /** Ordinals by the offset at which their story begins. */
  readonly #wanted = new Map<number, number>();
  readonly #reserved = new Set<number>();
  readonly #joined: DecidedStories['joined'] = [];
  readonly #marks = new WeakMap<ParsedSource, StoryMarks[]>();
  #parsed: ParsedSource;

  constructor(reparse: Reparse, asked: Asked) {
    this.#reparse = reparse;
    this.#asked = asked;
    this.#parsed = reparse({ begins: [], goesOn: [] });
  }

  decide(): DecidedStories {
    const results = this.#asked.entries.map(({ entry, ...at }): CorrectionResult => {
      const found = entry.field === 'split-story' ? this.#split(entry) : this.#join(entry);
      return { entry, ...at, applied: found === null, found, at: null };
    });
    return {
      ...{ parsed: this.#parsed, ordinals: this.#ordinals(this.#parsed), results },
      marks: this.#marksOf(this.#parsed),
      joined: this.#joined,
    };
  }

  #marksOf(parsed: ParsedSource): StoryMarks[] {
    const marks = this.#marks.get(parsed) ?? parsed.articles.map(markStory);
    this.#marks.set(parsed, marks);
    return marks;
  }

  #ordinals(parsed: ParsedSource): number[] {
    const wanted = parsed.articles.map((article) => this.#wanted.get(firstOffset(article)));
    return assignOrdinals(this.#marksOf(parsed), this.#asked.published, {
      wanted,
      reserved: this.#reserved,
    });
  }

  #idOf(index: number, parsed = this.#parsed): string {
    return `${this.#asked.sourceId}-${this.#ordinals(parsed)[index] ?? ''}`;
  }

  /** What hinders the split; null where it is done. */
  #split(entry: StoryEntry): string | null {
    const { text } = this.#parsed.source;
    const place = findPlace(text, entry.expected);
    if (place === null) return describeMiss([{ text, spans: [[0, text.length]] }], entry.expected);
    const ordinal = this.#freeOrdinal(entry.value);
    if (ordinal === null) return `（${entry.value} 不是这份来源的永久链接，或已有报道）`;
    const count = this.#parsed.articles.length;
    if (this.#parsed.articles.some((article) => firstOffset(article) === place))
      return '（这里原已另起一篇）';
    const next = this.#reparse({ begins: [...this.#begins, place], goesOn: this.#goesOn });
    const at = next.articles.findIndex((article) => firstOffset(article) === place);
    if (at < 1 || next.articles.length !== count + 1) return '（从这里分不出一篇报道）';
    if (this.#idOf(at - 1, next) !== entry.article) return `（这几个字在 ${this.#idOf(at - 1, next)} 里）`;
    const own = next.articles[at];
    if (own === undefined || this.#isOthers(ordinal, own, next)) return `（${entry.value} 是另一篇报道）`;
    this.#begins.push(place);
    this.#wanted.set(place, ordinal);
    this.#parsed = next;
    return null;
  }

  /** What hinders the join; null where it is done. */
  #join(entry: StoryEntry): string | null {
    const { articles, source } = this.#parsed;
    const { text } = source;
    const place = findPlace(text, entry.expected);
    if (place === null) return describeMiss([{ text, spans: [[0, text.length]] }], entry.expected);
    const at = articles.findIndex((article) => holds(article, place));
    const second = articles[at];
    const start = second === undefined ? -1 : firstOffset(second);
    if (second === undefined || at < 1 || !isOpening(second, place)) return '（这里并不另起一篇）';
    if (this.#idOf(at) !== entry.value) return `（从这里起的是 ${this.#idOf(at)}）`;
    if (this.#idOf(at - 1) !== entry.article) return `（在它之前的是 ${this.#idOf(at - 1)}）`;
    const next = this.#reparse({
      begins: this.#begins.filter((offset) => offset !== start),
      goesOn: [...this.#goesOn, start],
    });
    if (next.articles.length !== articles.length - 1) return '（这两篇并不成一篇）';
    this.#goesOn.push(start);
    this.#wanted.delete(start);
    this.#reserved.add(splitArticleId(entry.value).ordinal);
    this.#joined.push({ from: entry.value, to: entry.article });
    this.#parsed = next;
    return null;
  }

  /** The ordinal of a permalink of this source that no other decision has taken; null for any other. */
  #freeOrdinal(id: string): number | null {
    const { sourceId, ordinal } = splitArticleId(id);
    const taken = [...this.#wanted.values(), ...this.#reserved];
    return sourceId === this.#asked.sourceId && Number.isInteger(ordinal) && !taken.includes(ordinal)
      ? ordinal
      : null;
  }

  /** Whether an ordinal was published for another story that is here. */
  #isOthers(ordinal: number, own: Article, { articles }: ParsedSource): boolean {
    const before = this.#asked.published.find((story) => story.ordinal === ordinal);
    if (before === undefined || looksLike(before.marks, markStory(own))) return false;
    return articles.some((article) => article !== own && looksLike(before.marks, markStory(article)));
  }
}

/** Whether an offset stands in a story's head or first paragraph. */
function isOpening(article: Article, offset: number): boolean {
  const [first] = article.sections.flatMap(({ blocks }) => blocks);
  return offset < (first?.spans[0]?.[1] ?? 0);
}
