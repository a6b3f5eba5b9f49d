import type { LockedPackage } from './lock-file';
import type { SupplyRules } from './supply-rules';

/** Whether a licence expression (SPDX, or the older `(MIT OR X)`) lets a package be used under these licences. */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression
    .replace(/[()]/g, ' ')
    .replace(/\s(and|or)\s/g, (word) => word.toUpperCase())
    .trim();
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.has(licence.trim())));
}

const fits = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Packages under licences that nobody allowed, and allowances that nothing needs any more. */
export function findLicenceFaults(locked: readonly LockedPackage[], rules: SupplyRules): string[] {
  const allowed = new Set(rules.licences);
  const used = new Set<string>();
  const faults = locked.flatMap(({ path, name, license }) => {
    if (license !== undefined && isAllowed(license, allowed)) return [];
    const exception = rules.packages.find((entry) => fits(entry.package, name));
    if (exception === undefined) return [`${path} is under ${license ?? 'no licence that it states'}`];
    used.add(exception.package);
    const withIt = new Set([...allowed, exception.licence]);
    return license === undefined || isAllowed(license, withIt)
      ? []
      : [`${path} is under ${license}, not under ${exception.licence}`];
  });
  const stale = rules.packages.filter((entry) => !used.has(entry.package));
  return [...faults, ...stale.map((entry) => `${entry.package} needs its exception no more: remove it`)];
}

/** docs/licences.md: every package that an install may bring, by licence. */
export function writeLicences(locked: readonly LockedPackage[], rules: SupplyRules): string {
  const byLicence = new Map<string, Set<string>>();
  for (const { name, version, license } of locked) {
    const stated =
      license ??
      `${rules.packages.find((entry) => fits(entry.package, name))?.licence ?? 'none'} (its LICENSE file)`;
    byLicence.set(stated, (byLicence.get(stated) ?? new Set()).add(`${name} ${version}`));
  }
  const sorted = (texts: Iterable<string>) => [...texts].sort((a, b) => (a < b ? -1 : 1));
  const parts = sorted(byLicence.keys()).map((licence) => {
    const packages = sorted(byLicence.get(licence) ?? []);
    return `## ${licence}\n\n${packages.length}: ${packages.join(', ')}\n`;
  });
  return `# Licences of the packages\n\nMade by \`npm run audit -- --write\` from package-lock.json; exceptions with their reasons are in supply-chain.yaml.\n\n${parts.join('\n')}`;
}
