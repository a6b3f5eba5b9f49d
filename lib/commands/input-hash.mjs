import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run-program.mjs';

function* listFiles(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* listFiles(join(path, name));
}

/** A hash of the names and bytes of all files at and below these paths. */
export function hashInputs(paths, skip = () => false) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of listFiles(join(root, path))) {
      const name = file.slice(root.length);
      if (!skip(name)) hash.update(`\0${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Whether the stamp says that its product was made of these inputs. */
export function isStamped(stamp, hash) {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

/** Notes what a product was made of. */
export function writeStamp(stamp, hash) {
  const path = join(root, stamp);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}
