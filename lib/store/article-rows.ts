import type { Article } from '../parse/parsed-source';
import type { Cell, TableRows } from './bulk-rows';
import type { PlacedArticle } from './placed-article';
import { yearOf } from './sort-date';

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
const TITLE = 30;

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
  return article.sections.flatMap((section) =>
    section.blocks.filter((block) => block.type === 'paragraph').map((block) => block.text),
  );
}

function openingOf(texts: readonly string[]): string {
  let opening = '';
  for (const text of texts) {
    opening += text;
    if (opening.length >= OPENING / 2) break;
  }
  return cutAtSentence(opening, OPENING);
}

/** The words that a list shows for a story without headline: its opening up to the first mark. */
function titleOf(
  article: Article,
  texts: readonly string[],
): { title: string; titleFrom: 'headline' | 'opening' } {
  if (article.headline !== null) return { title: article.headline.text, titleFrom: 'headline' };
  const first = texts[0] ?? article.sections.flatMap((section) => section.blocks)[0]?.text ?? '（无题）';
  const clause = /^.{6,29}?(?=[，。；：,;:！？!?])/u.exec(first)?.[0];
  const title = clause ?? (first.length > TITLE ? `${[...first].slice(0, TITLE).join('')}……` : first);
  return { title, titleFrom: 'opening' };
}

/** The story itself. */
export function toArticleRow(placed: PlacedArticle, dates: ArticleDates, leads: ArticleLeads): TableRows {
  const { id, sourceId, ordinal, article, sortDate } = placed;
  const texts = paragraphs(article);
  const { title, titleFrom } = titleOf(article, texts);
  const { kicker, headline, deck, publication, dateline, published } = article;
  const spans = Object.fromEntries(
    Object.entries({ kicker, headline, deck, publication, dateline }).map(([field, piece]) => [
      field,
      piece?.spans,
    ]),
  );
  const columns = [
    ...['id', 'sourceId', 'ordinal', 'kicker', 'headline', 'deck', 'title', 'titleFrom', 'publication'],
    ...[
      'published',
      'time',
      'dateBasis',
      'dateEvidence',
      'sortDate',
      'year',
      'dateline',
      'opening',
      'characters',
    ],
    ...['dateAdded', 'dateChanged', 'hash', 'leadUnitSlug', 'leadTopicSlug', 'spans'],
  ];
  const text = (piece: { text: string } | null) => piece?.text ?? null;
  const characters = texts.reduce((sum, paragraph) => sum + paragraph.replace(/\s+/g, '').length, 0);
  const row: Cell[] = [
    ...[id, sourceId, ordinal, text(kicker), text(headline), text(deck), title, titleFrom, text(publication)],
    ...[published.edtf, published.time, published.basis, JSON.stringify(published.evidence), sortDate],
    ...[yearOf(sortDate), text(dateline), openingOf(texts), characters],
    ...[
      dates.dateAdded,
      dates.dateChanged,
      dates.hash,
      leads.unitSlug,
      leads.topicSlug,
      JSON.stringify(spans),
    ],
  ];
  return { table: 'Article', columns, rows: [row] };
}

/** Sections, blocks and credits. */
export function toBodyRows({ id, article }: PlacedArticle): TableRows[] {
  const sections: Cell[][] = [];
  const blocks: Cell[][] = [];
  for (const [ordinal, section] of article.sections.entries()) {
    const { number, heading } = section;
    sections.push([id, ordinal, number, heading?.text ?? null, JSON.stringify(heading?.spans ?? [])]);
    for (const { type, text, spans } of section.blocks) {
      blocks.push([id, blocks.length + 1, ordinal, type, text, JSON.stringify(spans)]);
    }
  }
  const credits = article.credits.map(({ name, role, spans }, ordinal): Cell[] => [
    ...[id, ordinal, name, role, JSON.stringify(spans)],
  ]);
  return [
    { table: 'Section', columns: ['articleId', 'ordinal', 'number', 'heading', 'spans'], rows: sections },
    { table: 'Block', columns: ['articleId', 'ordinal', 'section', 'type', 'text', 'spans'], rows: blocks },
    { table: 'Credit', columns: ['articleId', 'ordinal', 'name', 'role', 'spans'], rows: credits },
  ];
}
