import { z } from 'zod';

const packageSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
});

const dependencies = z.record(z.string(), z.string()).optional();

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
});

export const manifestSchema = z.object({
  dependencies,
  devDependencies: dependencies,
  allowScripts: z.record(z.string(), z.boolean()).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A package that an install may bring. */
export interface LockedPackage extends z.infer<typeof packageSchema> {
  /** Its folder: node_modules/vite/node_modules/esbuild */
  path: string;
  name: string;
}

/** The packages of a lock file's text, by path. */
export function readLockFile(text: string): LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(text));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...entry }));
}

const fromRegistry = /^https:\/\/registry\.npmjs\.org\/.+\.tgz$/;

/** Which packages could come from elsewhere or be another than was locked; bundled ones lie in their parent's file. */
export function findLockFaults(locked: readonly LockedPackage[], manifest: Manifest): string[] {
  const faults = locked.flatMap(({ path, resolved = '', integrity = '', inBundle, link }) => {
    if (inBundle) return [];
    if (link) return [`${path} is a link out of the project`];
    if (!fromRegistry.test(resolved))
      return [`${path} comes from ${resolved || 'nowhere'}, not from the registry`];
    return /^sha512-/.test(integrity) ? [] : [`${path} has no sha512 sum`];
  });
  const top = new Map(locked.map(({ path, version }) => [path, version]));
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const found = top.get(`node_modules/${name}`);
    if (found !== version)
      faults.push(`package.json asks for ${name} ${version}, the lock file has ${found ?? 'none'}`);
  }
  return faults;
}

/** Install scripts that nobody looked at, or that may run, or that are explained and not there. */
export function findScriptFaults(
  locked: readonly LockedPackage[],
  explained: readonly { package: string }[],
  { allowScripts = {} }: Manifest,
): string[] {
  const bringing = new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  const known = new Set(explained.map((entry) => entry.package));
  const faults: string[] = [];
  for (const name of bringing) {
    if (!known.has(name))
      faults.push(`${name} brings an install script that docs/supply-chain.yaml does not explain`);
    if (!(name in allowScripts))
      faults.push(`${name} brings an install script: say in package.json, allowScripts, whether it runs`);
  }
  for (const name of new Set([...known, ...Object.keys(allowScripts)])) {
    if (!bringing.has(name)) faults.push(`${name} has no install script any more: remove it from the list`);
  }
  return faults;
}
