import type { DecodedSource } from '@/lib/source/decoded-source';
import { type Line, splitLines } from '@/lib/source/split-lines';
import { applyEvidence } from './apply-evidence';
import { buildStory } from './build-story';
import { coverRest } from './cover-rest';
import { cutStories, type DecidedCuts, NOTHING_DECIDED } from './cut-stories';
import { datePublished } from './date-published';
import { findSite } from './find-site';
import { joinTurnedPages } from './join-turned-pages';
import type { LabelledRow } from './label';
import { labelBoxes } from './label-boxes';
import { labelBriefs } from './label-briefs';
import { labelBrokenLines } from './label-broken-lines';
import { labelCaptions } from './label-captions';
import { labelContacts } from './label-contacts';
import { labelDiary } from './label-diary';
import { labelDigest } from './label-digest';
import { labelDirectory } from './label-directory';
import { labelLetters } from './label-letters';
import { labelLives } from './label-lives';
import { labelNumberedCaptions } from './label-numbered-captions';
import { labelPictureNews } from './label-picture-news';
import { labelPoems } from './label-poems';
import { labelRolls } from './label-rolls';
import { labelRows } from './label-rows';
import { labelVerse } from './label-verse';
import type { Article, ParsedSource, Piece } from './parsed-source';
import { readPageComment } from './read-page-comment';
import { reportDoubts } from './report-doubts';
import { splitEdges } from './split-edges';
import { splitRows } from './split-rows';
import type { Sink } from './story-draft';
import { addFurniture, addMessage, createPiece } from './story-draft';
import { unwrapRows } from './unwrap-rows';

/** What a catalogue entry knows of a source; the parser never needs it. */
export interface SourceContext {
  /** The source's id; by default the file's name without its ending. */
  id?: string;
  publisher?: string | null;
  region?: string | null;
  /** Where a person decided that stories begin or go on. */
  decided?: DecidedCuts;
}

/** Takes a decoded source apart into stories, each piece with its place; people, units and topics are left empty. */
export function parseSource(source: DecodedSource, context: SourceContext = {}): ParsedSource {
  const { text } = source;
  const lines = splitLines(text);
  const sink: Sink = { text, lines, furniture: [], messages: [] };
  const decided = context.decided ?? NOTHING_DECIDED;
  const rows = readRows(source, lines, decided.begins);
  const stories = cutStories(rows, decided);
  if (stories.length === 0) reportNoStory(sink, rows);
  const drafts = stories.map((story) => buildStory(sink, story));
  const published = datePublished(sink, drafts, source.evidence?.date ?? null);
  const id = context.id ?? source.file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const site = findSite(text, rows) ?? findPiece(text, source.evidence?.site ?? null);
  const named = findPiece(text, source.evidence?.publication ?? null);
  const articles = drafts.map((draft, i): Article => {
    const { kicker, headline, deck, dateline, credits, apparatus, sections } = draft;
    return {
      id: `${id}-${i + 1}`,
      kicker,
      headline,
      deck,
      // A site that names no source of its story is the source; of several pages run together it is only one's.
      publication:
        draft.publication ??
        named ??
        (drafts.length > 1 && drafts.some((other) => other.ownPage) ? null : site),
      dateline,
      credits,
      apparatus,
      sections,
      published: published[i] ?? { edtf: null, time: null, basis: 'unknown', evidence: [] },
      people: [],
      units: [],
      topics: [],
      quotes: [],
      figures: [],
      events: [],
    };
  });
  reportDoubts(sink, source, articles);
  coverRest(sink, articles);
  sink.furniture.sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  sink.messages.sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    source: { file: source.file, sha256: source.sha256, encoding: source.encoding, text },
    site,
    articles,
    furniture: sink.furniture,
    messages: sink.messages,
  };
}

/** The stages that know rows, not yet stories. */
function readRows(source: DecodedSource, lines: Line[], begins: readonly number[]): LabelledRow[] {
  const printed = splitRows(source.text, lines, begins);
  const unwrapped = unwrapRows(printed);
  const known = readPageComment(applyEvidence(unwrapped, source.evidence));
  const labelled = labelDiary(labelRolls(labelBrokenLines(labelContacts(labelRows(known)))));
  const listed = labelBriefs(labelDigest(labelDirectory(labelBoxes(labelLetters(labelled)))));
  const parted = splitEdges(labelPictureNews(listed));
  const phrased = labelLives(labelPoems(labelVerse(parted)));
  return joinTurnedPages(labelPictureNews(labelCaptions(labelNumberedCaptions(phrased))));
}

/** A front page of links, or nothing at all: every row is furniture. */
function reportNoStory(sink: Sink, rows: LabelledRow[]): void {
  for (const row of rows)
    addFurniture(sink, row, row.label.form === 'furniture' ? row.label.kind : 'navigation');
  if (rows.length === 0) addMessage(sink, 'error', 'empty-source', 0, '文件没有文字。');
  else addMessage(sink, 'warning', 'no-story', rows[0]?.start ?? 0, '没有找到报道：全部文字都是页面附件。');
}

/** What a page's meta tags name, where its visible text says it as well; null where it does not. */
function findPiece(text: string, name: string | null): Piece | null {
  const at = name ? text.indexOf(name) : -1;
  return name && at >= 0 ? createPiece(text, [[at, at + name.length]]) : null;
}
