import { placeBefore, placesNamed } from '../../places/gazetteer';
import { HAN } from '../../text/character-class';
import type { Passage } from '../text/passage';
import { isHonour } from './honours';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS, GENERIC_ENDS } from './left-boundaries';
import { isOtherTrade } from './look-alikes';
import type { Body } from './police-bodies';
import { hasPoliceFunction, isCalledByPlace, NO_TEAMS, type TrafficTeams } from './team-names';
import type { FoundUnit, Segment } from './unit-finding';

const SELF_NAMED = new Set([
  '公安部',
  '国家移民管理局',
  '警政署',
  '刑事警察局',
  '航空警察局',
  '铁路警察局',
  '治安警察局',
  '司法警察局',
  '司警局',
]);

/** Whether the outermost segment may begin a unit's name by itself. */
function standsAlone(first: Segment, chained: boolean, traffic: TrafficTeams): boolean {
  const { body, name, noun } = first;
  if ((body.kind === 'team' || body.kind === 'branch') && isOtherTrade(name)) return false;
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
      return name !== '' && (body.ofPlace || placesNamed(name)?.full !== true);
    case 'branch':
      return name !== '' || chained;
    case 'team':
      return body.police || hasPoliceFunction(name) || (traffic.has(noun) && isCalledByPlace(first));
    case 'line-bureau':
    case 'department':
      return true;
    default: {
      const never: never = body.kind;
      throw new Error(`Unknown body kind ${never}`);
    }
  }
}

/** 各区县局局长、治安大队长、派出所所长参加: posts that every bureau has, in a list that 各 opens. */
const isPostOfAll = (folded: string, { start, end, name }: Segment): boolean =>
  /^长(?:[、，。；]|参加|出席|等)/.test(folded.slice(end, end + 3)) &&
  placesNamed(name) === null &&
  /各[^。；！？]{1,40}[、和]$/.test(folded.slice(Math.max(0, start - 42), start));

/** What may stand between a place and the police that the same person leads. */
const POSTS_OF_PLACE =
  /^(?:人民政府|政府|委|政协|人大)?[^，。；：！？、“”]{0,6}(?:副?[市县区旗州]长|常委|书记|副主席|党组成员)(?:、[^，。；：！？、“”]{1,10}){0,3}、[市县区旗州]?$/u;

/** 某区副区长、|公安分局局长: the place whose government the same person serves; null where none is printed. */
function placeOfPost(folded: string, start: number): string | null {
  if (!/[、市县区旗州]/.test(folded.charAt(start - 1))) return null;
  for (let end = start - 2; end > Math.max(0, start - 48); end--) {
    if (!/[市县区旗州]/.test(folded.charAt(end - 1)) || !POSTS_OF_PLACE.test(folded.slice(end, start)))
      continue;
    const place = placeBefore(folded, end);
    if (place?.value.full) return folded.slice(place.start, end);
  }
  return null;
}

const isNameless = ({ name, body, noun }: Segment): boolean =>
  name === '' && body.kind === 'team' && !body.police && /^[总支大中]队$/.test(noun);
const POST = /^(?:副?(?:教导员|指导员|政委|队长)|长)/;

/** Departments that are police by their own name; the others count only under a unit printed before them. */
const OWN_DEPARTMENT =
  /^(?:情报指挥|情指|指挥情报|合成|反诈|反电|预警|打击治理|执法办案|政治部|(?:勤务)?指挥中心|110)/;

/** Offices that other bodies have too: a bureau's where no other body stands right before them and a post behind them. */
const OFFICE_OF_BUREAU = /^(?:政治处|政工监督室|政治工作办公室|警务保障室|警务督察室)$/;
/** Offices that only the police have where they stand in a list with a team or a station: 刑侦大队、|督察室. */
const POLICE_OFFICE =
  /^(?:督察|法制|政工|警务|警保|警令|情报|情指|合成|视|图|科信|户政|内保|监管|刑|治安|出入境|网安|装财|研判)/;
const isBesideUnit = (folded: string, { start, end }: Segment): boolean =>
  /(?:[总支大中]队|派出所|[看拘]\p{Script=Han}所|督察室|法制[室科])[、和与及]$/u.test(
    folded.slice(Math.max(0, start - 8), start),
  ) || /^[、和与及]\p{Script=Han}{1,8}?(?:[总支大中]队|派出所)/u.test(folded.slice(end, end + 14));
const opensPhrase = (folded: string, start: number): boolean =>
  !HAN.hasAt(folded, start - 1) ||
  BOUNDARY_CHARACTERS.hasAt(folded, start - 1) ||
  BOUNDARY_WORDS.longestBefore(folded, start) !== null;

/** 一支由民警组成的巡逻小队, 组建巡逻小队: a team of that day. */
const isOfThatDay = (folded: string, { body, noun, start }: Segment): boolean =>
  body.rank === 7 &&
  (/[的支个]$/.test(folded.charAt(start - 1)) ||
    (noun !== '中队' &&
      /(?:组建|成立|组成|编成|编组|设立)了?$/.test(folded.slice(Math.max(0, start - 4), start))));

/** 两级公安局, 六城区分局: how many there are stands in the name or right before it. */
const isCounted = (folded: string, { name, start }: Segment): boolean =>
  /[两二三四]级$/.test(name) ||
  (/^城区$/.test(name) && /[两三四五六七八九十]$/.test(folded.charAt(start - 1)));

const PLURAL_OF: ReadonlySet<Body['kind']> = new Set(['bureau', 'branch']);
const isPlural = (folded: string, at: number): boolean =>
  GENERIC_ENDS.test(folded.slice(Math.max(0, at - 2), at));

/** The unit that a chain of segments names or refers to, less the outer segments that begin no name; null where none is meant. */
export function toUnit(
  passage: Passage,
  chain: Segment[],
  reference: FoundUnit | null,
  traffic: TrafficTeams,
): FoundUnit | null {
  const head = chain[0];
  const last = chain.at(-1);
  if (!head || !last) return null;
  if (reference && !isOtherTrade(head.name))
    return { ...reference, form: 'chain', segments: chain, end: last.end };
  const above = chain.at(-2);
  // 某某分局|中队指导员: a team without a name is part of the title.
  if (
    above &&
    isNameless(last) &&
    above.body.rank <= 3 &&
    above.end === last.start &&
    POST.test(passage.folded.slice(last.end))
  )
    return toUnit(passage, chain.slice(0, -1), reference, traffic);
  // 盟市公安局政治部: those of all bureaus, not that of the one named last.
  if (head.name === '' && PLURAL_OF.has(head.body.kind) && isPlural(passage.folded, head.start)) return null;
  let segments = chain;
  while (
    segments[0] &&
    !standsAlone(segments[0], segments.length > 1, segments === chain ? traffic : NO_TEAMS)
  )
    segments = segments.slice(1);
  const first = segments[0];
  const found: FoundUnit = {
    passage,
    start: first?.start ?? head.start,
    end: last.end,
    form: 'chain',
    segments,
    place: null,
    reference: null,
  };
  if (!first) {
    const bare = chain.length === 1 && head.name === '' && /^(?:公安局|分局|公安分局)$/.test(head.noun);
    const counted = /(?:优秀|先进)$|[各两级多数个县区市旗盟省州全]$/.test(
      passage.folded.slice(0, head.start),
    );
    // 海山分局分局长: part of a title.
    const title = passage.folded.charAt(head.end) === '长';
    if (!bare || counted || title) return null;
    const place = placeOfPost(passage.folded, head.start);
    return place === null
      ? { ...found, form: 'reference', reference: head.noun }
      : { ...found, form: 'place-police', place, reference: head.noun };
  }
  if (segments.length === 1 && isOfThatDay(passage.folded, first)) return null;
  // 市、县|两级公安局, 六|城区分局: several.
  if (PLURAL_OF.has(first.body.kind) && isCounted(passage.folded, first)) return null;
  // 某市委常委、市公安局局长: the same city's.
  if (segments.length === 1 && first.generic && first.body.kind === 'bureau') {
    const place = placeOfPost(passage.folded, first.start);
    if (place?.endsWith(first.generic)) return { ...found, form: 'place-police', place };
  }
  if (isHonour(passage.folded, found)) return null;
  // 税务局|城关分局, 自然|资源局石桥分局
  const before = passage.folded.slice(Math.max(0, first.start - 8), first.start);
  const cut = passage.folded.slice(Math.max(0, first.start - 2), first.end);
  if (segments.length === 1 && first.body.kind === 'branch')
    if ((/局$/.test(before) && isOtherTrade(before)) || (first.name.includes('局') && isOtherTrade(cut)))
      return null;
  if (segments.length === 1 && isPostOfAll(passage.folded, first)) return null;
  // “国家反诈中心”APP: no office of the story's bureau.
  if (first.body.kind === 'department' && passage.folded.endsWith('国家', first.start)) return null;
  if (segments.length === 1 && first.body.kind === 'department' && !OWN_DEPARTMENT.test(first.noun)) {
    const listed = POLICE_OFFICE.test(first.noun) && isBesideUnit(passage.folded, first);
    if (!listed && !(OFFICE_OF_BUREAU.test(first.noun) && opensPhrase(passage.folded, first.start)))
      return null;
  }
  return found;
}
