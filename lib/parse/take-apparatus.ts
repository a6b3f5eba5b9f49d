import type { Place } from './build-story';
import type { LabelledRow } from './label';
import type { ApparatusKind } from './parsed-source';
import type { FieldsMatch } from './rules/match-fields';
import type { DateMatch } from './rules/match-printed-date';
import {
  addApparatus,
  addCredits,
  createPiece,
  type Sink,
  type StatedDate,
  type StoryDraft,
} from './story-draft';

/**
 * Takes a row that is printed but neither headline nor text: date line, byline, editor line, opening phrase.
 * Returns false where the row is none of these.
 */
export function takeApparatus(sink: Sink, draft: StoryDraft, row: LabelledRow, place: Place): boolean {
  const { label } = row;
  const add = (kind: ApparatusKind): true => {
    addApparatus(sink, draft, kind, row.start, row.end);
    return true;
  };
  switch (label.form) {
    case 'fields':
      takeFields(sink, draft, row, label, place);
      if (label.toolsFrom !== null) return takeDateLineAndTools(sink, draft, row, row.from + label.toolsFrom);
      return add(kindOfFields(label.roles));
    case 'byline':
      addCredits(sink, draft, row, label.credits);
      return add('byline');
    case 'photographer':
      addCredits(sink, draft, row, label.credits);
      return add('photographer');
    case 'opening':
      addCredits(sink, draft, row, label.credits);
      if (label.place) draft.dateline ??= pieceOfRow(sink, row, label.place);
      if (label.agency) takeAgency(sink, draft, row, label.agency);
      if (label.date) draft.dates.push(toStated(row, label.date, 'opening'));
      return takeDateline(sink, draft, row);
    case 'end':
      return add('end');
    case 'mark':
      return (place !== 'tail' && takeOriginalTitle(sink, draft, row)) || add('mark');
    case 'furniture':
    case 'caption':
    case 'number':
    case 'title':
    case 'prose':
      return false;
    default:
      return label satisfies never;
  }
}

/** Credits, dates, publication and place of a row of fields: 来源:某报 作者:某某 2021-03-25. */
function takeFields(sink: Sink, draft: StoryDraft, row: LabelledRow, label: FieldsMatch, place: Place): void {
  addCredits(sink, draft, row, label.credits);
  const from = place === 'page' ? 'page' : place === 'head' ? 'line' : 'closing';
  for (const date of label.dates) draft.dates.push(toStated(row, date, from));
  if (label.publication) draft.publication ??= pieceOfRow(sink, row, label.publication);
  if (label.place) draft.dateline ??= pieceOfRow(sink, row, label.place);
}

function kindOfFields(roles: FieldsMatch['roles']): ApparatusKind {
  if (roles.has('editor')) return 'editor';
  return roles.has('date') || roles.has('source') ? 'date-and-source' : 'byline';
}

/** A part of a row as a piece of the source; offsets are UTF-16 code units of the row's text, ends exclusive. */
const pieceOfRow = (sink: Sink, row: LabelledRow, part: { start: number; end: number }) =>
  createPiece(sink.text, [[row.from + part.start, row.from + part.end]]);

/** 新华社某地1月10日电题:……: where nothing else is printed as the headline, the dispatch's title is it. */
function takeDateline(sink: Sink, draft: StoryDraft, row: LabelledRow): true {
  const title = /(?<=题\s?:\s?)\S.{3,}$/.exec(row.text.trimEnd());
  const at = row.from + (title?.index ?? 0);
  if (title && draft.headline === null) draft.headline = createPiece(sink.text, [[at, row.end]]);
  addApparatus(
    sink,
    draft,
    'dateline',
    row.start,
    title && draft.headline?.spans[0]?.[0] === at ? at : row.end,
  );
  return true;
}

/** The date line is the story's, the counters and tools behind it are the page's. */
function takeDateLineAndTools(sink: Sink, draft: StoryDraft, row: LabelledRow, at: number): true {
  addApparatus(sink, draft, 'date-and-source', row.start, at);
  sink.furniture.push({ kind: 'tool', ...createPiece(sink.text, [[at, row.end]]) });
  return true;
}

/** 原标题:……: where nothing else is printed as the headline, it is the headline, and its label a mark. */
function takeOriginalTitle(sink: Sink, draft: StoryDraft, row: LabelledRow): boolean {
  const match = /^[(【[]?(?:原标题|原题|原文标题)\s?:\s{0,2}(\S.{4,}?)\s{0,2}[)】\]]?$/.exec(row.text);
  if (!match?.[1] || draft.headline !== null || draft.sections.length > 0) return false;
  const start = row.from + row.text.indexOf(match[1]);
  const end = start + match[1].length;
  draft.headline = createPiece(sink.text, [[start, end]]);
  addApparatus(sink, draft, 'mark', row.start, start);
  if (end < row.end) addApparatus(sink, draft, 'mark', end, row.end);
  return true;
}

/** 厦门网-厦门日报讯: the last name is the paper; 本报 names none. */
function takeAgency(
  sink: Sink,
  draft: StoryDraft,
  row: LabelledRow,
  agency: { start: number; end: number },
): void {
  const text = row.text.slice(agency.start, agency.end);
  const last = /[^\-—/]+$/.exec(text)?.[0] ?? text;
  if (/^本[报网台刊社]$/.test(last)) return;
  draft.publication ??= pieceOfRow(sink, row, { start: agency.end - last.length, end: agency.end });
}

/** What was done on a day that is not the one of publication, as the label before it says. */
const OTHERWISE =
  /(?:成文|生成|收稿|更新|采集|创建|建立|录入|编辑|修改|有效|截止|失效|废止|updated)(?:日期|时间|期至)?\s?[:/]?\s{0,4}$/i;

/** A printed date of a row as a date of the story. */
export function toStated(row: LabelledRow, date: DateMatch, from: StatedDate['from']): StatedDate {
  return {
    edtf: date.edtf,
    month: date.month,
    day: date.day,
    time: date.time,
    span: [row.from + date.start, row.from + date.end],
    from,
    otherwise: OTHERWISE.test(row.text.slice(Math.max(0, date.start - 12), date.start)),
  };
}
