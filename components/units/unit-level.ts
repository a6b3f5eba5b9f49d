const names: Record<string, string> = {
  ministry: '部级机关',
  province: '省级公安机关',
  prefecture: '市、盟级公安局',
  county: '分局、旗县级公安局',
  division: '支队、大队等',
  station: '派出所',
  department: '内设部门',
  college: '院校',
  other: '其他',
};

/** What a unit's level is called; levels that are not known are 其他. */
export function unitLevelName(level: string): string {
  return (Object.hasOwn(names, level) && names[level]) || '其他';
}

/** The levels from the top down, for lists by level. */
export const unitLevels = Object.keys(names);
