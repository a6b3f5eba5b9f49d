/**
 * Stations in a list with a team or an office whose bureau is known: the list shares it.
 *
 *   县公安局特巡警大队、[龙阳派出所]       that county's
 *   某区分局刑侦大队和[东关派出所]        that branch's
 *   某区分局刑侦大队联合[东关派出所]       that branch's
 *   某县公安局组织了[东关派出所]          that county's
 *   某县公安局党委委员、[东关派出所]所长     that county's
 *
 * Near misses: 市公安局刑侦支队、[东关派出所] (a city's stations stand under its branches), two bureaus that claim one name.
 */
import { placesNamed } from '@/lib/places/gazetteer';
import type { ResolvedUnit } from './resolve-units';

const INNER = /^(.*?(公安局|分局))(?!.*分局)(.*(?:大队|中队|派出所|中心|室|看守所|拘留所))$/;
const BETWEEN = /^(?:、|和|与|及|以及|(?:民警)?(?:联合|会同|协同|联手|携手|同))$/;
/** What a bureau does with stations of its own. */
const ORDERS =
  /^(?:接(?:到)?(?:报|警|报警|警情|指令)后，)?(?:党委)?(?:立即|迅速|随即|紧急|火速|连夜|统一|马上)?(?:组织|抽调|调集|指令|指派|安排|调派|派出|责令|召集)了?(?:(?:辖区|所属|下属|所辖)的?)?$/;
/** 某县公安局|党委委员、|东关派出所|所长: two posts of one person. */
const SECOND_POST = /^(?:党委(?:委员|成员)|副局长|副政委|政治教导员|四级高级警长)、$/;
/** 时任某县公安局|副局长某某、|东关派出所|所长: the posts of a list, each with who holds it. */
const POSTS =
  /^原?(?:党委委员|副?局长|副?政委|副?大队长|副?中队长|副?所长|副?教导员|副?指导员|民警)\p{Script=Han}{2,4}、$/u;
/** 某县公安局刑警大队|接到|东关派出所|报案 */
const REPORTS = /^(?:民警)?的?(?:报告|报案|上报|移[交送]|通报|线索|反馈)/;
const BORDER_BRIGADE = /边境管理大队$/;
const ELSEWHERE = /边境|边防|铁路|车站|机场|森林|水上|航运/;

/** The mentions with stations of lists under the bureau of what stands before them there; order and spans stay. */
export function joinSiblings(results: readonly ResolvedUnit[]): readonly ResolvedUnit[] {
  const claims = new Map<string, Set<string>>();
  let parent: string | null = null;
  results.forEach((result, index) => {
    const before = results[index - 1];
    const between =
      before?.found.passage === result.found.passage
        ? result.found.passage.folded.slice(before.found.end, result.found.start)
        : '';
    const ofBureau = before?.resolved === true && ownBureau(before.name) !== null;
    const ordered =
      before?.resolved === true &&
      (ORDERS.test(between) || SECOND_POST.test(between) || (ofBureau && POSTS.test(between)));
    const joined = ordered || BETWEEN.test(between) || POSTS.test(between) || isReport(result, between);
    if (!joined) parent = null;
    if (ordered) parent = ownBureau(before.name);
    if (joined && parent !== null && isLone(result, parent)) {
      const claim = claims.get(result.name) ?? new Set();
      claims.set(result.name, claim.add(parent));
      return;
    }
    parent = result.resolved ? bureauOf(result.name) : null;
  });
  if (claims.size === 0) return results;
  return results.map((result) => {
    const [only, other] = claims.get(result.name) ?? [];
    return only === undefined || other !== undefined || result.resolved
      ? result
      : { ...result, name: only + result.name, resolved: true, candidates: [], form: 'short' };
  });
}

const isReport = ({ found: { passage, end } }: ResolvedUnit, between: string): boolean =>
  /^接到?$/.test(between) && REPORTS.test(passage.folded.slice(end, end + 6));

/** A station whose parent nothing says. */
function isLone({ name, resolved, found: { segments } }: ResolvedUnit, parent: string): boolean {
  const [first, second] = segments;
  const fits = BORDER_BRIGADE.test(parent)
    ? first?.noun === '边境派出所'
    : first?.noun === '派出所' && !ELSEWHERE.test(name);
  return (
    !resolved &&
    first !== undefined &&
    fits &&
    second === undefined &&
    // 甲县|乙派出所 says whose it is, 城关派出所 does not.
    ![2, 3, 4].some((n) => n < first.name.length && placesNamed(first.name.slice(0, n)) !== null)
  );
}

/** A county's bureau, a branch or a border brigade itself; null where branches stand between. */
const ownBureau = (name: string): string | null =>
  name.endsWith('分局') || isCountyBureau(name) || BORDER_BRIGADE.test(name) ? name : null;

const isCountyBureau = (name: string): boolean =>
  name.endsWith('公安局') &&
  placesNamed(name.slice(0, -'公安局'.length))?.places.every(({ level }) => level === 'county') === true;

/** The county's bureau or the branch that a unit stands under; null where its bureau has branches between. */
function bureauOf(name: string): string | null {
  const [, bureau = '', noun = ''] = INNER.exec(name) ?? [];
  if (noun === '分局') return bureau;
  return isCountyBureau(bureau) ? bureau : null;
}
