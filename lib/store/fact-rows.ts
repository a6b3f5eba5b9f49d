import { type TableRows, toTableRows } from './bulk-rows';
import type { PlacedArticle } from './placed-article';
import type { StoryPerson } from './record-rows';
import { toPinyin } from './slugs';
import { toSortDate } from './sort-date';
import type { UnitRegistry } from './unit-registry';

/** The story's quotes, figures and dated events. */
export function toFactRows(
  { id: articleId, article, texts, sortDate }: PlacedArticle,
  people: readonly StoryPerson[],
  units: UnitRegistry,
): TableRows[] {
  const quotes = article.quotes.map(({ text, speaker, spans }, ordinal) => {
    const person = people.find(({ name }) => name === speaker)?.ordinal ?? null;
    const place = { block: texts.blockOf(spans), spans: JSON.stringify(spans), sortDate };
    const speakerKey = speaker === null ? null : `${toPinyin(speaker, 'surname')} ${speaker}`;
    return { articleId, ordinal, text, speaker, speakerKey, person, characters: text.length, ...place };
  });
  const figures = article.figures.map(({ text, value, qualifier, measure, what, unit, spans }, ordinal) => {
    const unitSlug = unit === null ? null : units.get(unit).slug;
    const place = { block: texts.blockOf(spans), spans: JSON.stringify(spans), sortDate };
    return { articleId, ordinal, text, value, qualifier, measure, what, unitSlug, ...place };
  });
  const events = article.events.map(({ edtf, text, spans }, ordinal) => {
    const place = { block: texts.blockOf(spans), spans: JSON.stringify(spans) };
    return { articleId, ordinal, edtf, sortDate: toSortDate(edtf), text, ...place };
  });
  return [toTableRows('Quote', quotes), toTableRows('Figure', figures), toTableRows('Event', events)];
}
