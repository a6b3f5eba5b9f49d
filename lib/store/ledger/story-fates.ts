import type { Article } from '@/lib/parse/parsed-source';
import type { BuiltArticle, SourceInput } from '@/lib/store/built-source';
import type { CorrectionResult } from '@/lib/store/corrections/apply-corrections';
import type { DecidedStories } from '@/lib/store/corrections/decide-stories';
import type { PublishedStory } from './assign-ordinals';
import { type LedgerEntry, splitArticleId } from './ledger-state';
import { markParagraphs } from './story-marks';

/** The stories of these ledger entries that can be known again. */
export function publishedStories(entries: readonly LedgerEntry[]): PublishedStory[] {
  return entries.flatMap(({ id, marks, fate }) =>
    marks === null ? [] : [{ ordinal: splitArticleId(id).ordinal, marks, live: fate === 'live' }],
  );
}

/** What the ledger says of a story under its permalink, or under the one that it had in a renamed source. */
export function entryOf(
  id: string,
  formerId: string | null,
  { published, formerly }: SourceInput,
): LedgerEntry | undefined {
  return published.find((entry) => entry.id === id) ?? formerly.find((entry) => entry.id === formerId);
}

/** Corrections of a story that was joined with another are the other one's. */
export function followJoins(
  corrections: SourceInput['corrections'],
  joined: DecidedStories['joined'],
): SourceInput['corrections'] {
  if (joined.length === 0) return corrections;
  const ends = new Map(joined.map(({ from, to }) => [from, to]));
  const follow = (id: string): string => {
    const next = ends.get(id);
    return next === undefined ? id : follow(next);
  };
  return corrections.map(({ entry, ...place }) => ({
    entry: { ...entry, article: follow(entry.article) },
    ...place,
  }));
}

/** Published stories that are no more by themselves, but whose opening is a paragraph of another one now. */
export function findAbsorbed(
  articles: readonly Article[],
  built: readonly BuiltArticle[],
  published: readonly LedgerEntry[],
): { from: string; to: string }[] {
  const here = new Set(built.map(({ id }) => id));
  const lost = published.filter(({ id, fate }) => fate === 'live' && !here.has(id));
  if (lost.length === 0) return [];
  const holders = new Map<string, string>();
  for (const [index, article] of articles.entries()) {
    const id = built[index]?.id;
    if (id !== undefined) for (const mark of markParagraphs(article)) holders.set(mark, id);
  }
  return lost.flatMap(({ id, marks }) => {
    const to = holders.get(marks?.opening ?? '');
    return to === undefined ? [] : [{ from: id, to }];
  });
}

/** Corrections of stories that are not there. */
export function orphans(
  corrections: SourceInput['corrections'],
  known: ReadonlySet<string>,
): CorrectionResult[] {
  return corrections
    .filter(({ entry }) => !known.has(entry.article))
    .map((placed) => ({ ...placed, applied: false, found: null, at: null }));
}
