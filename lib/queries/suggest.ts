import 'server-only';
import { searchHref } from '@/lib/filters/search-filter';
import { articleHref, personHref, topicHref, unitHref } from '@/lib/hrefs';
import { formatDateShort } from '@/lib/text/format-date';
import { toPlainText } from '@/lib/text/plain-text';
import { type ReadRows, readArchive } from './read-archive';
import { findAuthors } from './search-authors';
import { findByHeadline } from './search-headlines';
import { findNearNames, findRecords } from './search-records';
import type { Suggestion } from './search-view';

const RECORDS = 6;
const STORIES = 4;
const AUTHORS = 3;

const hrefOf = { unit: unitHref, topic: topicHref, person: personHref };

/** Units, topics, people and headlines that answer what was typed so far. */
export function listSuggestions(typed: string): Promise<Suggestion[]> {
  return readArchive(async (rows) => {
    const stories = await suggestStories(rows, typed);
    const found = await findRecords(rows, typed, RECORDS);
    const authors = await findAuthors(rows, typed, AUTHORS);
    // Slips are looked for where nothing else answers: 昆都伦 for 昆都仑.
    const isSlip = found.length + stories.length + authors.length === 0;
    const records = isSlip ? await findNearNames(rows, typed, RECORDS) : found;
    return [
      ...records.map(({ kind, slug, name, alias, unit, unitBasis }) => ({
        kind,
        text: name,
        note: alias ? `又作“${alias}”` : unit && unitBasis === 'inferred' ? `${unit}（推定）` : unit,
        href: hrefOf[kind](slug),
      })),
      ...authors.map(({ name, count }) => ({
        kind: 'author' as const,
        text: name,
        note: `${count}篇`,
        href: searchHref({ q: name }),
      })),
      ...stories,
    ];
  });
}

async function suggestStories(rows: ReadRows, typed: string): Promise<Suggestion[]> {
  const cards = await findByHeadline(rows, typed);
  return cards.slice(0, STORIES).map(({ id, title, published }) => ({
    kind: 'story',
    text: toPlainText(title),
    note: published.edtf && formatDateShort(published.edtf),
    href: articleHref(id),
  }));
}
