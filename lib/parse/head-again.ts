import { fold } from '@/lib/source/fold';
import { overlapWith } from './cohesion';
import type { LabelledRow } from './label';
import { namesPicture } from './rules/match-picture-words';
import type { StoryDraft } from './story-draft';
import { DASHED, squeeze } from './weigh-titles';

/** The headline printed once more below its date line is no subhead. */
export const repeatsHeadline = (row: LabelledRow, { headline }: StoryDraft): boolean =>
  headline !== null &&
  row.size <= headline.text.length &&
  row.size * 2 >= headline.text.length &&
  squeeze(row.text) === squeeze(fold(headline.text));

/** The headline of the original, right below the date line, in other words: 今年184名民警牺牲 ⏎ 2022-09-27 ⏎ 今年有184名民警因公牺牲. */
export const rewordsHeadline = (
  row: LabelledRow,
  above: LabelledRow | undefined,
  { headline }: StoryDraft,
): boolean =>
  headline !== null &&
  row.label.form === 'title' &&
  row.hint === null &&
  row.size >= 10 &&
  !/(?:现场|会场|合影|留影|图|照)$/.test(row.text) &&
  ((above?.label.form === 'fields' && above.label.roles.has('date')) || above?.label.form === 'furniture') &&
  overlapWith(row.text, fold(headline.text)) >= 0.6 &&
  overlapWith(fold(headline.text), row.text) >= 0.6;

/** 题目 ⏎ 2022年5月26日 来源:…… ⏎ ——副题: the deck stands below the date line, or below the title printed once more. */
export const isDeckBelow = (row: LabelledRow | undefined, above: LabelledRow | undefined): boolean =>
  row?.label.form === 'title' &&
  DASHED.test(row.text) &&
  row.size >= 6 &&
  (above?.label.form === 'title' || above?.label.form === 'fields' || above?.label.form === 'furniture');

/** 居民在家门口可办签注 江州报讯……: on one printed line with the opening, and no picture's words. */
export const isRunIntoDispatch = (row: LabelledRow, below: LabelledRow | undefined): boolean =>
  row.label.form === 'title' &&
  row.size >= 8 &&
  below?.label.form === 'opening' &&
  below.line === row.line &&
  !/[。]$|摄|截图|供图|提供|资料/.test(row.text) &&
  !namesPicture(row.text);

/** 某某群像:忠诚卫士 ⏎ …… ⏎ 忠诚卫士: the part of a web page's title that the paper printed. */
export const endsHeadline = (row: LabelledRow, { headline }: StoryDraft): boolean =>
  headline !== null &&
  row.label.form === 'title' &&
  row.size >= 6 &&
  (squeeze(fold(headline.text)).endsWith(squeeze(row.text)) ||
    squeeze(fold(headline.text)).startsWith(squeeze(row.text)));

/** 【责任编辑:某某】 below other remarks of the page: a story that has no editor yet gets him. */
export const isFirstEditorLine = ({ label, size }: LabelledRow, { credits }: StoryDraft): boolean =>
  label.form === 'fields' &&
  label.roles.has('editor') &&
  size <= 24 &&
  label.credits.some((credit) => credit.role === 'editor') &&
  !credits.some((credit) => credit.role === 'editor');
