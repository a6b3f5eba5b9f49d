/**
 * Resolves chains that want a parent: their own words do not say where they hang, the story does.
 *
 *   刑警大队           遂川县公安局刑警大队, where that bureau was named last
 *   分局反诈中心        the branch named last, and its centre
 *   市交警支队          the city's bureau
 *   新桥派出所          stays as printed: many bureaus could have one
 */
import { chooseParent } from './choose-parent';
import { isOfEarlierYears } from './earlier-years';
import type { KnownUnits } from './known-units';
import { looseForm } from './loose-form';
import { appendSegments, type ChainName, nameHead } from './name-chain';
import { isNumberedTeam, parentOfNumbered } from './numbered-teams';
import { officialBody } from './official-body';
import { parentOfStation } from './parent-of-station';
import { POLICE_FUNCTIONS } from './police-functions';
import { resolveByTail } from './resolve-by-tail';
import { formOf, resolveGenericBureau, resolveReference } from './resolve-reference';
import { hasPoliceFunction, isCalledByPlace, TRAFFIC_BRIGADES, TRAFFIC_FORCE } from './team-names';
import type { UnitContext } from './unit-context';
import type { FoundUnit, Segment } from './unit-finding';

/** A chain's name as its own words give it; null where it wants the rest of the story. */
export function resolveByItself(unit: FoundUnit, context: UnitContext): ChainName | null {
  const [first, ...rest] = unit.segments;
  if (!first || unit.reference !== null || isTrafficTeam(first)) return null;
  const head = nameHead(first, context);
  if (!('known' in head) || !(head.known.resolved || first.body.kind === 'bureau')) return null;
  return { ...head.known, name: appendSegments(head.known.name, rest, context) };
}

/** What a chain stands for, and whether it is only a word for a unit named elsewhere. */
type StoryName = ChainName & { referring: boolean };

/** A chain as a part of a unit that is known: `own` and the segments below it. */
const under = (
  parent: { name: string; resolved: boolean },
  own: string,
  segments: readonly Segment[],
  context: UnitContext,
): StoryName => ({
  name: appendSegments(parent.name + own, segments, context),
  resolved: parent.resolved,
  candidates: [],
  referring: own === '' && segments.length === 0,
});

/** A chain of which nothing is known but what is printed. */
const asPrinted = (printed: string, segments: readonly Segment[], context: UnitContext): StoryName => ({
  name: appendSegments(printed, segments, context),
  resolved: false,
  candidates: [],
  referring: false,
});

/** A chain under the unit that the story gives it; null where it is no mention without one. */
export function resolveByStory(
  unit: FoundUnit,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): StoryName | null {
  const [first, ...rest] = unit.segments;
  if (!first) return null;
  const bareBranch = first.body.kind === 'branch' && first.name === '';
  if (unit.reference !== null || bareBranch) {
    const target = resolveReference(formOf(unit, '分局'), index, known, context);
    return target && under(target, '', bareBranch && unit.reference === null ? rest : unit.segments, context);
  }
  if (first.generic) return resolveGeneric(first, first.generic, rest, index, known, context);
  if (isTrafficTeam(first)) {
    const above = first.noun === '中队' ? TRAFFIC_BRIGADE : TRAFFIC;
    const force = known.nearest(index, ({ key }) => above.test(key));
    return force && under(force, first.name + first.noun, rest, context);
  }
  if (isNumberedTeam(first)) {
    const parent = parentOfNumbered(first, index, known);
    return parent && under(parent, first.name + first.noun, rest, context);
  }
  const parent = parentOfStation(first, index, known, context);
  if (parent) return under(parent, parent.own, rest, context);
  const head = nameHead(first, context);
  return 'known' in head
    ? resolveNamed(unit, first, head.known, index, known, context)
    : resolveOwn(unit, first, head.own, index, known, context);
}

/** 市局, 省厅|刑警总队: the bureau of that level; as printed where the story tells of none. */
function resolveGeneric(
  first: Segment,
  generic: NonNullable<Segment['generic']>,
  rest: readonly Segment[],
  index: number,
  known: KnownUnits,
  context: UnitContext,
): StoryName | null {
  const { kind } = first.body;
  // 区公安厅: no district has one.
  const level = first.noun === '公安厅' && generic === '区' ? '自治区' : generic;
  const bureau = resolveGenericBureau(level, index, known, context);
  const own = kind === 'bureau' ? '' : wordsAfterGeneric(first);
  if (bureau) return under({ ...bureau, name: ownKindOfBureau(bureau.name, first) }, own, rest, context);
  const named = kind === 'bureau' || (kind === 'team' && hasPoliceFunction(first.name));
  return rest.length === 0 && !named ? null : asPrinted(first.name + first.noun, rest, context);
}

/** A chain whose first words are a name of their own: of a unit of the story, where that names it in full. */
function resolveNamed(
  unit: FoundUnit,
  first: Segment,
  head: ChainName,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): StoryName {
  const [, ...rest] = unit.segments;
  const ofBranch = teamOfBranch(first, head, index, known);
  if (ofBranch !== null) return under({ name: ofBranch, resolved: true }, '', rest, context);
  const branch =
    !head.resolved && first.body.kind === 'branch' && rest.length > 0
      ? resolveByTail({ ...unit, segments: [first] }, index, known)
      : null;
  if (branch?.resolved) return under(branch, '', rest, context);
  return { ...head, name: appendSegments(head.name, rest, context), referring: false };
}

/** A chain that wants a unit above it: 特警队, 刑侦大队, 城北分局. */
function resolveOwn(
  unit: FoundUnit,
  first: Segment,
  own: string,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): StoryName | null {
  const [, ...rest] = unit.segments;
  const { kind, police } = first.body;
  const isBare = first.name === '';
  // A bare 交管局 or 特警队 is nobody's in particular.
  if (kind === 'line-bureau' && isBare && rest.length === 0)
    return isMinistryListed(unit) ? under({ name: '公安部', resolved: true }, own, rest, context) : null;
  if (kind === 'team' && police && isBare && !context.offshore) return null;
  const chosen = chooseParent(unit, index, known);
  if (chosen && isOfEarlierYears(unit, index, chosen, known)) return null;
  if (chosen) return under(chosen, own, rest, context);
  if (kind === 'department' || kind === 'line-bureau' || (isBare && kind === 'team')) return null;
  const home = context.city ?? context.home.prefecture ?? context.home.county;
  if (kind === 'branch' && home)
    return under({ name: officialBody(home), resolved: true }, own, rest, context);
  return asPrinted(context.offshore ? own : first.name + first.noun, rest, context);
}

/** 东河刑侦大队, where the story names 东河分局: a team of that branch; a district's traffic police may be the city's. */
function teamOfBranch(
  first: Segment,
  { candidates: [candidate] }: ChainName,
  index: number,
  known: KnownUnits,
): string | null {
  if (first.body.kind !== 'team' || /交[警管巡通]/.test(first.name)) return null;
  if (candidate === undefined) return teamOfBranchCalledSo(first, index, known);
  const loose = looseForm(candidate);
  const branch = known.nearest(
    index,
    (other) => other.rank === 3 && other.resolved && /分局$/.test(other.key) && loose.startsWith(other.loose),
  );
  return branch && branch.name + candidate.slice(candidate.indexOf('分局') + '分局'.length);
}

/** 青云刑警大队, of a 青云 that no list of places has, where the story names 某市公安局青云分局. */
function teamOfBranchCalledSo({ name, noun }: Segment, index: number, known: KnownUnits): string | null {
  const place = name.slice(0, POLICE_FUNCTIONS.longestBefore(name, name.length)?.start ?? 0);
  if (place.length < 2) return null;
  const ending = `局${place}分局`;
  const branch = known.nearest(index, ({ key, resolved }) => resolved && key.endsWith(ending));
  return branch && branch.name + name.slice(place.length) + noun;
}

const TRAFFIC = new RegExp(`${TRAFFIC_FORCE}$`);
const TRAFFIC_BRIGADE = new RegExp(`${TRAFFIC_BRIGADES}$`);

/** 绿园大队, 土城中队: nobody's but the city's or the county's traffic police's. */
const isTrafficTeam = (first: Segment): boolean =>
  first.body.kind === 'team' &&
  !first.body.police &&
  isCalledByPlace(first) &&
  !hasPoliceFunction(first.name);

/** 公安部办公厅、|治安管理局: a bureau of the ministry, in a list of such. */
const isMinistryListed = ({ passage: { folded }, start }: FoundUnit): boolean =>
  /公安部(?:[\p{Script=Han}“”]{2,18}(?:[局厅]|主任|局长|厅长|书记|助理)、)+$/u.test(
    folded.slice(Math.max(0, start - 80), start),
  );

/** 市森林公安局: the forest police of the place, a bureau beside the place's own; 地区公安处 is no 公安局. */
const ownKindOfBureau = (bureau: string, { noun }: Segment): string =>
  noun === '森林公安局' || noun === '公安处' ? bureau.replace(/(?<!森林)公安[局厅]$/, noun) : bureau;

/** 市交警支队, 市公安交警支队 → 交警支队 */
function wordsAfterGeneric(segment: Segment): string {
  const generic = segment.generic ?? '';
  const words = segment.name.slice(segment.name.indexOf(generic) + generic.length) + segment.noun;
  return words.replace(/^公安(?=.)/, '');
}
