import type { Cell, TableRows } from '@/lib/store/bulk-rows';
import { toPinyin } from '@/lib/store/slugs';
import type { UnitRegistry } from '@/lib/store/unit-registry';
import type { PlacedArticle } from './placed-article';
import type { StoryPerson } from './record-rows';
import { toSortDate } from './sort-date';
import { toSpansJson } from './spans-json';

const QUOTE = [
  ...['articleId', 'ordinal', 'text', 'speaker', 'speakerKey', 'person', 'characters'],
  ...['block', 'spans', 'sortDate'],
];
const FIGURE = [
  ...['articleId', 'ordinal', 'text', 'value', 'qualifier', 'measure', 'what', 'unitSlug'],
  ...['block', 'spans', 'sortDate'],
];
const EVENT = ['articleId', 'ordinal', 'edtf', 'sortDate', 'text', 'block', 'spans'];

/** The story's quotes, figures and dated events. */
export function toFactRows(
  { id, article, texts, sortDate }: PlacedArticle,
  people: readonly StoryPerson[],
  units: UnitRegistry,
): TableRows[] {
  const quotes: Cell[][] = [];
  for (const { text, speaker, spans } of article.quotes) {
    const person = people.find(({ name }) => name === speaker)?.ordinal ?? null;
    const key = speaker === null ? null : `${toPinyin(speaker, 'surname')} ${speaker}`;
    const said: Cell[] = [id, quotes.length, text, speaker, key, person, text.length];
    said.push(texts.blockOf(spans), toSpansJson(spans), sortDate);
    quotes.push(said);
  }
  const figures: Cell[][] = [];
  for (const { text, value, qualifier, measure, what, unit, spans } of article.figures) {
    const slug = unit === null ? null : units.get(unit).slug;
    const counted: Cell[] = [id, figures.length, text, value, qualifier, measure, what, slug];
    counted.push(texts.blockOf(spans), toSpansJson(spans), sortDate);
    figures.push(counted);
  }
  const events: Cell[][] = [];
  for (const { edtf, text, spans } of article.events) {
    const block = texts.blockOf(spans);
    events.push([id, events.length, edtf, toSortDate(edtf), text, block, toSpansJson(spans)]);
  }
  return [
    { table: 'Quote', columns: QUOTE, rows: quotes },
    { table: 'Figure', columns: FIGURE, rows: figures },
    { table: 'Event', columns: EVENT, rows: events },
  ];
}
