import { hash } from 'node:crypto';
import { type TableRows, toJsonRows } from '@/lib/store/bulk-rows';
import { toUtf8 } from '@/lib/store/utf8-bytes';
import type { PlacedArticle } from './placed-article';

/**
 * JSON of a table's rows without the day on which the story was added, which is nothing that it says. It is the last
 * cell of each row: no text can hold the quotation mark behind the comma, it would stand behind a backslash.
 */
function withoutDates(table: TableRows, { dateAdded }: PlacedArticle): string {
  const json = toJsonRows(table);
  const said = table.columns.at(-1) === 'dateAdded' ? json.replaceAll(`,"${dateAdded}"]`, ']') : json;
  return `["${table.table}",[${said}]]`;
}

/** Hash of what a story says and of what is said about it: another one is a change that harvesters must see. */
export function hashStory(story: PlacedArticle, body: readonly TableRows[]): string {
  const { kicker, headline, deck, publication, published, dateline } = story.article;
  const head = JSON.stringify([kicker, headline, deck, publication, published, dateline]);
  const said = `${head.slice(0, -1)},[${body.map((table) => withoutDates(table, story)).join(',')}]]`;
  return hash('sha256', toUtf8(said), 'hex').slice(0, 16);
}
