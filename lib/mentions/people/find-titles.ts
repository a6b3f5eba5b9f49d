/**
 * Titles before a name, read backwards: a chain of three titles is three.
 *
 *   副市长、公安局党委书记、局长、教育整顿领导小组组长|王琪
 *   鄂尔多斯市公安局东胜分局警务支援大队|副大队长|朱元      the unit stands apart from the title
 *   某某省某某市人大常委会|原主任|陈家山                 so does another organisation
 */

import { BOUNDARY_CHARACTERS } from '@/lib/mentions/units/left-boundaries';
import { isWordAt } from '@/lib/text/lexicon';
import { splitInstitution } from './organisations';
import { skipSigns } from './skip-signs';
import { POST_BOUNDARIES } from './title-boundaries';
import { TITLE_MODIFIERS, TITLES, type TitleKind } from './title-words';

export interface TitleChain {
  start: number;
  /** Places of the titles in order of print. */
  titles: { start: number; end: number }[];
  /** Kind of the title next to the name. */
  kind: TitleKind;
  kinds: TitleKind[];
  /** Index into the story's units of the one printed right before a title; null where none is. */
  unit: number | null;
  /** An organisation that is no police unit, as a range. */
  organisation: { start: number; end: number } | null;
}

export interface UnitEnd {
  start: number;
  end: number;
  index: number;
  /** A bare 公安局 or 局, printed as part of the title. */
  bare: boolean;
}

const HOLDS = /^、[现时曾]任$/;

/** A title with what belongs to it, and where the next one to the left may end; null `next` where none follows. */
interface Step {
  title: { start: number; end: number };
  kind: TitleKind;
  /** Where the chain begins with this title. */
  start: number;
  unit: number | null;
  organisation: TitleChain['organisation'];
  next: number | null;
}

/** Reads the titles that end at `end`; null where none does. `units` are the passage's resolved units. */
export function titlesBefore(
  folded: string,
  end: number,
  units: readonly UnitEnd[],
  low = 0,
): TitleChain | null {
  const titles: TitleChain['titles'] = [];
  const kinds: TitleKind[] = [];
  let unit: number | null = null;
  let organisation: TitleChain['organisation'] = null;
  let start = end;
  for (let at: number | null = skipSigns(folded, end, low); at !== null; ) {
    const step = readTitle(folded, at, units, low);
    if (!step) break;
    titles.unshift(step.title);
    kinds.unshift(step.kind);
    unit ??= step.unit;
    organisation ??= step.organisation;
    start = step.start;
    at = step.next;
  }
  const kind = kinds.at(-1);
  return kind ? { start, titles, kind, kinds, unit, organisation } : null;
}

/** Reads the title that ends at `at`; null where none does. */
function readTitle(folded: string, at: number, units: readonly UnitEnd[], low: number): Step | null {
  const head = TITLES.longestBefore(folded, at, low);
  if (!head) return null;
  const kind = head.value;
  const within = units.find(
    (other) =>
      other.end > head.start &&
      // 侦查队长: the unit's words open the title.
      (other.start < head.start || (other.start === head.start && other.end === at - 1)),
  );
  if (within) {
    // 玉里分局长, 交警支队长: the unit's last words and the title are one.
    if (within.end >= at || within.end < head.start + 1) return null;
    const next = folded.charAt(within.start - 1) === '、' ? within.start - 1 : null;
    const title = { start: head.start, end: at };
    return { title, kind, start: within.start, unit: within.index, organisation: null, next };
  }
  const left = stretchTitle(folded, head.start, units, low);
  const { organisation } = left;
  const unit = left.unit?.index ?? null;
  // 公安局党委书记, 支队政委: a bare reference is printed as part of the title. 支队|民警: a role has none.
  const isOne = left.unit !== null && isOfTitle(folded, left.unit, kind);
  const title = { start: isOne ? left.unit.start : left.start, end: at };
  // 离休干部、原|县公安局|副局长
  const former = left.unit && folded.startsWith('、原', left.unit.start - 2) ? 1 : 0;
  const start = left.unit ? left.unit.start - former : (organisation?.start ?? left.start);
  const next = nextTitleEnd(folded, start, left.unit === null && organisation === null, low);
  return { title, kind, start, unit, organisation, next };
}

/** Where the title to the left of one that begins at `start` ends; `bare`: no unit or organisation stands there. */
function nextTitleEnd(folded: string, start: number, bare: boolean, low: number): number | null {
  // 民警季威 after 主任: two titles without a sign between them.
  const joined = bare ? TITLES.longestBefore(folded, start, low) : null;
  if (joined && joined.value !== 'resident' && joined.value !== 'credit') return start;
  // 时任副支队长、现任|某某分局|政委
  if (HOLDS.test(folded.slice(Math.max(low, start - 3), start))) return start - 3;
  return /[、兼]/.test(folded.charAt(start - 1)) ? start - 1 : null;
}

const isOfTitle = (folded: string, { bare, start, end }: UnitEnd, kind: TitleKind): boolean =>
  bare && (kind === 'post' || !folded.slice(start, end).endsWith('队'));

/** Stretches a title's head to the left over modifiers, inner offices and the unit or organisation before it. */
function stretchTitle(folded: string, head: number, units: readonly UnitEnd[], low: number) {
  let at = head;
  for (;;) {
    const unit = units.find((other) => other.end === at) ?? null;
    if (unit) return { start: at, unit, organisation: null };
    const modifier = TITLE_MODIFIERS.longestBefore(folded, at, low);
    if (!modifier) break;
    at = modifier.start;
  }
  if (TITLES.longestBefore(folded, at, low)) return { start: at, unit: null, organisation: null };
  if (folded.charAt(at - 1) === '“') {
    const quoted = units.find((other) => other.end === at - 1) ?? null;
    if (quoted) return { start: at, unit: quoted, organisation: null };
  }
  const run = runBefore(folded, at, units, low);
  const text = folded.slice(run.start, at);
  // 民警骑着摩托车走进|牧民, 某派出所所长张某带着|民警: a clause, no office; 家住某区某街|居民 has none.
  const lives = run.unit === null && DWELLER.test(folded.slice(at, at + 2));
  if (CLAUSE.test(text) || lives) return { start: at, unit: null, organisation: null };
  if (run.unit) return { start: run.start, unit: run.unit, organisation: null };
  if (run.start === at) return { start: at, unit: null, organisation: null };
  // 副县长、公安局|局长
  if (GENERIC_BODY.test(text)) return { start: run.start, unit: null, organisation: null };
  const split =
    CORPORATE.test(folded.slice(at, at + 5)) && !OFFICE.test(text) ? text.length : splitInstitution(text);
  if (split > 0)
    return {
      start: run.start + split,
      unit: null,
      organisation: { start: run.start, end: run.start + split },
    };
  // 副所长、|咸东社区民警: what stands between two titles is the second one's.
  const listed =
    OF_AREA.test(folded.slice(at, at + 3)) &&
    folded.charAt(run.start - 1) === '、' &&
    TITLES.longestBefore(folded, run.start - 1, low);
  const whole = OFFICE.test(text) || text.length > 3 || listed;
  return { start: whole ? run.start : at, unit: null, organisation: null };
}

const GENERIC_BODY =
  /^(?:政法委|(?:中共)?[省市县区州旗盟地]委|(?:[市县区州旗盟])?公安(?:局|分局|厅)|原?[省市县区州旗盟](?:文联|作协|科协|妇联|侨联|残联|工商联))$/;
const OF_AREA = /^(?:社区|片区|驻村|包村|责任区|警区)/;
const DWELLER = /^(?:居民|市民|村民|群众|牧民|住户|业主)/;
const CLAUSE = /[着了]|走进|希望|祝愿|这个|那个/;
const OFFICE = /(?:小组|办公室|办|处|科|室|组|股|专班|中心|队|班|部|系统|机关|全国|市|省|区|县|情|疫|年|届)$/;

/** Titles that come after a firm's or body's bare name: 阿里巴巴创始人. */
const CORPORATE =
  /^(?:联合)?(?:创始人|董事长|总裁|首席执行|总经理|副总经理|首席|发言人|新闻发言人|老板|店主|理事长)/;

/** The Han run before a title, up to punctuation, a unit or a bounding word. */
function runBefore(
  folded: string,
  end: number,
  units: readonly UnitEnd[],
  low: number,
): { start: number; unit: UnitEnd | null } {
  let at = end;
  while (at > low && end - at < 32) {
    const unit = units.find((other) => other.end === at);
    if (unit) return { start: at, unit };
    const character = folded.charAt(at - 1);
    if (!/[\p{Script=Han}0-9A-Za-z]/u.test(character)) return { start: at, unit: null };
    // 薛某某和|民警, 教导员兼|某中学副校长: joined to what stands before, not part of it.
    if (at === end && /[和与及]/.test(character)) return { start: at, unit: null };
    if (character === '兼' && TITLES.longestBefore(folded, at - 1, low)) return { start: at, unit: null };
    const word = POST_BOUNDARIES.longestBefore(folded, at, low);
    // 旗委组织部|副部长: no boundary, but the office's name.
    if (word && !['组织部', '宣传部'].includes(folded.slice(word.start, word.start + 3)))
      return { start: at, unit: null };
    if (
      !isWordAt(folded, at - 1, at + 1) &&
      // 警民关系|组: a word that such a character ends.
      !(character === '系' && isWordAt(folded, at - 2, at)) &&
      BOUNDARY_CHARACTERS.hasAt(folded, at - 1) &&
      /[的在到从由向对与和被将把让给据是为了系及等说称叫以]/.test(character)
    )
      return { start: at, unit: null };
    at--;
  }
  return { start: at <= low ? at : end, unit: null };
}
