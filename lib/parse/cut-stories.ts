import { chooseHead, type Head } from './choose-head';
import { isProse, type LabelledRow } from './label';
import { matchSectionNumber } from './rules/match-section-number';

/** The rows of one story: its head, what stands around the head, and everything down to the next story. */
export interface StoryRows {
  head: Head;
  rows: LabelledRow[];
  /** Behind the end marker (责任编辑, 相关阅读) nothing is this story's text. */
  bodyEnd: number;
}

interface Open {
  from: number;
  head: Head;
  bodyFrom: number;
  end: number | null;
  numbers: Set<number>;
}

/** The stories of a source, and the rows that stand before the first or belong to none. */
export function cutStories(rows: LabelledRow[]): { stories: StoryRows[]; loose: LabelledRow[] } {
  const opens: Open[] = [];
  const loose: LabelledRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const prose = nextProse(rows, at);
    if (prose < 0) break;
    const current = opens.at(-1);
    const gap = rows.slice(at, prose);
    const verdict = current ? judgeGap(gap, rows, prose, current) : 'story';
    if (verdict === 'story') {
      const head = chooseHead(gap, rows.slice(prose, prose + 12));
      const from = current ? at + head.from : at;
      opens.push({ from, head, bodyFrom: prose, end: null, numbers: new Set() });
    } else if (current && verdict === 'ended') current.end ??= at + gap.findIndex(endsStory);
    const open = opens.at(-1);
    for (const row of gap) {
      const number = row.label.form === 'title' ? matchSectionNumber(row.text)?.value : null;
      if (number && open) open.numbers.add(number);
    }
    at = prose + 1;
    while (at < rows.length && isProse(rows[at])) at++;
  }
  const first = opens[0];
  if (!first) return { stories: [], loose: rows };
  const stories = opens.map((open, i) => {
    const to = opens[i + 1]?.from ?? rows.length;
    return { head: open.head, rows: rows.slice(open.from, to), bodyEnd: (open.end ?? to) - open.from };
  });
  return { stories, loose };
}

function nextProse(rows: LabelledRow[], from: number): number {
  for (let i = from; i < rows.length; i++) if (isProse(rows[i])) return i;
  return -1;
}

/** An editor line or a heading of a list of other pages. */
function endsStory(row: LabelledRow): boolean {
  return (
    (row.label.form === 'furniture' && row.label.ends) ||
    (row.label.form === 'fields' && row.label.roles.has('editor'))
  );
}

/**
 * What a gap between two stretches of text means: a new story, the same story going on, or the story's end
 * with other pages' text behind it.
 */
function judgeGap(
  gap: LabelledRow[],
  rows: LabelledRow[],
  prose: number,
  current: Open,
): 'story' | 'same' | 'ended' {
  const titles = gap.filter((row) => row.label.form === 'title');
  const ended = current.end !== null || gap.some(endsStory);
  const firstTitle = gap.findIndex((row) => row.label.form === 'title');
  if (titles.length === 0) return ended ? 'ended' : 'same';
  const number =
    titles.map((row) => matchSectionNumber(row.text)?.value ?? null).find((value) => value !== null) ?? null;
  if (number !== null && !ended && continuesNumbering(number, current.numbers)) return 'same';
  const opening = gap.some((row) => row.label.form === 'opening');
  const dated = gap.some(
    (row, i) => row.label.form === 'fields' && row.label.roles.has('date') && i > firstTitle,
  );
  const titled = gap.some((row) => row.hint === 'headline' || row.hint === 'page-title');
  const closed = gap.some(
    (row, i) =>
      i < firstTitle && ((row.label.form === 'byline' && row.label.bracketed) || row.label.form === 'end'),
  );
  const decked = titles.some((row) => /^—{1,2}[^—]/.test(row.text));
  let score = 0;
  if (opening) score += 3;
  if (dated) score += 3;
  if (titled) score += 3;
  if (closed) score += 2;
  if (decked) score += 2;
  if (!ended) return score >= 2 ? 'story' : 'same';
  const size = textSize(rows, prose);
  return score >= 3 && size >= 60 ? 'story' : 'ended';
}

/** 1, 3, (byline), 2: the head numbered 2 belongs to the story that lacks it. */
function continuesNumbering(number: number, seen: Set<number>): boolean {
  if (seen.size === 0 || seen.has(number)) return false;
  return number === Math.max(...seen) + 1 || number < Math.max(...seen);
}

function textSize(rows: LabelledRow[], from: number): number {
  let size = 0;
  for (let i = from; i < rows.length && isProse(rows[i]) && size < 200; i++) size += rows[i]?.size ?? 0;
  return size;
}
