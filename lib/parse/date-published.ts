import { twoDigits } from '@/lib/text/two-digits';
import { inferDates } from './infer-date';
import type { Published } from './parsed-source';
import { findPrintedDates } from './rules/match-printed-date';
import type { Sink, StatedDate, StoryDraft } from './story-draft';

/** Which stated date counts, where several are printed: the date line, the opening phrase, the page's address… */
const ORDER: StatedDate['from'][] = ['line', 'opening', 'page', 'address', 'closing'];

/**
 * When each story was published: stated where a date is printed, else inferred, else unknown. `pageDate` is what
 * an HTML page's meta tags say; it counts for a page of one story that prints no date.
 */
export function datePublished(sink: Sink, drafts: StoryDraft[], pageDate: string | null): Published[] {
  // A newspaper page prints its date once, above the first headline.
  const [top] = drafts;
  const page = top?.dates.find(
    ({ from, edtf }) =>
      edtf !== null && (from === 'page' || (from === 'line' && top.headline === null && drafts.length > 1)),
  );
  const stated = drafts.map((draft) => {
    const own = findStated(draft);
    if (own || !page || draft.ownPage) return own;
    // 本报3月14日讯, on a page of 15 March 2023
    const opening = draft.dates.find(({ from, day }) => from === 'opening' && day !== null);
    return (opening ? withYearOf(page, opening) : null) ?? toPublished(page);
  });
  const meta = drafts.length === 1 && pageDate ? findPrintedDates(pageDate)[0] : undefined;
  if (meta?.edtf && stated[0] === null)
    return [{ edtf: meta.edtf, time: meta.time, basis: 'stated', evidence: [] }];
  const undated = drafts.filter((_, i) => stated[i] === null);
  // Stories that print their own dates, or that come from sites of their own, were not printed on one page.
  const onePage =
    drafts.length > 1 && undated.length === drafts.length && drafts.every((draft) => !draft.ownPage);
  const inferred = inferDates(sink, undated, onePage);
  return stated.map((date) => date ?? (inferred.shift() as Published));
}

function findStated(draft: StoryDraft): Published | null {
  for (const from of ORDER) {
    const here = draft.dates.filter((date) => date.from === from && !isZeroOfClock(date));
    for (const date of [
      ...here.filter((date) => !date.otherwise),
      ...here.filter((date) => date.otherwise),
    ]) {
      if (date.edtf !== null)
        return { edtf: date.edtf, time: date.time, basis: 'stated', evidence: [date.span] };
      // 6月13日电, and an address with 20120613 in it: together they are a full date.
      const full = draft.dates.find((other) => other.edtf?.endsWith(monthAndDay(date)));
      if (full)
        return { edtf: full.edtf, time: date.time, basis: 'stated', evidence: [date.span, full.span] };
      const dated = from === 'line' ? withYearOfPage(draft, date) : null;
      if (dated) return dated;
    }
  }
  return null;
}

/** 2025-10-28 over the page, 日期:07-22 in the date line: the year is the page's, or the one before. */
function withYearOfPage(draft: StoryDraft, date: StatedDate): Published | null {
  const page = draft.dates.find((other) => other.from === 'page' && other.edtf?.length === 10);
  return page && date.day !== null ? withYearOf(page, date) : null;
}

function withYearOf(page: StatedDate, date: StatedDate): Published | null {
  if (page.edtf?.length !== 10) return null;
  const year = Number(page.edtf.slice(0, 4)) - (page.edtf.slice(4) < monthAndDay(date) ? 1 : 0);
  const edtf = `${year}${monthAndDay(date)}`;
  return { edtf, time: date.time, basis: 'stated', evidence: [page.span, date.span] };
}

/** 1970-01-01 08:00: where a site knows no date, its clock shows its own beginning, in China's time or in Greenwich's. */
const isZeroOfClock = ({ edtf, time }: StatedDate): boolean =>
  edtf === '1970-01-01' && /^0[08]:00(?::00)?$/.test(time ?? '');

function toPublished(date: StatedDate): Published {
  return { edtf: date.edtf, time: date.time, basis: 'stated', evidence: [date.span] };
}

function monthAndDay({ month, day }: StatedDate): string {
  return `-${twoDigits(month)}-${twoDigits(day ?? 0)}`;
}
