/**
 * Names of teams: by the police work that they do, or by a district and a trade's word alone.
 *
 *   刑侦大队, 高速交警大队      police by their own words
 *   绿园大队, 机动大队          police only in a story of a city's traffic police
 *   土城中队                 police only in a story of a county's traffic police, where somebody serves in it
 */
import { placesNamed } from '@/lib/places/gazetteer';
import { POLICE_FUNCTIONS, SHARED_FUNCTIONS } from './police-functions';
import type { Segment } from './unit-finding';

/** 绿园大队, 机动大队: called by its district or its work alone. */
const isTeamOfPlace = ({ noun, name, generic }: Segment): boolean =>
  noun === '大队' &&
  generic === null &&
  (placesNamed(name) !== null ||
    /^(?:机动|直属|高速|铁骑|事故|秩序|特勤|经开|高新|汽开|新区|开发区|高新区|经开区)(?:第?[一二三四五六七八九十])?$/.test(
      name,
    ));

/** 土城中队: called by its town alone. */
const isSquadOfPlace = ({ noun, name, generic }: Segment): boolean =>
  noun === '中队' && generic === null && name.length >= 2 && !/[第一二三四五六七八九十\d]/.test(name);

export const isCalledByPlace = (segment: Segment): boolean =>
  isTeamOfPlace(segment) || isSquadOfPlace(segment);

/** The nouns of teams that a story calls by a place alone: 大队, 中队. */
export type TrafficTeams = ReadonlySet<string>;
export const NO_TEAMS: TrafficTeams = new Set();

const TRAFFIC = '(?:交[警管]|交通警察|交通管理|交巡警)';
/** Patterns of a province's or a city's traffic police, and of a county's. */
export const TRAFFIC_FORCE = `${TRAFFIC}[总支]队`;
export const TRAFFIC_BRIGADES = `${TRAFFIC}大队`;
const FORCE = new RegExp(TRAFFIC_FORCE);
const BRIGADE = new RegExp(TRAFFIC_BRIGADES);
const SQUAD = /[\u4e00-\u9fff]{2}中队(?:副?中队长|副?指导员|民警|辅警|交警)/;

/** Which teams a story of traffic police calls by a place alone. */
export function listTrafficTeams(passages: readonly { folded: string }[]): TrafficTeams {
  const teams = new Set<string>();
  if (passages.some(({ folded }) => FORCE.test(folded))) teams.add('大队');
  const squads = passages.some(({ folded }) => folded.includes('中队') && SQUAD.test(folded));
  if (squads && passages.some(({ folded }) => BRIGADE.test(folded))) teams.add('中队');
  return teams;
}

/** Whether a team's name has a police function that other trades do not share. */
export function hasPoliceFunction(name: string): boolean {
  for (let at = name.length; at > 0; at--) {
    const hit = POLICE_FUNCTIONS.longestBefore(name, at);
    if (hit && !SHARED_FUNCTIONS.has(name.slice(hit.start, at))) return true;
    if (hit) at = hit.start + 1;
  }
  return false;
}

/** 生态环境与食品药品犯罪侦查: a work that the police alone do, whatever trade its words also name. */
export const isPoliceWork = (name: string): boolean =>
  POLICE_FUNCTIONS.longestBefore(name, name.length)?.start === 0 && !SHARED_FUNCTIONS.has(name);
