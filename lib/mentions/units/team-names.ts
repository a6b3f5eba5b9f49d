/**
 * Names of teams: by the police work that they do, or by a district and a trade's word alone.
 *
 *   刑侦大队, 高速交警大队      police by their own words
 *   绿园大队, 机动大队          police only in a story of a city's traffic police
 */
import { placesNamed } from '../places/gazetteer';
import { POLICE_FUNCTIONS, SHARED_FUNCTIONS } from './police-functions';
import type { Segment } from './unit-finding';

/** 绿园大队, 机动大队: called by its district or its work alone. */
export const isTeamOfPlace = ({ noun, name, generic }: Segment): boolean =>
  noun === '大队' &&
  generic === null &&
  (placesNamed(name) !== null ||
    /^(?:机动|直属|高速|铁骑|事故|秩序|特勤|经开|高新|汽开|新区|开发区|高新区|经开区)$/.test(name));

/** Whether a team's name has a police function that other trades do not share. */
export function hasPoliceFunction(name: string): boolean {
  for (let at = name.length; at > 0; at--) {
    const hit = POLICE_FUNCTIONS.longestBefore(name, at);
    if (hit && !SHARED_FUNCTIONS.has(name.slice(hit.start, at))) return true;
    if (hit) at = hit.start + 1;
  }
  return false;
}
