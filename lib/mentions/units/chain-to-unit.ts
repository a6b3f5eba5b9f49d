import type { Passage } from '@/lib/mentions/text/passage';
import { placesNamed } from '@/lib/places/gazetteer';
import {
  isCounted,
  isNationalCentre,
  isOfAllBureaus,
  isOfOthers,
  isOfSeveralPlaces,
  isOfThatDay,
  opensPhrase,
} from './chain-look-alikes';
import { isHonour } from './honours';
import { isOtherTrade } from './look-alikes';
import { isNumberedTeam } from './numbered-teams';
import { placeOfPost, placeOfThat } from './place-of-post';
import { hasPoliceFunction, isCalledByPlace, isPoliceWork, NO_TEAMS, type TrafficTeams } from './team-names';
import type { FoundUnit, Segment } from './unit-finding';

const SELF_NAMED = new Set([
  '公安部',
  '国家移民管理局',
  '警政署',
  '刑事警察局',
  '刑事局',
  '航空警察局',
  '铁路警察局',
  '治安警察局',
  '司法警察局',
  '司警局',
]);

/** Whether the outermost segment may begin a unit's name by itself. */
function standsAlone(first: Segment, chained: boolean, traffic: TrafficTeams): boolean {
  const { body, name, noun } = first;
  if ((body.kind === 'team' || body.kind === 'branch') && isOtherTrade(name) && !isPoliceWork(name))
    return false;
  if (SELF_NAMED.has(noun)) return true;
  switch (body.kind) {
    case 'ministry':
      return true;
    case 'bureau':
      return name !== '' && !(noun === '警局' && first.free);
    case 'college':
      return name !== '';
    case 'station':
      // 海南省派出所 are all of a province's.
      if (isSomeStation(name)) return false;
      return name !== '' && (body.ofPlace || placesNamed(name)?.full !== true);
    case 'branch':
      return name !== '' || chained;
    case 'team':
      // 五中队: of the one team of the story that may stand above it.
      return (
        body.police ||
        hasPoliceFunction(name) ||
        isNumberedTeam(first) ||
        (traffic.has(noun) && isCalledByPlace(first))
      );
    case 'line-bureau':
    case 'department':
      return true;
    default: {
      const never: never = body.kind;
      throw new Error(`Unknown body kind ${never}`);
    }
  }
}

/** 饶平|一派出所: one of that place's, and no 第一派出所. */
const isSomeStation = (name: string): boolean =>
  name.endsWith('一') && placesNamed(name.slice(0, -1)) !== null;

const isNameless = ({ name, body, noun }: Segment): boolean =>
  name === '' && body.kind === 'team' && !body.police && /^[总支大中]队$/.test(noun);
const POST = /^(?:副?(?:教导员|指导员|政委|队长)|长)/;

/** 某某分局|中队指导员: a team without a name is part of the title. */
const isPartOfTitle = (folded: string, last: Segment, above: Segment | undefined): boolean =>
  above !== undefined &&
  isNameless(last) &&
  above.body.rank <= 3 &&
  above.end === last.start &&
  POST.test(folded.slice(last.end));

/** The chain less its outer segments that begin no name; empty where none does. */
function withoutOuter(chain: Segment[], traffic: TrafficTeams): Segment[] {
  const isBegun = (segment: Segment, at: number) =>
    standsAlone(segment, at < chain.length - 1, at === 0 ? traffic : NO_TEAMS);
  const first = chain.findIndex(isBegun);
  return first < 0 ? [] : chain.slice(first);
}

/** A bare 公安局 or 分局: the bureau of the place whose government the same person serves, else one named elsewhere. */
function toBareBureau(
  folded: string,
  found: FoundUnit,
  { name, noun, start, end }: Segment,
): FoundUnit | null {
  if (name !== '' || !/^(?:公安[局厅]|分局|公安分局)$/.test(noun)) return null;
  if (/(?:优秀|先进)$|[各两级多数个县区市旗盟省州全]$/.test(folded.slice(Math.max(0, start - 2), start)))
    return null;
  // 公安厅直部门, 公安厅（局）长: several, or no name.
  if (noun === '公安厅' && /[直（]/.test(folded.charAt(end))) return null;
  const place = placeOfPost(folded, start);
  // 海山分局分局长, 公安局长: part of a title, but for a place's 县长、公安局长.
  if (folded.charAt(end) === '长' && (place === null || noun !== '公安局')) return null;
  return place === null
    ? { ...found, form: 'reference', reference: noun }
    : { ...found, form: 'place-police', place, reference: noun };
}

/** 大队|秩序科: an office of the team named before; 派出所|河口村警务室: a room of the station. */
function behindBareTeam(passage: Passage, [head, office, more]: Segment[]): FoundUnit | null {
  if (!head || !office || more) return null;
  const { start, noun: reference } = head;
  const isRoom = reference === '派出所' && head.name === '' && /^警务[室站]$/.test(office.noun);
  if (!isRoom && !(office.body.kind === 'department' && isNameless(head))) return null;
  if (!opensPhrase(passage.folded, start)) return null;
  return { passage, start, end: office.end, form: 'chain', segments: [office], place: null, reference };
}

/**
 * The unit that a chain of segments names or refers to, less the outer segments that begin no name; null where none is
 * meant.
 */
export function toUnit(
  passage: Passage,
  chain: Segment[],
  reference: FoundUnit | null,
  traffic: TrafficTeams,
): FoundUnit | null {
  const { folded } = passage;
  const head = chain[0];
  const last = chain.at(-1);
  if (!head || !last) return null;
  if (reference && !isOtherTrade(head.name))
    return { ...reference, form: 'chain', segments: chain, end: last.end };
  if (isPartOfTitle(folded, last, chain.at(-2)))
    return toUnit(passage, chain.slice(0, -1), reference, traffic);
  if (isOfAllBureaus(folded, head)) return null;
  const inner = behindBareTeam(passage, chain);
  if (inner) return inner;
  const segments = withoutOuter(chain, traffic);
  const first = segments[0];
  const start = first?.start ?? head.start;
  const none = { place: null, reference: null };
  const found: FoundUnit = { passage, start, end: last.end, form: 'chain', segments, ...none };
  if (!first) return chain.length === 1 ? toBareBureau(folded, found, head) : null;
  const isSingle = segments.length === 1;
  if (
    isOfSeveralPlaces(folded, first) ||
    isCounted(folded, first) ||
    (isSingle && isOfThatDay(folded, first))
  )
    return null;
  // 某市委常委、市公安局局长: the same city's.
  if (isSingle && first.generic && first.body.kind === 'bureau') {
    const place = placeOfThat(folded, first.start, first.generic) ?? placeOfPost(folded, first.start);
    if (place?.endsWith(first.generic)) return { ...found, form: 'place-police', place };
  }
  // 一、|三大队: a list of numbers is read as a whole.
  if (
    isNumberedTeam(first) &&
    /[一二三四五六七八九十][、和]$/.test(folded.slice(Math.max(0, start - 2), start))
  )
    return null;
  if (isHonour(folded, found) || isNationalCentre(folded, first)) return null;
  return isSingle && isOfOthers(folded, first) ? null : found;
}
