/** What is neither a story's head nor its text: the page's rows, the signature below, the remains behind it. */
import { firstOf } from '@/lib/text/cut-text';
import type { Place } from './build-story';
import type { LabelledRow } from './label';
import type { FurnitureKind } from './parsed-source';
import { matchAddressDate } from './rules/match-address-date';
import { findPrintedDates } from './rules/match-printed-date';
import { isSigningBody, matchBareNames } from './rules/match-signature';
import {
  addApparatus,
  addCredits,
  addFurniture,
  addMessage,
  type Sink,
  type StoryDraft,
} from './story-draft';
import { toStated } from './take-apparatus';

/** A row of the page's: the page has it, the story the dates that stand in it. */
export function takeFurniture(
  sink: Sink,
  draft: StoryDraft,
  row: LabelledRow,
  kind: FurnitureKind,
  place: Place,
  body: LabelledRow[],
): void {
  // 举报电话:…… inside a notice is its text; below it, the site's.
  if (place === 'body' && kind === 'rights' && /(?:电话|邮箱|地址|热线)/.test(row.text)) {
    body.push({ ...row, label: { form: 'prose' } });
    return;
  }
  addFurniture(sink, row, kind);
  if (row.label.form === 'furniture')
    draft.dates.push(...(row.label.dates ?? []).map((date) => toStated(row, date, 'page')));
  // 数字报 > 2022年7月20日 > 第03版: the path of an e-paper holds the paper's day.
  if (kind === 'breadcrumb' && place === 'page' && /版|期|报/.test(row.text))
    draft.dates.push(...findPrintedDates(row.text).map((date) => toStated(row, date, 'page')));
  const linked = kind === 'metadata' || (kind === 'markup' && row.text.startsWith('['));
  const address = linked ? matchAddressDate(row.text) : null;
  if (address) draft.dates.push(toStated(row, address, 'address'));
}

/** 江州市公安局 above a date, or a writer's bare name, right behind the text. */
export function takeSignature(
  sink: Sink,
  draft: StoryDraft,
  row: LabelledRow,
  next: LabelledRow | undefined,
): boolean {
  if (row.label.form !== 'title') return false;
  const names = matchBareNames(row.text);
  const signs = isSigningBody(row.text) && next?.label.form === 'fields' && next.label.roles.has('date');
  if (!names && !signs) return false;
  if (names)
    addCredits(
      sink,
      draft,
      row,
      names.map((name) => ({ role: 'author', ...name })),
    );
  addApparatus(sink, draft, 'byline', row.start, row.end);
  return true;
}

/** What stands behind the text: other pages' titles on a web page; on a newspaper page, another story's remains. */
export function takeLeftover(sink: Sink, row: LabelledRow, isOnWeb: boolean): void {
  addFurniture(sink, row, isOnWeb ? 'related' : 'orphan');
  if (!isOnWeb)
    addMessage(sink, 'warning', 'orphan', row.start, `正文之后没有下文的文字：${firstOf(row.text, 30)}`);
}
