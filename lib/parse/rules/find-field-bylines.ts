import { type CreditMatch, shiftCredits } from '@/lib/parse/credit-match';
import { listMatches } from '@/lib/text/list-matches';
import { matchByline, namesRole } from './match-byline';
import { matchReporterPlace } from './match-reporter-place';

export interface FieldBylines {
  credits: CreditMatch[];
  spans: { start: number; end: number }[];
  agency: { start: number; end: number } | null;
  place: { start: number; end: number } | null;
}

/** Bylines beside a date, in a row whose fields are blanked out: 记者邵文/台南即时报导, 端传媒记者 李小明 发自香港. */
export function findBylines(loose: string): FieldBylines {
  const credits: CreditMatch[] = [];
  const spans: FieldBylines['spans'] = [];
  let agency: FieldBylines['agency'] = null;
  let place: FieldBylines['place'] = null;
  for (const match of listMatches(/[^\s|](?:[^|]{0,60}[^\s|])?/g, loose)) {
    if (!namesRole(match[0])) continue;
    const whole = match[0].replace(/[)\]】]+$/, '').replace(/^[([【]/, ' ');
    // date 2025-09-17 记者…: a word before the reporter need not be his.
    const from = whole.search(/\S*记者/);
    const rest = ' '.repeat(Math.max(0, from)) + whole.slice(Math.max(0, from));
    const text = matchReporterPlace(whole) || matchByline(whole) ? whole : rest;
    const phrase = matchReporterPlace(text);
    const found = phrase?.credits ?? matchByline(text);
    if (!found) continue;
    if (phrase?.agency)
      agency = { start: match.index + phrase.agency.start, end: match.index + phrase.agency.end };
    if (phrase?.place)
      place = { start: match.index + phrase.place.start, end: match.index + phrase.place.end };
    credits.push(...shiftCredits(found, match.index));
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return { credits, spans, agency, place };
}
