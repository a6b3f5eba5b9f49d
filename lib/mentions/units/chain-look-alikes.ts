/**
 * Segments that look like a unit's name and are none.
 *
 *   两级公安局、六城区分局      several           盟市公安局政治部      those of all bureaus
 *   组建巡逻小队               a team of that day  各区县局局长、治安大队长参加   posts that every bureau has
 *   税务局城关分局             another trade's     “国家反诈中心”APP      a program for telephones
 */
import { placesNamed } from '@/lib/places/gazetteer';
import { HAN } from '@/lib/text/character-class';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS, GENERIC_ENDS } from './left-boundaries';
import { isOtherTrade } from './look-alikes';
import type { Body } from './police-bodies';
import type { Segment } from './unit-finding';

const PLURAL_OF: ReadonlySet<Body['kind']> = new Set(['bureau', 'branch']);

/** 盟市公安局政治部: those of all bureaus, not that of the one named last. */
export const isOfAllBureaus = (folded: string, { name, body, start }: Segment): boolean =>
  name === '' && PLURAL_OF.has(body.kind) && GENERIC_ENDS.test(folded.slice(Math.max(0, start - 2), start));

/** 一支由民警组成的巡逻小队, 组建巡逻小队: a team of that day. */
export const isOfThatDay = (folded: string, { body, name, noun, start }: Segment): boolean =>
  body.rank === 7 &&
  !/^第?[一二三四五六七八九十]{1,2}$/.test(name) &&
  (OF_ALL_STATIONS.test(folded.slice(Math.max(0, start - 12), start)) ||
    (/[的支个]$/.test(folded.charAt(start - 1)) && !folded.startsWith('首支', start - 2)) ||
    (noun !== '中队' &&
      /(?:组建|成立|组成|编成|编组|设立)了?$/.test(folded.slice(Math.max(0, start - 4), start))));

/** 941个派出所成立|交管中队 */
const OF_ALL_STATIONS = /[个各]派出所(?:均|都|分别|全部)?(?:已经?)?(?:成立|设立|组建|设)了?$/;

/** 相邻镇区|交警大队, 小榄三镇|交警大队: those of several places. */
export const isOfSeveralPlaces = (folded: string, { body, start }: Segment): boolean =>
  body.kind === 'team' && SEVERAL_PLACES.test(folded.slice(Math.max(0, start - 2), start));
const SEVERAL_PLACES =
  /(?:各[省市县区旗盟州镇]|盟市|地市|市县|旗县|县市|[镇县]区|区县|市州|州市|乡镇|[两三四五六七八九十多]镇)$/;

/** 市、县|两级公安局, 六|城区分局, 设区市|公安局: several, counted in the name or right before it, or all of a kind. */
export const isCounted = (folded: string, { name, start, body }: Segment): boolean =>
  PLURAL_OF.has(body.kind) &&
  (/[两二三四]级$|(?:设区|地级|县级|副省级)市$/.test(name) ||
    (/^城区$/.test(name) && /[两三四五六七八九十]$/.test(folded.charAt(start - 1))));

/** 各区县局局长、治安大队长、派出所所长参加: posts that every bureau has, in a list that 各 opens. */
const isPostOfAll = (folded: string, { start, end, name }: Segment): boolean =>
  /^长(?:[、，。；]|参加|出席|等)/.test(folded.slice(end, end + 3)) &&
  placesNamed(name) === null &&
  /各[^。；！？]{1,40}[、和]$/.test(folded.slice(Math.max(0, start - 42), start));

/** 税务局|城关分局, 自然|资源局石桥分局 */
function isOfOtherTrade(folded: string, { name, start, end }: Segment): boolean {
  const before = folded.slice(Math.max(0, start - 8), start);
  if (/局$/.test(before) && isOtherTrade(before)) return true;
  return name.includes('局') && isOtherTrade(folded.slice(Math.max(0, start - 2), end));
}

/** Departments that are police by their own name; the others count only under a unit printed before them. */
const OWN_DEPARTMENT =
  /^(?:情报指挥|情指|指挥情报|合成|反诈|反电|预警|打击治理|执法办案|政治部|(?:勤务)?指挥中心|110)/;

/** Offices that other bodies have too: a bureau's where no other body stands right before them and a post behind them. */
const OFFICE_OF_BUREAU = /^(?:政治处|政工监督室|政治工作办公室|警务保障室|警务督察室|警令部)$/;
/** Offices that only the police have where they stand in a list with a team or a station: 刑侦大队、|督察室. */
const POLICE_OFFICE =
  /^(?:督察|法制|政工|警务|警保|警令|情报|情指|合成|视|图|科信|户政|内保|监管|刑|治安|出入境|网安|装财|研判)/;
const isBesideUnit = (folded: string, { start, end }: Segment): boolean =>
  /(?:[总支大中]队|派出所|[看拘]\p{Script=Han}所|督察室|法制[室科])[、和与及]$/u.test(
    folded.slice(Math.max(0, start - 8), start),
  ) || /^[、和与及]\p{Script=Han}{1,8}?(?:[总支大中]队|派出所)/u.test(folded.slice(end, end + 14));
/** Whether a name may begin here: after no word, or one that bounds names. */
export const opensPhrase = (folded: string, start: number): boolean =>
  !HAN.hasAt(folded, start - 1) ||
  BOUNDARY_CHARACTERS.hasAt(folded, start - 1) ||
  BOUNDARY_WORDS.longestBefore(folded, start) !== null;

/** 警务保障室 and the like where nothing tells that it is the police's. */
function isOfAnyBody(folded: string, segment: Segment): boolean {
  if (OWN_DEPARTMENT.test(segment.noun)) return false;
  if (POLICE_OFFICE.test(segment.noun) && isBesideUnit(folded, segment)) return false;
  return !(OFFICE_OF_BUREAU.test(segment.noun) && opensPhrase(folded, segment.start));
}

/** “国家反诈中心”APP: no office of the story's bureau. */
export const isNationalCentre = (folded: string, { body, start }: Segment): boolean =>
  body.kind === 'department' && folded.endsWith('国家', start);

/** 名副其实的|“马背派出所”: what a station is likened to. */
const isNickname = (folded: string, { body, start, end }: Segment): boolean =>
  body.kind === 'station' &&
  folded.charAt(end) === '”' &&
  /(?:名副其实的|[称誉变]为|成[了为]|当[作成])“$/.test(folded.slice(Math.max(0, start - 6), start));

/** 交通岗亭: a booth at a crossing. */
const isBooth = ({ name, noun }: Segment): boolean =>
  noun === '岗亭' && /^(?:交通|治安|执勤|路口|值班)?$/.test(name);

/** Whether a segment that stands by itself is another trade's branch, a booth, a nickname, a post that every bureau has or any body's office. */
export function isOfOthers(folded: string, segment: Segment): boolean {
  const { kind } = segment.body;
  if (kind === 'branch' && isOfOtherTrade(folded, segment)) return true;
  if (kind === 'station' && (isNickname(folded, segment) || isBooth(segment))) return true;
  return isPostOfAll(folded, segment) || (kind === 'department' && isOfAnyBody(folded, segment));
}
