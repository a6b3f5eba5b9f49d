/**
 * Days named by the story's own date, or by the month told of before them.
 *
 *   上月15日, 本月3日          a day of the story's month or the one before
 *   昨日,……   前天上午,……      the day before the story's, and the one before that
 *   8日上午,……                 of a story of 10 May 8 May, of one of 5 May 8 April
 *   公安部8日在北京召开……, 民警前晚在……查获……   the same behind who does it
 *   4月18日,……20日,……          2024-04-20
 *
 * Near misses: 15日内, 3日游, “昨天……” (in quotation marks it is the speaker's), 今天的……, 每月8日.
 */
import type { Published } from '@/lib/parse/parsed-source';
import { listMatches } from '@/lib/text/list-matches';
import { twoDigits } from '@/lib/text/two-digits';

interface Dated {
  index: number;
  edtf: string;
}

const BY_MONTH = /(?<![早晚以])(上|本)月(\d{1,2})[日号]/g;
const DAY_WORD = /昨[日天晚夜]|前[日天晚]|今[日天晚晨]/g;
const DAY_NUMBER = /(\d{1,2})日/g;
const OPENS_CLAUSE = /[，。；！？\s]$/;
const UP_TO = /(?:截至|截止)$/;
/** What today has behind it where it is a time, not 今天的安宁. */
const TIME_OF_TODAY = /^[上下中凌清早晚]/;
const BEHIND_NUMBER = /^(?:[，上下中凌清傍早晚当从]|\d{1,2}[时:：点])/;
/** What ends the name of who does it, before the day: 公安部|8日, 民警|前晚. */
const DOER = /(?:警方|公安[部厅局]|派出所|[分县市]局|[支大总中]队|人员|民警|新华社|记者)$/;
/** What a day without its month has behind it where it stands behind a name. */
const DONE =
  /^(?:[上下]午|凌晨|清晨|早上|晚|夜|深夜|在|从|向|对|召开|举行|通报|发布|宣布|表示|透露|获悉|公布|介绍|查获|抓获|拘捕)/;

/** Whether a day between two places opens its clause, with what may stand behind it there, or stands behind who does it. */
function isTold(
  folded: string,
  start: number,
  end: number,
  opens: (before: string, behind: string) => boolean,
): boolean {
  const before = folded.slice(Math.max(0, start - 3), start);
  const behind = folded.slice(end, end + 3);
  return opens(before, behind) || (DOER.test(before) && DONE.test(behind));
}

const opensWithWord = (word: string, before: string, behind: string): boolean =>
  (before === '' || OPENS_CLAUSE.test(before)) &&
  !behind.startsWith('（') &&
  (!/^今[日天晚]/.test(word) || TIME_OF_TODAY.test(behind));
const opensWithNumber = (before: string, behind: string): boolean =>
  (before === '' || OPENS_CLAUSE.test(before) || UP_TO.test(before)) && BEHIND_NUMBER.test(behind);
const BACK: Record<string, number> = { 昨: 1, 前: 2, 今: 0 };

const dayOf = (edtf: string): Date | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? new Date(`${edtf}T00:00:00Z`) : null;
const before = (day: Date, days: number): string =>
  new Date(day.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** Days of a folded paragraph in order of their kinds; `dated`: its dates with a month. None where the story's date does not tell. */
export function listRelativeDays(
  folded: string,
  { edtf, basis }: Published,
  dated: readonly Dated[],
): Dated[] {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(edtf ?? '') ?? [];
  if (year === undefined || month === undefined) return [];
  const story = basis === 'stated' ? dayOf(edtf ?? '') : null;
  return [
    ...listMatches(BY_MONTH, folded).flatMap(({ index, 1: which, 2: day = '' }) => {
      const back = which === '上' ? 1 : 0;
      const first = new Date(Date.UTC(Number(year), Number(month) - 1 - back, 1));
      return onDay(index, first.getUTCFullYear(), first.getUTCMonth() + 1, Number(day));
    }),
    ...(story === null ? [] : listByDay(folded, story)),
    ...listByNumber(folded, story, dated),
  ];
}

function listByDay(folded: string, story: Date): Dated[] {
  return listMatches(DAY_WORD, folded)
    .filter(({ index, 0: word }) =>
      isTold(folded, index, index + word.length, (before, behind) => opensWithWord(word, before, behind)),
    )
    .filter(({ index }) => folded.lastIndexOf('“', index) <= folded.lastIndexOf('”', index))
    .map(({ index, 0: word }) => ({ index, edtf: before(story, BACK[word.charAt(0)] ?? 0) }));
}

function listByNumber(folded: string, story: Date | null, dated: readonly Dated[]): Dated[] {
  return listMatches(DAY_NUMBER, folded).flatMap(({ index, 0: text, 1: printed = '' }) => {
    if (!isTold(folded, index, index + text.length, opensWithNumber)) return [];
    const day = Number(printed);
    const told = dated.findLast((date) => date.index < index);
    const [, year, month, toldDay] = /(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(told?.edtf ?? '') ?? [];
    if (told) return Number(toldDay ?? 32) <= day ? onDay(index, Number(year), Number(month), day) : [];
    if (story === null) return [];
    const back = day > story.getUTCDate() ? 1 : 0;
    const start = new Date(Date.UTC(story.getUTCFullYear(), story.getUTCMonth() - back, 1));
    return onDay(index, start.getUTCFullYear(), start.getUTCMonth() + 1, day);
  });
}

/** None where the month has no such day. */
const onDay = (index: number, year: number, month: number, day: number): Dated[] =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? [{ index, edtf: `${year}-${twoDigits(month)}-${twoDigits(day)}` }]
    : [];
