import { chooseHead } from './choose-head';
import type { Head } from './describe-head';
import type { Gap, OpenStory } from './gap';
import { includeWrappers } from './include-wrappers';
import { endsStory, judgeGap, type Verdict } from './judge-gap';
import { isProse, type LabelledRow } from './label';
import { readOrdinal } from './rules/match-section-number';
import { squeeze } from './weigh-titles';

/** The rows of one story: its head, and everything from there down to the next story. */
export interface StoryRows {
  head: Head;
  rows: LabelledRow[];
  /** Index into `rows` of the first row that is text, an editor's note above the headline aside. */
  bodyFrom: number;
  /** The paragraphs of an editor's note above the headline. */
  note: ReadonlySet<LabelledRow>;
  /** Index into `rows`: from the end marker (责任编辑, 相关阅读) on nothing is this story's text. */
  bodyEnd: number;
}

/** What a person decided about a source's stories: offsets of rows at which one begins, or at which one goes on. */
export interface DecidedCuts {
  begins: readonly number[];
  goesOn: readonly number[];
}

export const NOTHING_DECIDED: DecidedCuts = { begins: [], goesOn: [] };

interface Open extends OpenStory {
  from: number;
  head: Head;
  /** What stands above the headline; null where nothing does, and empty while its headline is still to come. */
  note: LabelledRow[] | null;
}

/** The stories of a source in printed order; none where it has no running text. */
export function cutStories(rows: LabelledRow[], decided: DecidedCuts = NOTHING_DECIDED): StoryRows[] {
  const opens: Open[] = [];
  const begins = new Set(decided.begins);
  for (const gap of listGaps(rows, begins)) {
    const current = opens.at(-1);
    if (current?.note?.length === 0 && gap.rows.some(isHeadline)) {
      current.note = rows.slice(current.bodyFrom, gap.from);
      current.head = chooseHead(gap.rows, rows.slice(gap.prose, gap.prose + 12), false);
      current.bodyFrom = gap.prose;
      continue;
    }
    const verdict = current
      ? (judgeByHand(gap, rows, decided) ?? judgeRepeated(gap, rows, current) ?? judgeGap(gap, rows, current))
      : 'story';
    if (verdict === 'story') {
      const given = begins.has(rows[gap.from]?.start ?? -1);
      const chosen = chooseHead(gap.rows, rows.slice(gap.prose, gap.prose + 12), current === undefined);
      const head = given ? withFirstRow(chosen, gap.rows) : chosen;
      const from =
        current && !given
          ? Math.min(gap.from + includeWrappers(gap.rows, head.from), findBrief(rows, gap))
          : gap.from;
      if (current) current.end ??= findEnd(rows, given ? lastProse(rows.slice(0, from)) + 1 : gap.from, from);
      const note = current === undefined && opensWithNote(gap, rows) ? [] : null;
      opens.push({
        from,
        head: note ? NO_HEAD : head,
        bodyFrom: gap.prose,
        end: null,
        numbers: new Set(),
        note,
      });
    } else if (current && verdict === 'ended') current.end ??= findEnd(rows, gap.from, gap.prose);
    noteNumbers(gap, opens.at(-1));
  }
  const last = opens.at(-1);
  if (last) last.end ??= findEnd(rows, lastProse(rows) + 1, rows.length);
  return opens.map((open, i) => {
    const to = opens[i + 1]?.from ?? rows.length;
    return {
      head: open.head,
      rows: rows.slice(open.from, to),
      bodyFrom: open.bodyFrom - open.from,
      note: new Set(open.note),
      bodyEnd: (open.end ?? to) - open.from,
    };
  });
}

const NO_HEAD: Head = { kicker: null, headline: [], deck: [], from: 0 };
const NOTE =
  /^[【[(■◆●]{0,2}(?:编者按|编者的话|编者语|开栏的话|开栏语|(?:写在)?开篇的话|开篇语|写在前面(?:的话)?|核心提示|阅读提示|内容提要|导读|导语|按语)[】\])]?(?:[:\s]|$)/;

/**
 * An editor's note above everything else: 编者按:…… ⏎ 题目 ⏎ 本报记者 张三 ⏎ ……. Its headline stands below it, within the
 * next rows that are titles.
 */
function opensWithNote(gap: Gap, rows: LabelledRow[]): boolean {
  const titles = gap.rows.filter((row) => row.label.form === 'title');
  const labelled = titles.length === 1 && NOTE.test(titles[0]?.text ?? '') && (titles[0]?.size ?? 99) <= 12;
  const opens =
    titles.length === 0 &&
    /[:】\])]/.test((rows[gap.prose]?.text ?? '').slice(0, 10)) &&
    NOTE.test(rows[gap.prose]?.text ?? '');
  if (!labelled && !opens) return false;
  const below = rows.slice(gap.prose, gap.prose + MOST_OF_NOTE);
  const at = below.findIndex((row) => !isProse(row));
  return at > 0 && below.slice(at, at + 3).some(isHeadline);
}

const MOST_OF_NOTE = 9;

const isHeadline = (row: LabelledRow): boolean =>
  row.label.form === 'title' && row.size >= 8 && readOrdinal(row.text) === null && !NOTE.test(row.text);

/** Where a brief begins in a gap above it: with its opening phrase, behind the byline of the one before. */
function findBrief(rows: LabelledRow[], { from, prose }: Gap): number {
  if (rows[prose]?.hint !== 'brief') return prose;
  const opening = rows.slice(from, prose).findIndex((row) => row.hint === 'brief');
  return opening < 0 ? prose : from + opening;
}

/** What a person decided about a gap; null where nobody did. */
function judgeByHand(gap: Gap, rows: LabelledRow[], decided: DecidedCuts): Verdict | null {
  const start = rows[gap.from]?.start ?? 0;
  const end = rows[gap.prose]?.end ?? start;
  if (decided.begins.includes(start)) return 'story';
  return decided.goesOn.some((offset) => offset >= start && offset < end) ? 'same' : null;
}

/** Characters of pictures' words above the text; a story that is printed twice is longer. */
const MOST_ABOVE = 120;

/** 题目 ⏎ 图中某某 ⏎ 题目 ⏎ 图中某某 ⏎ ……: each picture of a page is called by its headline; null where the title is another. */
function judgeRepeated({ rows: between, from }: Gap, rows: LabelledRow[], story: Open): Verdict | null {
  const title = between.find((row) => row.label.form === 'title');
  const [headline] = story.head.headline;
  if (!title || !headline || squeeze(title.text) !== squeeze(headline.text)) return null;
  const above = rows.slice(story.bodyFrom, from).reduce((size, row) => size + row.size, 0);
  return above <= MOST_ABOVE ? 'same' : null;
}

/** A head that leaves nothing above it: the title with which a story begins by decision is its headline or kicker. */
function withFirstRow(head: Head, gap: LabelledRow[]): Head {
  const [first] = gap;
  if (head.from === 0 || first?.label.form !== 'title') return head;
  return { kicker: null, headline: [first], deck: [], from: 0 };
}

/**
 * The gaps above each stretch of running text, the empty one above the first row included; one begins at each row
 * whose offset is in `begins`.
 */
function listGaps(rows: LabelledRow[], begins: ReadonlySet<number>): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  for (let i = 0; i < rows.length; i++) {
    const given = begins.has(rows[i]?.start ?? -1);
    if (given) from = i;
    if (!isProse(rows[i])) continue;
    const brief = rows[i]?.hint === 'brief';
    if (i > from || given || brief || gaps.length === 0)
      gaps.push({ from, prose: i, rows: rows.slice(from, i) });
    from = i + 1;
  }
  return gaps;
}

function lastProse(rows: LabelledRow[]): number {
  return rows.findLastIndex((row) => isProse(row));
}

/** The first row of a range that ends a story; where none does, the rows that stand there are read as they are. */
function findEnd(rows: LabelledRow[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const row = rows[i];
    // 点图放大 above a caption belongs to the picture.
    if (row?.label.form === 'furniture' && row.label.kind === 'tool' && rows[i + 1]?.label.form === 'caption')
      continue;
    if (row && (endsStory(row) || (row.label.form === 'furniture' && row.label.kind !== 'markup'))) return i;
  }
  return null;
}

function noteNumbers(gap: Gap, open: Open | undefined): void {
  for (const row of gap.rows) {
    const number = row.label.form === 'title' ? readOrdinal(row.text) : null;
    if (number !== null) open?.numbers.add(number);
  }
}
