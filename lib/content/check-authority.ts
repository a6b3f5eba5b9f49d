import type { Authority } from '@/lib/mentions/authority';
import { findRegionFault } from '@/lib/places/region-fault';
import type { ContentFault } from './content-fault';
import type { Place, YamlFile } from './read-yaml';
import type { Mergeable } from './resolve-merges';

/** The three authority files as read, with the lines of their values. */
export interface AuthorityFiles {
  units: { path: string; file: YamlFile<Mergeable<Authority['units'][number]>[]> };
  people: { path: string; file: YamlFile<Authority['people']> };
  topics: { path: string; file: YamlFile<Mergeable<Authority['topics'][number]>[]> };
}

interface Claim extends Place {
  holder: string;
  path: string;
}

/** Forms that stand for another unit in each story: as an alias they would join units that have nothing in common. */
const BACK_REFERENCE =
  /^(该|本|我)?(省|市|州|盟|县|旗|区)?(局|厅|分局|公安局|公安厅|公安分局|总队|支队|大队|派出所)$/;

/** Gives each form to the first record that claims it; a second claim is a fault. */
function claimForms(kind: string, claims: [form: string, claim: Claim][]): ContentFault[] {
  const holders = new Map<string, Claim>();
  const faults: ContentFault[] = [];
  for (const [form, claim] of claims) {
    const first = holders.get(form);
    if (first === undefined) {
      holders.set(form, claim);
    } else if (first.holder !== claim.holder || first.line !== claim.line) {
      faults.push({
        ...{ file: claim.path, line: claim.line, column: claim.column },
        message: `"${form}" stands for two ${kind}: ${first.holder} (line ${first.line}) and ${claim.holder}`,
        remedy: 'Leave it with one of them',
      });
    }
  }
  return faults;
}

function checkUnits({ path, file }: AuthorityFiles['units']): ContentFault[] {
  const faults: ContentFault[] = [];
  const claims: [string, Claim][] = [];
  const parents = new Map<string, string>();
  for (const [index, unit] of file.value.entries()) {
    claims.push([unit.name, { holder: unit.name, path, ...file.placeOf([index, 'name']) }]);
    for (const [place, alias] of unit.aliases.entries()) {
      const at = file.placeOf([index, 'aliases', place]);
      claims.push([alias, { holder: unit.name, path, ...at }]);
      if (BACK_REFERENCE.test(alias)) {
        const remedy = 'Remove it: the parser resolves back-references in each story';
        faults.push({ file: path, ...at, message: `"${alias}" is a back-reference, never an alias`, remedy });
      }
    }
    if (unit.parent != null) parents.set(unit.name, unit.parent);
    const badRegion = unit.region ? findRegionFault(unit.region) : null;
    if (badRegion !== null) {
      const at = file.placeOf([index, 'region']);
      const remedy = "Write province, prefecture and county as in 浙江省/杭州市, or '' for the whole country";
      faults.push({ file: path, ...at, message: `region of ${unit.name}: ${badRegion}`, remedy });
    }
  }
  const reported = new Set<string>();
  for (const [index, unit] of file.value.entries()) {
    const chain = [unit.name];
    for (let next = parents.get(unit.name); next !== undefined; next = parents.get(next)) {
      if (chain.includes(next) && next !== unit.name) break;
      chain.push(next);
      if (next !== unit.name) continue;
      if (chain.some((name) => reported.has(name))) break;
      for (const name of chain) reported.add(name);
      const at = file.placeOf([index, 'parent']);
      const message = `the parents of ${unit.name} lead back to itself: ${chain.join(' → ')}`;
      faults.push({ file: path, ...at, message, remedy: 'Correct one of these parents' });
      break;
    }
  }
  return [...faults, ...claimForms('units', claims)];
}

function checkTopics({ path, file }: AuthorityFiles['topics']): ContentFault[] {
  const forms: [string, Claim][] = [];
  const ids: [string, Claim][] = [];
  for (const [index, topic] of file.value.entries()) {
    const at = file.placeOf([index, 'name']);
    ids.push([topic.id, { holder: topic.name, path, ...file.placeOf([index, 'id']) }]);
    forms.push([topic.name, { holder: topic.name, path, ...at }]);
    for (const [place, alias] of topic.aliases.entries()) {
      if (alias === topic.name) continue;
      forms.push([alias, { holder: topic.name, path, ...file.placeOf([index, 'aliases', place]) }]);
    }
  }
  return [...claimForms('topics', forms), ...claimForms('topics', ids)];
}

const personKey = (person: { name: string; unit?: string | undefined; articles?: string[] | undefined }) =>
  [person.name, person.unit ?? '', ...(person.articles ?? [])].join(' · ');

function checkPeople({ path, file }: AuthorityFiles['people']): ContentFault[] {
  const faults: ContentFault[] = [];
  const claims: [string, Claim][] = [];
  for (const [index, person] of file.value.entries()) {
    const own = personKey(person);
    claims.push([own, { holder: own, path, ...file.placeOf([index, 'name']) }]);
    for (const [place, other] of person.join.entries()) {
      const at = file.placeOf([index, 'join', place]);
      if (personKey(other) === own) {
        const remedy = 'Remove it, or name the unit or the articles that tell the two apart';
        faults.push({ file: path, ...at, message: `${person.name} is joined with itself`, remedy });
      } else {
        claims.push([personKey(other), { holder: own, path, ...at }]);
      }
    }
    if (person.split === true && person.join.length > 0) {
      const at = file.placeOf([index, 'split']);
      const remedy = 'Keep one of the two decisions';
      faults.push({ file: path, ...at, message: `${person.name} is both joined and split`, remedy });
    }
  }
  return [...faults, ...claimForms('people', claims)];
}

/** What contradicts itself in the authority files, or means nothing: regions that are none, cycles of parents, forms claimed twice, people joined with themselves. */
export function checkAuthority(files: AuthorityFiles): ContentFault[] {
  return [...checkUnits(files.units), ...checkPeople(files.people), ...checkTopics(files.topics)];
}
