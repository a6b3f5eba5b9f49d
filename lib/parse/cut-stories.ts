import { chooseHead, type Head } from './choose-head';
import { endsStory, type Gap, judgeGap, type OpenStory, type Verdict } from './judge-gap';
import { isProse, type LabelledRow } from './label';
import { readOrdinal } from './rules/match-section-number';

/** The rows of one story: its head, and everything from there down to the next story. */
export interface StoryRows {
  head: Head;
  rows: LabelledRow[];
  /** Index into `rows` of the first row that is text. */
  bodyFrom: number;
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
}

/** The stories of a source in printed order; none where it has no running text. */
export function cutStories(rows: LabelledRow[], decided: DecidedCuts = NOTHING_DECIDED): StoryRows[] {
  const opens: Open[] = [];
  const begins = new Set(decided.begins);
  for (const gap of listGaps(rows, begins)) {
    const current = opens.at(-1);
    const verdict = current ? (judgeByHand(gap, rows, decided) ?? judgeGap(gap, rows, current)) : 'story';
    if (verdict === 'story') {
      const given = begins.has(rows[gap.from]?.start ?? -1);
      const chosen = chooseHead(gap.rows, rows.slice(gap.prose, gap.prose + 12), current === undefined);
      const head = given ? withFirstRow(chosen, gap.rows) : chosen;
      const from =
        current && !given
          ? Math.min(gap.from + includeWrappers(gap.rows, head.from), findBrief(rows, gap))
          : gap.from;
      if (current) current.end ??= findEnd(rows, given ? lastProse(rows.slice(0, from)) + 1 : gap.from, from);
      opens.push({ from, head, bodyFrom: gap.prose, end: null, numbers: new Set() });
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
      bodyEnd: (open.end ?? to) - open.from,
    };
  });
}

/** Where a brief begins in a gap above it: with its opening phrase, behind the byline of the one before. */
function findBrief(rows: LabelledRow[], { from, prose }: Gap): number {
  if (rows[prose]?.hint !== 'brief') return prose;
  const opening = rows.slice(from, prose).findIndex((row) => row.hint === 'brief');
  return opening < 0 ? prose : from + opening;
}

/** <doc>, <url>, <docno> right above a headline belong to its story: the address may hold its date. */
function includeWrappers(gap: LabelledRow[], from: number): number {
  let start = from;
  for (let i = from - 1; i >= 0; i--) {
    const row = gap[i];
    if (row?.label.form !== 'furniture' || (row.label.kind !== 'markup' && row.label.kind !== 'metadata'))
      break;
    if (row.text.startsWith('[')) break;
    if (!row.text.startsWith('</')) start = i;
  }
  return start;
}

/** What a person decided about a gap; null where nobody did. */
function judgeByHand(gap: Gap, rows: LabelledRow[], decided: DecidedCuts): Verdict | null {
  const start = rows[gap.from]?.start ?? 0;
  const end = rows[gap.prose]?.end ?? start;
  if (decided.begins.includes(start)) return 'story';
  return decided.goesOn.some((offset) => offset >= start && offset < end) ? 'same' : null;
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
