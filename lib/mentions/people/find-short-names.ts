/**
 * Short forms of people that the story names in full: a surname with a title.
 *
 *   民警常某某…… [常警官]立即上了摩托车       局长林某某…… [林局長]也提醒
 *
 * Counts only where exactly one person of the story has the surname. Near misses: 张某, 赵女士, 副所长.
 */
import { groupBy } from '@/lib/group-by';
import type { Passage } from '@/lib/mentions/text/passage';
import { CharacterClass } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { type FoundName, overlaps } from './name-candidates';
import { spellName } from './name-pieces';
import { COMPOUND_SURNAMES, SURNAMES } from './surnames';

const FORM =
  /副?(?:警官|指挥长|局长|分局长|所长|总队长|支队长|大队长|中队长|队长|教导员|指导员|政委|主任|书记|老师|医生|教授|厅长|院长|校长|处长|科长|站长|督察|警长|师傅|法官|律师|先生|女士|同志|镇长|县长|市长|区长|部长|组长|探长|管教(?!民警)|总)(?![\p{Script=Han}]*(?:某))/gu;

const FORM_STARTS = new CharacterClass(
  '副警局分所总支大中队教指政主书老医厅院校处科站督师法律先女同镇县市区部组探管',
);

/** Whether the first character of a form stands behind any of the surnames: the pattern itself looks through all. */
const mayHaveForm = (folded: string, surnames: Iterable<string>): boolean => {
  for (const surname of surnames)
    for (let at = folded.indexOf(surname); at >= 0; at = folded.indexOf(surname, at + 1))
      if (FORM_STARTS.hasAt(folded, at + surname.length)) return true;
  return false;
};

const addTo = (names: Map<string, Set<string>>, short: string, name: string) =>
  names.set(short, (names.get(short) ?? new Set()).add(name));

export function findShortNames(passages: readonly Passage[], people: readonly FoundName[]): FoundName[] {
  const bySurname = new Map<string, Set<string>>();
  for (const { name } of people) {
    const surname = COMPOUND_SURNAMES.has(name.slice(0, 2)) ? name.slice(0, 2) : (name[0] ?? '');
    // 格桑|旺堆 is 格桑警官 too.
    if (name.length >= 4 && spellName(name, 0).some(({ end, pieces }) => end === name.length && pieces > 1))
      addTo(bySurname, name.slice(0, 2), name);
    if (!SURNAMES.hasAt(surname, 0) && surname.length === 1) continue;
    addTo(bySurname, surname, name);
  }
  const peopleIn = groupBy(people, ({ passage }) => passage);
  const found: FoundName[] = [];
  const add = (passage: Passage, start: number, end: number, name: string) => {
    const taken = found.some((other) => other.passage === passage && other.start < end && start < other.end);
    if (!taken && !overlaps(peopleIn.get(passage) ?? [], start, end))
      found.push({ passage, start, end, name, score: 0, title: null, listed: false });
  };
  for (const name of new Set(people.map((person) => person.name)))
    if (name.includes('·')) addFirstParts(passages, name, add);
  if (bySurname.size === 0) return found;
  for (const passage of passages) {
    const { folded } = passage;
    if (!mayHaveForm(folded, bySurname.keys())) continue;
    for (const match of listMatches(FORM, folded)) {
      for (const length of [2, 1]) {
        const start = match.index - length;
        if (start < 0) continue;
        const names = bySurname.get(folded.slice(start, match.index));
        if (names?.size !== 1) continue;
        const before = folded.charAt(start - 1);
        if (/\p{Script=Han}/u.test(before) && !/[的和与对向给被让把由从是在跟为有说据经时，]/.test(before))
          continue;
        const end = match.index + match[0].length;
        if (overlaps(peopleIn.get(passage) ?? [], start, end)) break;
        const [name = ''] = names;
        found.push({ passage, start, end, name, score: 0, title: null, listed: false });
        break;
      }
    }
  }
  return found;
}

/** 夏提克·拜木哈买提 is 夏提克 from then on. */
function addFirstParts(
  passages: readonly Passage[],
  name: string,
  add: (passage: Passage, start: number, end: number, name: string) => void,
): void {
  const first = name.slice(0, name.indexOf('·'));
  if (first.length < 2) return;
  for (const passage of passages)
    for (
      let at = passage.folded.indexOf(first);
      at >= 0;
      at = passage.folded.indexOf(first, at + first.length)
    )
      if (passage.folded.charAt(at + first.length) !== '·' && passage.folded.charAt(at - 1) !== '·')
        add(passage, at, at + first.length, name);
}
