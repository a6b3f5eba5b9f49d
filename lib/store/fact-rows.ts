import type { Cell, TableRows } from './bulk-rows';
import type { PlacedArticle } from './placed-article';
import type { StoryPerson } from './record-rows';
import { toSortDate } from './sort-date';
import type { UnitRegistry } from './unit-registry';

/** The story's quotes, figures and dated events. */
export function toFactRows(
  { id, article, texts, sortDate }: PlacedArticle,
  people: readonly StoryPerson[],
  units: UnitRegistry,
): TableRows[] {
  const quotes = article.quotes.map(({ text, speaker, spans }, ordinal): Cell[] => {
    const person = speaker === null ? undefined : people.find(({ name }) => name === speaker);
    const place = [texts.blockOf(spans), JSON.stringify(spans), sortDate];
    return [id, ordinal, text, speaker, person?.ordinal ?? null, ...place];
  });
  const figures = article.figures.map((figure, ordinal): Cell[] => {
    const { text, value, qualifier, measure, what, unit, spans } = figure;
    const unitSlug = unit === null ? null : units.get(unit).slug;
    const place = [texts.blockOf(spans), JSON.stringify(spans), sortDate];
    return [id, ordinal, text, value, qualifier, measure, what, unitSlug, ...place];
  });
  const events = article.events.map(({ edtf, text, spans }, ordinal): Cell[] => {
    return [id, ordinal, edtf, toSortDate(edtf), text, texts.blockOf(spans), JSON.stringify(spans)];
  });
  const place = ['block', 'spans', 'sortDate'];
  return [
    {
      table: 'Quote',
      columns: ['articleId', 'ordinal', 'text', 'speaker', 'person', ...place],
      rows: quotes,
    },
    {
      table: 'Figure',
      columns: [
        'articleId',
        'ordinal',
        'text',
        'value',
        'qualifier',
        'measure',
        'what',
        'unitSlug',
        ...place,
      ],
      rows: figures,
    },
    {
      table: 'Event',
      columns: ['articleId', 'ordinal', 'edtf', 'sortDate', 'text', 'block', 'spans'],
      rows: events,
    },
  ];
}
