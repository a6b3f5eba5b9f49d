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
  return rows.map((row, i) => {
    // ……把骆驼全部找 ⏎⏎⏎ 图说 ⏎⏎⏎ 回。: the last word of a sentence that a picture broke.
    const rest =
      above === 'open' &&
      ((captioned && row.size <= 5 && row.text.endsWith('。')) || isRest(row, open, rows[i + 1], captioned));
    const caption: Label | null = inRun.has(i)
      ? { form: 'caption', credits: [], doubt: 'subhead' }
      : lead.has(i)
        ? { form: 'caption', credits: [], doubt: 'paragraph' }
        : rest
          ? null
          : (readCaption(row, above, last, rows[i + 1], rows[i + 2], even) ??
            readScene(row, above, rows[i + 1], headed));
    if (row.label.form === 'prose' && !caption) {
      above = endsSentence(row.text) ? 'closed' : 'open';
      open = row.text;
    } else if (row.label.form !== 'caption' && !caption && above === 'open') above = 'closed';
    captioned = caption !== null || row.label.form === 'caption';
    last = row;
    return caption ? { ...row, label: caption } : row;
  });
}

/** 民警教孩子们认识交通标志, between two paragraphs of a story without subheads; with a full stop only above a subhead. */
function readScene(
  row: LabelledRow,
  above: Above,
  below: LabelledRow | undefined,
  headed: boolean,
): Label | null {
  if (above !== 'closed' || row.hint !== null || row.gap === 0 || !mayNamePicture(row.text)) return null;
  if (row.label.form === 'title' && !headed && isProse(below))
    return { form: 'caption', credits: [], doubt: 'subhead' };
  const aboveHead = below?.label.form === 'title' && below.hint === null && below.size <= 16;
  return row.label.form === 'prose' && row.size <= 20 && aboveHead
    ? { form: 'caption', credits: [], doubt: 'paragraph' }
    : null;
}

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
  const caption = (doubt: 'subhead' | 'paragraph' | null): Label => ({ form: 'caption', credits: [], doubt });
  // 驾车 江州北站 抓获 劫持人质: below the page's last picture stand its keywords.
  if (isPicture(last) && /^[^\s。,:]{2,6}(?: [^\s。,:]{2,6}){3,}$/.test(row.text)) return null;
  if (isPicture(last) && (row.size <= 40 || !isCounter(last))) return caption(null);
  // Phrase by phrase, a hole parts stanzas: what stands below it goes on right away.
  if (row.wide && isProse(row) && row.size <= 20 && below?.gap === 0 && isProse(below) && !ends) return null;
  if (row.wide && (above === 'open' || (pictured && above !== 'nothing'))) return caption(null);
  // Right below the date line stands the opening more often than a picture's words.
  const opens = above === 'nothing' && last?.label.form === 'fields' && !isTitle && !pictured;
  if (row.wide && opens) return null;
  // In a row of holes there were pictures; a hole above one short paragraph leaves a doubt.
  if (row.wide && ends && (row.text.match(/,/g) ?? []).length < 2)
    return caption(isTitle ? 'subhead' : isProse(below) && !below?.wide ? 'paragraph' : null);
  // 家属送来锦旗。 ⏎ 江州报讯……: what stands above a dispatch's opening is no part of it.
  if (
    above === 'nothing' &&
    last === undefined &&
    row.text.endsWith('。') &&
    row.size <= 30 &&
    below?.label.form === 'opening'
  )
    return caption('paragraph');
  // 某处主任召开记者会时,……。 ⏎ 【某报专讯】……: below the date line and above the dispatch stands its picture's text.
  if (
    above === 'nothing' &&
    last?.label.form === 'fields' &&
    last.label.roles.has('date') &&
    below?.label.form === 'opening' &&
    below.text.startsWith('【') &&
    /^[^。]+。$/.test(row.text)
  )
    return caption('paragraph');
  if (
    isPhotographerLine(below) &&
    (pictured || !isOfWholeStory(below, row.text, afterBelow, above)) &&
    !reportsSpeech(row.text) &&
    last?.label.form !== 'title' &&
    (above !== 'nothing' || ends)
  )
    return caption(null);
  // 走访商户, with a hole above it and below it, where the subheads have none.
  if (
    isTitle &&
    above === 'closed' &&
    row.wide &&
    below?.wide === true &&
    (isProse(below) || below.label.form === 'title') &&
    evenHeads &&
    row.hint === null &&
    /^[^\s,。!?;:“”《》【】]{4,24}$/.test(row.text) &&
    matchSectionNumber(row.text) === null
  )
    return caption('subhead');
  if (above !== 'nothing' && (isOneOfTwo(row, below) || isOneOfTwo(last, row))) return caption('subhead');
  if (!pictured || above === 'nothing') return null;
  if (above === 'open') return caption(null);
  return isTitle ? caption('subhead') : ends ? caption('paragraph') : null;
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
