import type { PlacedEntry } from '@/lib/content/correction-schema';
import type { Authority } from '@/lib/mentions/authority';
import { describeUnits } from '@/lib/mentions/units/describe-unit';
import type { DecidedCuts } from '@/lib/parse/cut-stories';
import { parseSource } from '@/lib/parse/parse-source';
import type { Furniture, ParsedSource } from '@/lib/parse/parsed-source';
import { splitLines } from '@/lib/source/split-lines';
import type { BuiltArticle, BuiltSource, SourceInput } from './built-source';
import { packRows, type TableRows } from './bulk-rows';
import { applyCorrections, type CorrectionResult } from './corrections/apply-corrections';
import { type DecidedStories, isStoryEntry, StoryDecisions } from './corrections/decide-stories';
import { isDoubtEntry, settleDoubts } from './corrections/settle-doubts';
import { assignOrdinals } from './ledger/assign-ordinals';
import { splitArticleId } from './ledger/ledger-state';
import { entryOf, findAbsorbed, followJoins, orphans, publishedStories } from './ledger/story-fates';
import type { StoryMarks } from './ledger/story-marks';
import { BytesParser } from './parse-bytes';
import { PersonDecisions } from './person-decisions';
import { toArticleRow, toBodyRows } from './rows/article-rows';
import { toFactRows } from './rows/fact-rows';
import { hashStory } from './rows/hash-story';
import { type PlacedArticle, placeArticle, type SourceText } from './rows/placed-article';
import { type RecordLookup, topicIdsOf, toRecordRows } from './rows/record-rows';
import { toCorrectionRows, toMessageRows, toPieceRows, toSourceRow } from './rows/source-rows';
import { toStretchRows } from './rows/source-stretches';
import type { StoryPart } from './search-index/story-parts';
import { StoryIndexer } from './story-indexer';
import { ToldNames } from './told-names';
import { UnitRegistry } from './unit-registry';
import { annotateWithheld } from './withheld/annotate-withheld';
import { maskCorrections } from './withheld/mask-withheld';
import { type WithheldNames, withheldNames } from './withheld/withheld-names';

/** A source cut into its stories; `ordinals` and `former`, the permalinks under another name, are in their order. */
interface CutStories {
  input: SourceInput;
  parsed: ParsedSource;
  ordinals: readonly number[];
  former: readonly (string | null)[];
  corrections: readonly PlacedEntry[];
  source: SourceText;
}

/** Turns sources into rows; keeps nothing of one source but the units it has met. */
export class SourceBuilder {
  readonly #parser: BytesParser;
  readonly #lookup: RecordLookup;
  readonly #withheld: WithheldNames | null;
  readonly #now: string;
  readonly #told = new ToldNames();
  readonly #indexer: StoryIndexer | null;

  /** `now`: ISO time that stories are added or changed at; `isWhole`: the indexes are made from these sources alone. */
  constructor(authority: Authority, now: string, isWhole: boolean) {
    this.#parser = new BytesParser(authority);
    this.#lookup = {
      units: new UnitRegistry(authority, describeUnits(authority)),
      people: new PersonDecisions(authority.people),
      topicIds: topicIdsOf(authority),
    };
    this.#withheld = withheldNames(authority.people);
    this.#now = now;
    this.#indexer = isWhole ? new StoryIndexer(this.#lookup.units) : null;
  }

  /** Parts of the search index that were finished since they were last taken; with `last`, the open one too. */
  takeParts(which: { last: boolean }): StoryPart[] {
    return this.#indexer?.takeParts(which) ?? [];
  }

  /** Parses a source and lays out its rows; throws a SourceError where it cannot be parsed at all. */
  build(input: SourceInput): BuiltSource {
    const decided = this.#decideStories(input);
    const { ordinals, marks, joined } = decided;
    const annotate = (stories: ParsedSource) =>
      this.#parser.annotate(stories, input.catalogue.region ?? null);
    const parsed = annotateWithheld(decided.parsed, annotate, this.#withheld);
    const results: CorrectionResult[] = maskCorrections(decided.results, this.#withheld);
    const others = input.corrections.filter(({ entry }) => !isStoryEntry(entry));
    const corrections = maskCorrections(followJoins(others, joined), this.#withheld);
    const source: SourceText = { text: parsed.source.text, lines: splitLines(parsed.source.text) };
    const former = this.#formerIds(marks, input);
    const stories = { input, parsed, ordinals, former, corrections, source };
    const { placed, results: applied, taken } = this.#placeStories(stories);
    results.push(...applied);
    const known = new Set(placed.map(({ id }) => id));
    results.push(...orphans(corrections, known));
    const settled = settleDoubts(parsed.messages, corrections, results, placed, source);
    results.push(...settled.results);
    const articles: BuiltArticle[] = [];
    const rows: TableRows[] = [];
    for (const [index, story] of placed.entries()) {
      const mark = marks[index];
      if (mark === undefined) throw new Error(`${story.id} has no marks`);
      const built = this.#buildArticle(story, mark, former[index] ?? null, input);
      rows.push(...built.rows);
      articles.push(built.article);
    }
    const { id, file, stamp, fingerprint, dateAdded, catalogue } = input;
    rows.push(
      toSourceRow(
        { id, file, stamp, fingerprint, dateAdded, lineCount: source.lines.length, catalogue },
        parsed,
      ),
      toStretchRows(id, parsed.source.text),
      toPieceRows(id, { ...parsed, furniture: [...parsed.furniture, ...taken] }, placed),
      toMessageRows(id, settled.messages),
      toCorrectionRows(id, results, known),
    );
    const { sha256 } = parsed.source;
    return {
      id,
      sha256,
      dateAdded,
      rows: packRows(rows),
      articles,
      moved: [...joined, ...findAbsorbed(decided.parsed.articles, articles, input.published)],
      corrections: results,
      messages: settled.messages.length,
    };
  }

  /** The stories as the parser sees them, cut and joined as the corrections say. */
  #decideStories({ id, file, bytes, catalogue, published, corrections }: SourceInput): DecidedStories {
    const { publisher = null, region = null } = catalogue;
    const decoded = this.#parser.decode({ file, bytes });
    const entries = corrections.flatMap(({ entry, ...at }) =>
      isStoryEntry(entry) ? [{ entry, ...at }] : [],
    );
    const reparse = (cuts: DecidedCuts) => parseSource(decoded, { id, publisher, region, decided: cuts });
    const asked = { sourceId: id, entries, published: publishedStories(published) };
    return new StoryDecisions(reparse, asked).decide();
  }

  /** The stories with their corrections applied, and the furniture that these took out of them. */
  #placeStories({ input, parsed, ordinals, former, corrections, source }: CutStories) {
    const results: CorrectionResult[] = [];
    const taken: Furniture[] = [];
    const placed = parsed.articles.map((printed, index) => {
      const ordinal = ordinals[index] ?? index + 1;
      const id = `${input.id}-${ordinal}`;
      const entries = corrections.filter(({ entry }) => entry.article === id && !isDoubtEntry(entry));
      const { article, results: applied, furniture } = applyCorrections(printed, entries, source.text);
      results.push(...applied);
      taken.push(...furniture);
      const dateAdded = entryOf(id, former[index] ?? null, input)?.added ?? this.#now;
      return placeArticle(input.id, ordinal, dateAdded, article, printed, source);
    });
    return { placed, results, taken };
  }

  #buildArticle(story: PlacedArticle, marks: StoryMarks, formerId: string | null, input: SourceInput) {
    const records = toRecordRows(story, this.#lookup);
    const body = [
      ...toBodyRows(story),
      ...records.rows,
      ...toFactRows(story, records.people, this.#lookup.units),
    ];
    const hash = hashStory(story, body);
    const entry = entryOf(story.id, formerId, input);
    const isSame = entry?.hash === hash && entry.fate === 'live' && entry.id === story.id;
    const dates = {
      dateAdded: story.dateAdded,
      dateChanged: isSame ? entry.changed : this.#now,
      hash,
    };
    const rows = [toArticleRow(story, dates, records.leads), ...body];
    const names = this.#told.tell(records);
    const index = this.#indexer?.add(rows, records.units);
    if (index !== undefined) rows.push(index.facts);
    const article = { id: story.id, hash, marks, formerId, names, sketch: index?.sketch ?? [] };
    return { rows, article };
  }

  /** For each story, its permalink in the source of the same bytes under another name. */
  #formerIds(marks: readonly StoryMarks[], { formerly }: SourceInput): (string | null)[] {
    if (formerly.length === 0) return marks.map(() => null);
    const ordinals = assignOrdinals(marks, publishedStories(formerly));
    return ordinals.map(
      (ordinal) => formerly.find(({ id }) => splitArticleId(id).ordinal === ordinal)?.id ?? null,
    );
  }
}
