import { listCaptionRuns, listLeadCaptions } from './find-caption-runs';
import { isProse, type Label, type LabelledRow } from './label';
import { type Above, isCounter, isOfWholeStory, isPhotographerLine, isPicture } from './picture-rows';
import { mayNamePicture, namesPicture } from './rules/match-picture-words';
import { endsSentence } from './rules/match-prose';
import { matchSectionNumber } from './rules/match-section-number';
import { hasEvenHeads, hasSubheads, isRest } from './weigh-captions';

const LONGEST_CAPTION = 70;

/**
 * Captions by place: short rows where the dump lost a picture and left a hole of blank lines, rows that a
 * photographer's line follows, and rows that interrupt a sentence and are worded like a caption.
 *
 *   ……深深感受到人民警察 ⏎⏎⏎⏎ 活动现场。 ⏎⏎ 为了我们的岁月静好……
 *
 * Refused: a short paragraph in a source whose paragraphs all stand that far apart.
 */
export function labelCaptions(rows: LabelledRow[]): LabelledRow[] {
  let above: Above = 'nothing';
  let last: LabelledRow | undefined;
  let captioned = false;
  let open = '';
  const inRun = listCaptionRuns(rows);
  const headed = hasSubheads(rows);
  const lead = listLeadCaptions(rows);
  const even = hasEvenHeads(rows);
  const again = listRepeatedTitles(rows);
  return rows.map((row, i) => {
    // ……把骆驼全部找 ⏎⏎⏎ 图说 ⏎⏎⏎ 回。: the last word of a sentence that a picture broke.
    const rest =
      above === 'open' &&
      ((captioned && row.size <= 5 && row.text.endsWith('。')) || isRest(row, open, rows[i + 1], captioned));
    const label: Label | null = inRun.has(i)
      ? caption('subhead')
      : lead.has(i) || (again.has(i - 1) && isCredited(row, rows[i + 1]))
        ? caption('paragraph')
        : rest
          ? null
          : (readCaption(row, above, last, rows[i + 1], rows[i + 2], even) ??
            readScene(row, above, rows[i + 1], headed));
    if (row.label.form === 'prose' && !label) {
      above = endsSentence(row.text) ? 'closed' : 'open';
      open = row.text;
    } else if (row.label.form !== 'caption' && !label && above === 'open') above = 'closed';
    captioned = label !== null || row.label.form === 'caption';
    last = row;
    return label ? { ...row, label } : row;
  });
}

/** 题目 ⏎ 图中某某 ⏎ 本报记者张三摄 ⏎ 题目 ⏎ ……: where a page calls each picture by its headline, the rows of the title but its first. */
function listRepeatedTitles(rows: readonly LabelledRow[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  rows.forEach(({ label, size, text }, i) => {
    if (label.form !== 'title' || size < 8) return;
    if (seen.has(text)) again.add(i);
    seen.add(text);
  });
  return again;
}

const isCredited = (row: LabelledRow, below: LabelledRow | undefined): boolean =>
  row.size <= LONGEST_CAPTION &&
  (row.label.form === 'title' || row.label.form === 'prose') &&
  (isPhotographerLine(below) || (below?.label.form === 'caption' && below.size <= 20));

/** 民警教孩子们认识交通标志, between two paragraphs of a story without subheads; with a full stop only above a subhead. */
function readScene(
  row: LabelledRow,
  above: Above,
  below: LabelledRow | undefined,
  headed: boolean,
): Label | null {
  if (above !== 'closed' || row.hint !== null || row.gap === 0 || !mayNamePicture(row.text)) return null;
  if (row.label.form === 'title' && !headed && isProse(below)) return caption('subhead');
  const aboveHead = below?.label.form === 'title' && below.hint === null && below.size <= 16;
  return row.label.form === 'prose' && row.size <= 20 && aboveHead ? caption('paragraph') : null;
}

/** A row that may be a caption, and what stands around it. */
interface Place {
  row: LabelledRow;
  above: Above;
  last: LabelledRow | undefined;
  below: LabelledRow | undefined;
  afterBelow: LabelledRow | undefined;
  isTitle: boolean;
  /** Whether the row ends a sentence. */
  ends: boolean;
  /** Whether its words are those of a caption. */
  pictured: boolean;
}

const caption = (doubt: 'subhead' | 'paragraph' | null): Label => ({ form: 'caption', credits: [], doubt });

function readCaption(
  row: LabelledRow,
  above: Above,
  last: LabelledRow | undefined,
  below: LabelledRow | undefined,
  afterBelow: LabelledRow | undefined,
  evenHeads: boolean,
): Label | null {
  if (row.size > LONGEST_CAPTION || (row.label.form !== 'prose' && row.label.form !== 'title')) return null;
  if (row.hint === 'heading' || (row.text.match(/[。!?]/g) ?? []).length > 2) return null;
  const isTitle = row.label.form === 'title';
  const ends = endsSentence(row.text);
  const pictured = namesPicture(row.text);
  const place = { row, above, last, below, afterBelow, isTitle, ends, pictured };
  // 驾车 江州北站 抓获 劫持人质: below the page's last picture stand its keywords.
  if (isPicture(last) && /^[^\s。,:]{2,6}(?: [^\s。,:]{2,6}){3,}$/.test(row.text)) return null;
  if (isPicture(last) && (row.size <= 40 || !isCounter(last))) return caption(null);
  const inHole = row.wide ? readInHole(place) : undefined;
  if (inHole !== undefined) return inHole;
  if (standsAboveDispatch(place)) return caption('paragraph');
  if (standsAbovePhotographer(place)) return caption(null);
  if (evenHeads && standsBetweenHoles(place)) return caption('subhead');
  if (above !== 'nothing' && (isOneOfTwo(row, below) || isOneOfTwo(last, row))) return caption('subhead');
  if (!pictured || above === 'nothing') return null;
  if (above === 'open') return caption(null);
  return isTitle ? caption('subhead') : ends ? caption('paragraph') : null;
}

/** A row below a hole of blank lines: a caption, null where it is none, undefined where the hole does not tell. */
function readInHole({ row, above, last, below, isTitle, ends, pictured }: Place): Label | null | undefined {
  // Phrase by phrase, a hole parts stanzas: what stands below it goes on right away.
  if (isProse(row) && row.size <= 20 && below?.gap === 0 && isProse(below) && !ends) return null;
  if (above === 'open' || (pictured && above !== 'nothing')) return caption(null);
  // Right below the date line stands the opening more often than a picture's words.
  if (above === 'nothing' && last?.label.form === 'fields' && !isTitle && !pictured) return null;
  // In a row of holes there were pictures; a hole above one short paragraph leaves a doubt.
  if (ends && (row.text.match(/,/g) ?? []).length < 2)
    return caption(isTitle ? 'subhead' : isProse(below) && !below?.wide ? 'paragraph' : null);
  return undefined;
}

/**
 * The words of the picture above a dispatch: before its head, or between its date line and its opening.
 *
 *   家属送来锦旗。 ⏎ 江州报讯……
 *   某处主任召开记者会时,……。 ⏎ 【某报专讯】……
 */
function standsAboveDispatch({ row, above, last, below }: Place): boolean {
  if (above !== 'nothing' || below?.label.form !== 'opening') return false;
  if (last === undefined) return row.text.endsWith('。') && row.size <= 30;
  return (
    last.label.form === 'fields' &&
    last.label.roles.has('date') &&
    below.text.startsWith('【') &&
    /^[^。]+。$/.test(row.text)
  );
}

function standsAbovePhotographer({ row, above, last, below, afterBelow, ends, pictured }: Place): boolean {
  return (
    isPhotographerLine(below) &&
    (pictured || !isOfWholeStory(below, row.text, afterBelow, above)) &&
    !reportsSpeech(row.text) &&
    last?.label.form !== 'title' &&
    (above !== 'nothing' || ends)
  );
}

/** 走访商户, with a hole above it and below it; subheads of a source whose heads stand evenly have none. */
function standsBetweenHoles({ row, above, below, isTitle }: Place): boolean {
  return (
    isTitle &&
    above === 'closed' &&
    row.wide &&
    below?.wide === true &&
    (isProse(below) || below.label.form === 'title') &&
    row.hint === null &&
    /^[^\s,。!?;:“”《》【】]{4,24}$/.test(row.text) &&
    matchSectionNumber(row.text) === null
  );
}

const SHORTEST_HEAD = 5;

/** 治疗病羊 ⏎⏎ 入户走访: two short rows that stand apart from each other are no broken subhead, but two pictures' words. */
function isOneOfTwo(first: LabelledRow | undefined, second: LabelledRow | undefined): boolean {
  return [first, second].every(
    (row) =>
      row !== undefined &&
      (row.label.form === 'title' || row.label.form === 'caption') &&
      row.hint === null &&
      row.gap > 0 &&
      row.size >= 4 &&
      row.size <= SHORTEST_HEAD &&
      /^[\u4e00-\u9fff]+$/.test(row.text) &&
      matchSectionNumber(row.text) === null,
  );
}

/** 所长呼吁,……: a paragraph above a picture's credit, not the picture's text. */
function reportsSpeech(text: string): boolean {
  return /(?:表示|呼吁|指出|提醒|强调|说|称|介绍|透露)[,:]/.test(text) && endsSentence(text);
}
