/**
 * Events: sentences that open or carry a printed date, with the date resolved by the years around it.
 *
 *   4月4日正值清明节假期,……        2021-04-04 in a story of 2021
 *   2022年2月7日至9日,……           2022-02-07/2022-02-09
 *   6月19日至7月13日,……            2023-06-19/2023-07-13
 *   均在3月10日前及时传达……         ../2021-03-10
 *
 * A date without a year takes the last year named before it, else the story's; a story without a year has no events
 * but those whose dates name one. Near misses: 24小时, 2月份以来 without a sentence, 成立100周年, 3月10日前往.
 */

import type { DatedEvent, Published } from '../../parse/parsed-source';
import { CharacterClass } from '../../text/character-class';
import { listMatches } from '../../text/list-matches';
import { type Passage, pieceOf } from '../text/passage';

const DATE =
  /(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})[日号])?)(?:(?:至|到|—|-|~)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号])?/g;

/** Behind a date: what is told came to pass at some time before it. */
const BEFORE = /^(?:[底末])?(?:之前|以前|前(?![往后来去夕期线进述赴沿台方提]))/;

const SENTENCE_ENDS = new CharacterClass('。！？；');

const pad = (value: string | number) => String(value).padStart(2, '0');

export function findEvents(passages: readonly Passage[], published: Published): DatedEvent[] {
  const events: DatedEvent[] = [];
  const storyYear = /^(\d{4})/.exec(published.edtf ?? '')?.[1] ?? null;
  let year: string | null = null;
  for (const passage of passages) {
    if (passage.field !== 'paragraph') continue;
    const { folded } = passage;
    for (const match of listMatches(DATE, folded)) {
      const [whole, printedYear, month, day, endYear, endMonth, endDay] = match;
      year = printedYear ?? year;
      const at = printedYear ?? storyYear ?? year;
      if (!month || Number(month) > 12 || Number(month) < 1 || Number(day ?? 1) > 31 || Number(day ?? 1) < 1)
        continue;
      if (/\d$/.test(folded.slice(0, match.index)) || !at) continue;
      // 2月份, 3月以来: a stretch of time, no event.
      if (
        !day &&
        /^(?:份|以来|底|初|中旬)/.test(
          folded.slice(match.index + whole.length, match.index + whole.length + 2),
        ) &&
        !printedYear
      )
        continue;
      const start = day ? `${at}-${pad(month)}-${pad(day)}` : `${at}-${pad(month)}`;
      const end = endDay ? `/${endYear ?? at}-${pad(endMonth ?? month)}-${pad(endDay)}` : '';
      const open = !end && BEFORE.test(folded.slice(match.index + whole.length)) ? '../' : '';
      const range = sentenceAround(folded, match.index);
      const piece = pieceOf({ passage, ...range });
      if (events.some(({ spans }) => spans[0]?.[0] === piece.spans[0]?.[0])) continue;
      events.push({ edtf: open + start + end, text: piece.text, spans: piece.spans });
    }
  }
  return events;
}

/** The sentence around a place: between full stops, a closing quotation mark kept with it. */
function sentenceAround(folded: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !SENTENCE_ENDS.hasAt(folded, start - 1)) start--;
  while (/[\s”’）]/.test(folded.charAt(start))) start++;
  let end = at;
  while (end < folded.length && !SENTENCE_ENDS.hasAt(folded, end)) end++;
  end = Math.min(folded.length, end + 1);
  if (/[”’]/.test(folded.charAt(end))) end++;
  return { start, end };
}
