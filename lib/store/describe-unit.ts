import type { Authority, UnitLevel, UnitRecord } from '../mentions/authority';
import type { DescribeUnit } from './unit-registry';

const BODY = /^(.*?(?:公安部|公安厅|公安局|分局|总队|支队|大队|派出所))(.+)$/;

function levelOf(name: string): UnitLevel {
  if (/部$/.test(name) && name.startsWith('公安部')) return 'ministry';
  if (/公安厅$/.test(name)) return 'province';
  if (/派出所$/.test(name)) return 'station';
  if (/分局$|[县旗区]公安局$/.test(name)) return 'county';
  if (/公安局$/.test(name)) return 'prefecture';
  if (/(总|支|大|中)队$/.test(name)) return 'division';
  if (/(大学|学院|学校)$/.test(name)) return 'college';
  return 'department';
}

/** Longest prefix that is a body of its own: 包头市公安局昆都仑区分局 of …沼潭派出所. */
function parentOf(name: string): string | null {
  let parent: string | null = null;
  for (let length = 2; length < name.length; length++) {
    const match = BODY.exec(`${name.slice(0, length)}·`);
    if (match?.[2] === '·') parent = name.slice(0, length);
  }
  return parent;
}

/** Tells a unit's parent, level and place from its canonical name and the authority file. */
export function describeUnits(authority: Authority): DescribeUnit {
  const records = new Map<string, UnitRecord>(authority.units.map((unit) => [unit.name, unit]));
  return (name) => {
    const record = records.get(name);
    const parent = record?.parent === undefined ? parentOf(name) : record.parent;
    const shortName = parent !== null && name.startsWith(parent) ? name.slice(parent.length) : name;
    return { parent, level: record?.level ?? levelOf(name), region: record?.region || null, shortName };
  };
}
