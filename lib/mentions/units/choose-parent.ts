/**
 * The unit of the story that a chain without a parent of its own hangs under.
 *
 *   某县公安局接报，刑警大队出动             the bureau named last
 *   某县警方110指挥中心                  the bureau of the police right before it
 *   某县警方接报，刑侦大队出动，在邻县公安局的协助下……   that county's, not the one that helps
 */
import { placesNamed } from '@/lib/places/gazetteer';
import type { KnownUnit, KnownUnits } from './known-units';
import type { FoundUnit, Segment } from './unit-finding';

/** The parent of a chain; null where the story names none. */
export function chooseParent(
  unit: FoundUnit,
  index: number,
  known: KnownUnits,
): Pick<KnownUnit, 'name' | 'resolved'> | null {
  const [first] = unit.segments;
  if (!first) return null;
  const works = first.body.kind === 'team' ? worksOf(first.name) : [];
  const fits = (above: Pick<KnownUnit, 'name' | 'rank'>) =>
    mayStandUnder(first, above) && (works.length === 0 || !isOfOtherWork(works, above));
  const force = known.forceBefore(index, fits);
  if (force?.found.passage === unit.passage && force.found.end === unit.start) return force;
  const own =
    (first.body.rank === 5 ? known.nearest(index, isBranchWithForces) : null) ??
    known.nearest(index, (above) => !above.helper && fits(above));
  if (own && (force === null || known.isNamedBefore(index, own.name))) return own;
  return force ?? own ?? known.nearest(index, fits);
}

/** Works that have teams of their own: no 刑警中队 stands under a 巡特警大队. */
const WORKS = [
  /刑[警侦事]/,
  /交[警管巡]|交通/,
  /[巡特]警|巡防|防暴/,
  /禁毒|缉毒/,
  /经侦|经济犯罪/,
  /网安|网警/,
  /户政|出入境/,
];
const worksOf = (name: string) => WORKS.filter((work) => work.test(name));

/** Whether the team above has a work, and none of these. */
function isOfOtherWork(works: readonly RegExp[], above: Pick<KnownUnit, 'name' | 'rank'>): boolean {
  if (above.rank < 4 || above.rank > 6) return false;
  const theirs = worksOf(/[\u4e00-\u9fff]{2,8}队$/.exec(above.name)?.[0] ?? '');
  return theirs.length > 0 && !works.some((work) => theirs.includes(work));
}

const PROVINCIAL_CITY = /^(?:北京|天津|上海|重庆)市公安局$/;

/** 上海市公安局徐汇分局|刑侦支队: a municipality's own bureau has 总队, its branches have 支队. */
const isBranchWithForces = ({ name, rank }: KnownUnit): boolean =>
  rank === 3 && /^(?:北京|天津|上海|重庆)市公安局/.test(name);

/** Whether a bureau has 大队 of its own: a county's, or a branch. */
export const isOwnBureau = (name: string): boolean => /分局$/.test(name) || isCountyBureau(name);

/** 支队 stand under a prefecture's bureau, not under a county's. */
const isCountyBureau = (name: string): boolean =>
  placesNamed(name.replace(/公安局$/, ''))?.places.every(
    ({ level, parent }) =>
      level === 'county' && parent?.level === 'prefecture' && !/省直辖/.test(parent.name),
  ) ?? /[县旗]公安局$/.test(name);

/** Whether a team, branch or department may hang under a unit. */
function mayStandUnder({ body: { kind, rank } }: Segment, above: Pick<KnownUnit, 'name' | 'rank'>): boolean {
  switch (kind) {
    case 'department':
      return above.rank <= 5;
    case 'branch':
      return above.rank === 2;
    case 'line-bureau':
      return above.rank <= 2;
    default:
      if (rank === 4) return above.rank <= 1 || (above.rank === 2 && PROVINCIAL_CITY.test(above.name));
      if (rank === 5) return (above.rank === 2 && !isCountyBureau(above.name)) || above.rank === 4;
      if (rank === 6) return above.rank === 2 || above.rank === 3 || above.rank === 5;
      return above.rank >= 2 && above.rank < rank;
  }
}
