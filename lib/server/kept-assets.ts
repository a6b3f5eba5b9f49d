import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from './captured-response';

const types: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'application/javascript; charset=UTF-8',
};

/**
 * The handler of a build in `folder`, which still has the build's style sheets and scripts when another was made beneath
 * it: a page that this process renders, or that a reader opened before, goes on asking for them by their old names.
 *
 * They are held in memory, some 700 kB; a name is made of what the file says, so that one that is there is the same.
 */
export function keepAssets(folder: string, next: RequestHandler): RequestHandler {
  const kept = new Map<string, { file: string; type: string; body: Buffer }>();
  const root = join(folder, 'static');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)];
    const file = join(root, name);
    if (type)
      kept.set(`/_next/static/${name.replaceAll('\\', '/')}`, { file, type, body: readFileSync(file) });
  }
  return async (request, response) => {
    const asset = kept.get(request.url?.split('?', 1)[0] ?? '');
    if (asset === undefined || existsSync(asset.file)) return next(request, response);
    response.setHeader('content-type', asset.type);
    response.end(asset.body);
  };
}
