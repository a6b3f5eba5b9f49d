/**
 * What a station stands under where its own name and the story say so together.
 *
 *   江山水头派出所     江山市公安局, where the story names it
 *   张庄派出所         某县公安局, where the story has 某县张庄镇
 *   航站楼派出所       the airport's police
 */

import { choosePlace, type Home } from '@/lib/mentions/places/home-place';
import { type Place, placeAt } from '@/lib/places/gazetteer';
import { isWord } from '@/lib/text/lexicon';
import type { KnownUnits } from './known-units';
import { OTHER_FORCE } from './name-chain';
import { officialBody, spellPlaces } from './official-body';
import type { UnitContext } from './unit-context';
import type { Segment } from './unit-finding';

/** The bureau that a station stands under, and its own name. */
interface Parent {
  name: string;
  resolved: boolean;
  own: string;
}

/** What a station of the story stands under by its own name; null where that does not say. */
export const parentOfStation = (
  segment: Segment,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): Parent | null =>
  segment.body.kind === 'station'
    ? (airportOf(segment, index, known) ??
      countyOfPlace(segment, known, context) ??
      countyOfTown(segment, known, context))
    : null;

const AIRPORT = /机场(?:公安)?分局$|机场公安[局处](?:直属分局)?$/;

/** 航站楼派出所: of the airport's police that the story names. */
function airportOf({ noun, name }: Segment, index: number, known: KnownUnits): Parent | null {
  if (noun !== '派出所' || !/航站楼|候机楼|飞行区|停机坪/.test(name)) return null;
  const police = known.nearest(index, ({ key }) => AIRPORT.test(key));
  return (
    police && { name: police.name, resolved: police.resolved, own: name.replace(/^.*机场(?=..)/, '') + noun }
  );
}

/** 江山水头派出所, where the story names 江山市公安局 or a unit of it: that bureau, and the station's own name; null otherwise. */
function countyOfPlace({ name, noun }: Segment, known: KnownUnits, { home }: UnitContext): Parent | null {
  const spelled = spellPlaces(name, (all) => choosePlace(all, home), placeAt);
  const own = name.slice(spelled?.end ?? 0);
  if (spelled?.place.level !== 'county' || own.length < 2 || OTHER_FORCE.test(own)) return null;
  const bureau = officialBody(spelled.place);
  return known.has(bureau) || isAtHome(spelled, own, home)
    ? { name: bureau, resolved: true, own: own + noun }
    : null;
}

/** 海曙|望春派出所 in a story of 宁波: a county's or a district's short name that is no word, before a name that is no street's end. */
const isAtHome = ({ place, full }: { place: Place; full: boolean }, own: string, { prefecture }: Home) =>
  !full && place.parent !== null && place.parent === prefecture && !isWord(place.short) && !PART.test(own);
/** What a road, a square or a building is called by behind a place's name. */
const PART =
  /^(?:[东南西北中前后新老大小上下一二三四五六][路街道村桥门巷里城区镇乡湖山河江园线关]|[路街道桥门口]|广场|公园|商城|市场|大[道街桥学]|景区|风景|开发|高新|经开|园区|工业|产业|中学|医院|体育|公安|社区|街道|客运|新[村区城]|老城|古城)/;

/** 张庄派出所, where the story names 某县张庄镇 and is of that county or names its bureau; null otherwise. */
function countyOfTown(
  { noun, name }: Segment,
  known: KnownUnits,
  { home, towns, offshore }: UnitContext,
): Parent | null {
  if (noun !== '派出所' || offshore || OTHER_FORCE.test(name)) return null;
  const [only, other] = towns().get(name.replace(/(?<=..)(?:镇|乡|街道|苏木)$/, '')) ?? [];
  if (only === undefined || other !== undefined) return null;
  const bureau = officialBody(only);
  return only === home.county || known.has(bureau)
    ? { name: bureau, resolved: true, own: name + noun }
    : null;
}
