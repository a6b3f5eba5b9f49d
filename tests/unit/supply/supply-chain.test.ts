import { expect, test } from 'vitest';
import { readAudit } from '@/lib/supply/advisories';
import { findLicenceFaults, isAllowed, writeLicences } from '@/lib/supply/licences';
import { findLockFaults, findScriptFaults, readLockFile } from '@/lib/supply/lock-file';
import { readSupplyRules } from '@/lib/supply/supply-rules';

const sum = 'sha512-abc==';
const from = (name: string) => `https://registry.npmjs.org/${name}/-/${name}-1.0.0.tgz`;

const locked = (packages: Record<string, object>) =>
  readLockFile(
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'us' },
        ...Object.fromEntries(
          Object.entries(packages).map(([name, entry]) => [
            `node_modules/${name}`,
            { version: '1.0.0', resolved: from(name), integrity: sum, license: 'MIT', ...entry },
          ]),
        ),
      },
    }),
  );

const rules = readSupplyRules(
  'rules.yaml',
  `licences: [MIT, ISC]
packages: [{ package: 'lib*', licence: LGPL-3.0-or-later, why: a library }]
installScripts: [{ package: builder, why: it builds }]
advisories: [{ id: GHSA-1, package: bad, why: never called, until: 2026-06-30 }]
`,
);

test.each([
  ['a package whole', {}, []],
  ['one that lies in its parent', { resolved: undefined, integrity: undefined, inBundle: true }, []],
  ['without a sum', { integrity: undefined }, ['node_modules/a has no sha512 sum']],
  ['with a weak sum', { integrity: 'sha1-x' }, ['node_modules/a has no sha512 sum']],
  ['from git', { resolved: 'git+ssh://x' }, ['node_modules/a comes from git+ssh://x, not from the registry']],
  ['from nowhere', { resolved: undefined }, ['node_modules/a comes from nowhere, not from the registry']],
  ['a link', { link: true }, ['node_modules/a is a link out of the project']],
  ['another version', { version: '2.0.0' }, ['package.json asks for a 1.0.0, the lock file has 2.0.0']],
])('the lock file: %s', (_what, entry, faults) => {
  expect(findLockFaults(locked({ a: entry }), { dependencies: { a: '1.0.0' } })).toEqual(faults);
});

test.each([
  ['MIT', true],
  ['MIT OR GPL-3.0', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT and ISC', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-or-later', false],
  ['UNLICENSED', false],
])('licence %s: %s', (expression, allowed) => {
  expect(isAllowed(expression, new Set(['MIT', 'ISC']))).toBe(allowed);
});

test('a licence that nobody allowed is a fault, and so is an exception that nothing needs', () => {
  const found = (packages: Record<string, object>) => findLicenceFaults(locked(packages), rules);
  expect(found({ a: {}, 'lib-x': { license: 'LGPL-3.0-or-later' } })).toEqual([]);
  expect(found({ 'lib-x': { license: 'AGPL-3.0' } })).toEqual([
    'node_modules/lib-x is under AGPL-3.0, not under LGPL-3.0-or-later',
  ]);
  expect(found({ a: { license: undefined }, 'lib-x': { license: 'LGPL-3.0-or-later' } })).toEqual([
    'node_modules/a is under no licence that it states',
  ]);
  expect(found({ a: {} })).toEqual(['lib* needs its exception no more: remove it']);
});

test('the list names every package once under its licence', () => {
  const list = writeLicences(locked({ b: {}, a: {}, 'lib-x': { license: undefined } }), rules);
  expect(list).toContain('## MIT\n\n2: a 1.0.0, b 1.0.0\n');
  expect(list).toContain('## LGPL-3.0-or-later (its LICENSE file)\n\n1: lib-x 1.0.0\n');
});

test('an install script that nobody explained or decided on is a fault, and so is one that is gone', () => {
  const found = (packages: Record<string, object>, allowScripts = { builder: false }) =>
    findScriptFaults(locked(packages), rules.installScripts, { allowScripts });
  const builder = { hasInstallScript: true };
  expect(found({ builder })).toEqual([]);
  expect(found({ builder, miner: builder })).toEqual([
    'miner brings an install script that docs/supply-chain.yaml does not explain',
    'miner brings an install script: say in package.json, allowScripts, whether it runs',
  ]);
  expect(found({ a: {} })).toEqual(['builder has no install script any more: remove it from the list']);
});

const report = (severity: string, id = 'GHSA-1', name = 'bad') =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      [name]: { via: [{ url: `https://github.com/advisories/${id}`, title: 'it breaks', severity, name }] },
      parent: { via: [name] },
    },
  });

test('a known fault fails unless it is explained, and then until its day only', () => {
  const read = (text: string, today = '2026-06-01') => readAudit(text, rules, today);
  expect(read(report('moderate'))).toEqual({ checked: true, faults: [], passed: [] });
  expect(read(report('high'))).toEqual({ checked: true, faults: [], passed: ['GHSA-1: never called'] });
  expect(read(report('high', 'GHSA-2'))).toMatchObject({
    faults: [expect.stringContaining('bad: it breaks (high')],
  });
  expect(read(report('critical', 'GHSA-1', 'worse'))).toMatchObject({
    faults: [expect.stringContaining('worse')],
  });
  expect(read(report('high'), '2026-07-01')).toMatchObject({
    faults: [expect.stringContaining('look at it again')],
  });
});

test.each([
  ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
  ['npm error network', 'npm error network'],
  ['', 'no answer'],
  ['{}', 'no report'],
])('where the registry does not answer, that is said: %s', (output, reason) => {
  expect(readAudit(output, rules, '2026-06-01')).toEqual({ checked: false, reason });
});

test('a rule without its reason is refused with its line', () => {
  expect(() =>
    readSupplyRules(
      'rules.yaml',
      'licences: []\npackages: []\ninstallScripts:\n  - package: x\n    why: ""\nadvisories: []\n',
    ),
  ).toThrow(/rules\.yaml:5.*say why/);
});
