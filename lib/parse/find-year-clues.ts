import { listMatches } from '@/lib/text/list-matches';
import { ANNIVERSARIES, DATED_CAMPAIGNS, OBSERVANCES } from './observances';
import { readNumber } from './rules/match-section-number';

/**
 * Clues to the year in which an undated text was printed, in its folded form.
 *
 *   第28个“世界读书日”            exact, 2023-04
 *   庆祝建党100周年               exact, 2021
 *   2023年度……收官                named, 2023
 *   2023年度总结表彰              named and closed: what looks back on a whole year
 *   自2024年8月1日起施行          named, 2024: the month is that of the rule, not of the story
 *   自2022年1月1日……实施以来      named, 2022-01: not before
 *   学习贯彻党的二十大精神         not before 2022-10
 *   2012年成为民警                 told, 2012: not before
 *
 * Refused: 到2035年 (still to come). 2001年9月的一天 and 2015年冬天 are told from far back.
 */
export interface YearClue {
  /** `exact`: printed in that year; `named`: a year of what is told, not before it; `since`: after a known event; `during`: in the year of a campaign; `within`: in one of its two years; `told`: a year without a day, from however far back. */
  kind: 'exact' | 'named' | 'since' | 'during' | 'within' | 'told';
  year: number;
  /** Null where the clue gives the year alone. */
  month: number | null;
  start: number;
  end: number;
  /** Whether a year that is named is looked back on as a whole. */
  closed?: boolean;
  /** Of a campaign of two years, its first and last month, as `YYYY-MM`. */
  window?: [from: string, to: string];
}

const ORDINAL = '(?:第([一二三四五六七八九十]{1,4}|\\d{1,3})|首)(?:个|届|次)\\s?(?:["“]?全国)?["“]?(?:';
const NAMED = /(?<![\d到至])((?:19|20)\d{2})\s?年(?:(度)|(?:春运|暑运|暑期)|(\d{1,2})月(?=\d{1,2}日))/g;
/** A year without a day. */
const TOLD = /(?<![\d到至])(20[0-3]\d)\s?年(?!度|\d{1,2}月\d{1,2}日)/g;
/** 2024年8月|1日起施行 */
const IN_FORCE = /^\d{1,2}日(?:零时|\d{1,2}时)?起(?:正式|全面)?(?:施行|实施|执行|生效|启用)/;
/** 2023年度|总结表彰大会 */
const LOOKS_BACK = /^(?:公安|全[市县区省局]|工作|先进|年终|民主)*(?:总结|表彰|考核|述职|评议|盘点|报告)/;
const ALL_ORDINALS = OBSERVANCES.map((day) => ({
  day,
  pattern: new RegExp(`${ORDINAL}${day.name})[”"]?`, 'g'),
}));
const ALL_ANNIVERSARIES = ANNIVERSARIES.map((event) => ({
  event,
  pattern: new RegExp(
    `(?:${event.name})\\s?(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百)\\s?周年`,
    'g',
  ),
}));
const ALL_CAMPAIGNS = DATED_CAMPAIGNS.map((campaign) => ({
  campaign,
  pattern: new RegExp(campaign.name, 'g'),
}));

/** All clues of a text, offsets into it. */
export function findYearClues(text: string): YearClue[] {
  const clues: YearClue[] = [];
  const add = (
    match: RegExpExecArray | RegExpMatchArray,
    kind: YearClue['kind'],
    year: number,
    month: number | null,
  ): void => {
    const start = match.index ?? 0;
    clues.push({ kind, year, month, start, end: start + match[0].length });
  };
  for (const { day, pattern } of ALL_ORDINALS) {
    for (const match of listMatches(pattern, text))
      add(match, 'exact', day.base + readNumber(match[1] ?? '一'), day.month);
  }
  for (const { event, pattern } of ALL_ANNIVERSARIES) {
    for (const match of listMatches(pattern, text)) {
      const years = match[1] === '一百' ? 100 : readNumber(match[1] ?? '');
      add(match, 'exact', event.year + years, null);
    }
  }
  for (const match of listMatches(NAMED, text)) {
    if (isPlanned(text, match.index, match.index + match[0].length)) continue;
    const year = Number(match[1]);
    if (year < 1990) continue;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 10);
    // 比2019年春运同期上升: another year than the story's.
    if (/[比较]$/.test(text.slice(Math.max(0, match.index - 1), match.index)) || behind.startsWith('同期')) {
      add(match, 'told', year, null);
      continue;
    }
    add(match, 'named', year, match[3] && !IN_FORCE.test(behind) ? Number(match[3]) : null);
    if (match[2] && LOOKS_BACK.test(behind)) Object.assign(clues.at(-1) as YearClue, { closed: true });
  }
  for (const match of listMatches(TOLD, text))
    if (!isPlanned(text, match.index, match.index + match[0].length))
      add(match, 'told', Number(match[1]), null);
  for (const { campaign, pattern } of ALL_CAMPAIGNS) {
    const match = pattern.exec(text);
    pattern.lastIndex = 0;
    if (!match) continue;
    add(match, 'since', Number(campaign.from.slice(0, 4)), Number(campaign.from.slice(5)));
    // A campaign that began and ended in one year: what tells of it was printed in that year, where nothing says more.
    if (campaign.to?.slice(0, 4) === campaign.from.slice(0, 4))
      add(match, 'during', Number(campaign.from.slice(0, 4)), null);
    else if (campaign.to) {
      add(match, 'within', Number(campaign.from.slice(0, 4)), null);
      Object.assign(clues.at(-1) as YearClue, { window: [campaign.from, campaign.to] });
    }
  }
  return clues.sort((a, b) => a.start - b.start);
}

/** 到2035年, 2030年前, 2025年远景目标: a year that was still to come. */
function isPlanned(text: string, start: number, end: number): boolean {
  return (
    /(?:到|至|截至|力争|预计|计划)$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:远景|前|底前|末|之前|规划|目标)/.test(text.slice(end, end + 4))
  );
}
