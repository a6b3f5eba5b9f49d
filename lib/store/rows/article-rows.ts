import type { Article } from '@/lib/parse/parsed-source';
import { listSpans } from '@/lib/parse/story-span';
import { findPosition } from '@/lib/source/split-lines';
import { type Cell, type TableRows, toTableRows } from '@/lib/store/bulk-rows';
import type { PlacedArticle } from './placed-article';
import { yearOf } from './sort-date';
import { toSpansJson } from './spans-json';
import { toStoryTitle } from './story-title';
import { countSolid } from './text-positions';

/** What the ledger says of a story. */
export interface ArticleDates {
  dateAdded: string;
  dateChanged: string;
  hash: string;
}

export interface ArticleLeads {
  unitSlug: string | null;
  topicSlug: string | null;
}

const OPENING = 160;

/** The text up to the last sentence end before `most` characters, else cut there with ……. */
function cutAtSentence(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const end = Math.max(...['。', '！', '？', '!', '?'].map((mark) => head.lastIndexOf(mark)));
  if (end >= most / 3) return head.slice(0, end + 1);
  const whole = /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
  return `${whole}……`;
}

function paragraphs(article: Article): string[] {
  const texts: string[] = [];
  for (const { blocks } of article.sections) {
    for (const { type, text } of blocks) if (type === 'paragraph') texts.push(text);
  }
  return texts;
}

function openingOf(texts: readonly string[]): string {
  let opening = '';
  for (const text of texts) {
    opening += text;
    if (opening.length >= OPENING / 2) break;
  }
  return cutAtSentence(opening, OPENING);
}

/** 1-based lines of the source that a story covers. */
function linesOf({ article, source }: PlacedArticle): { firstLine: number; lastLine: number } {
  let first = source.text.length;
  let last = 0;
  for (const [start, end] of listSpans(article)) {
    first = Math.min(first, start);
    last = Math.max(last, end - 1);
  }
  const lineOf = (offset: number) => findPosition(source.lines, offset).line;
  return { firstLine: lineOf(Math.min(first, last)), lastLine: lineOf(last) };
}

/** What a date rests on, each with its words and line. */
function evidenceOf({ article, source }: PlacedArticle) {
  return article.published.evidence.map(([start, end]) => ({
    text: source.text.slice(start, end).replace(/\s+/g, ' ').trim(),
    spans: [[start, end]],
    line: findPosition(source.lines, start).line,
  }));
}

/** The story itself. */
export function toArticleRow(placed: PlacedArticle, dates: ArticleDates, leads: ArticleLeads): TableRows {
  const { id, sourceId, ordinal, article, sortDate } = placed;
  const { kicker, headline, deck, publication, dateline, published } = article;
  const texts = paragraphs(article);
  const first = texts[0] ?? article.sections.flatMap(({ blocks }) => blocks)[0]?.text;
  const { title, titleFrom } = toStoryTitle(headline?.text ?? null, first);
  const { firstLine, lastLine } = linesOf(placed);
  // Each key by itself: records put together out of others take ten times as long.
  const record = {
    id,
    sourceId,
    ordinal,
    kicker: kicker?.text ?? null,
    headline: headline?.text ?? null,
    deck: deck?.text ?? null,
    publication: publication?.text ?? null,
    dateline: dateline?.text ?? null,
    title,
    titleFrom,
    published: published.edtf,
    time: published.time,
    dateBasis: published.basis,
    dateEvidence: JSON.stringify(evidenceOf(placed)),
    sortDate,
    year: yearOf(sortDate),
    opening: openingOf(texts),
    characters: texts.reduce((sum, text) => sum + countSolid(text), 0),
    dateAdded: dates.dateAdded,
    dateChanged: dates.dateChanged,
    hash: dates.hash,
    leadUnitSlug: leads.unitSlug,
    leadTopicSlug: leads.topicSlug,
    spans: JSON.stringify({
      kicker: kicker?.spans,
      headline: headline?.spans,
      deck: deck?.spans,
      publication: publication?.spans,
      dateline: dateline?.spans,
    }),
    firstLine,
    lastLine,
  };
  return toTableRows('Article', [record]);
}

const BLOCK = ['articleId', 'ordinal', 'section', 'type', 'text', 'spans'];

/** Sections, blocks and credits. */
export function toBodyRows({ id: articleId, article }: PlacedArticle): TableRows[] {
  const sections = article.sections.map(({ number, heading }, ordinal) => {
    const spans = toSpansJson(heading?.spans ?? []);
    return { articleId, ordinal, number, heading: heading?.text ?? null, spans };
  });
  const rows: Cell[][] = [];
  for (const [section, { blocks }] of article.sections.entries()) {
    for (const { type, text, spans } of blocks) {
      rows.push([articleId, rows.length + 1, section, type, text, toSpansJson(spans)]);
    }
  }
  const credits = article.credits.map(({ name, role, spans }, ordinal) => {
    return { articleId, ordinal, name, role, spans: toSpansJson(spans) };
  });
  return [
    toTableRows('Section', sections),
    { table: 'Block', columns: BLOCK, rows },
    toTableRows('Credit', credits),
  ];
}
