import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';

/** What a page links to and can be linked at. */
interface PageLinks {
  /** Same-site addresses with query, without fragment, and the fragments asked for. */
  links: { path: string; fragment: string }[];
  ids: Set<string>;
}

function isElement(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.Element {
  return 'attrs' in node;
}

/** Links and ids of an HTML page at `url`. */
function readLinks(html: string, url: string): PageLinks {
  const found: PageLinks = { links: [], ids: new Set() };
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (isElement(node)) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') found.ids.add(value);
        if (name !== 'href' && name !== 'src' && name !== 'action') continue;
        const target = new URL(value, url);
        if (target.origin !== new URL(url).origin) continue;
        found.links.push({
          path: target.pathname + target.search,
          fragment: decodeURIComponent(target.hash.slice(1)),
        });
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

export interface CrawledSite {
  /** Every path seen, with its status. */
  statuses: Map<string, number>;
  /** `page → link`, for each link whose target is missing. */
  broken: string[];
}

/** Pages are followed; a list narrowed by a query is asked for, but not followed further: they are without number. */
const isFollowed = (path: string) => !path.includes('?');

/** Asks for everything that the site links to from its front page on. */
export async function crawlSite(base: string): Promise<CrawledSite> {
  const statuses = new Map<string, number>();
  const ids = new Map<string, Set<string>>();
  const linkedFrom = new Map<string, string>([['/', '(start)']]);
  const fragments: { from: string; path: string; fragment: string }[] = [];
  const queue = ['/'];

  async function visit(path: string) {
    const url = base + path;
    const answer = await fetch(url, { redirect: 'manual' });
    const text = await answer.text();
    statuses.set(path, answer.status);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
    const page = readLinks(text, url);
    ids.set(path, page.ids);
    for (const { path: target, fragment } of page.links) {
      if (fragment) fragments.push({ from: path, path: target, fragment });
      if (linkedFrom.has(target) || !isFollowed(path)) continue;
      linkedFrom.set(target, path);
      queue.push(target);
    }
  }

  async function work() {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await visit(path);
  }
  while (queue.length > 0) await Promise.all(Array.from({ length: 4 }, work));

  const broken = [...statuses]
    .filter(([, status]) => status !== 200)
    .map(([path, status]) => `${linkedFrom.get(path)} → ${path} (${status})`);
  for (const { from, path, fragment } of fragments) {
    const there = ids.get(path);
    if (there && !there.has(fragment)) broken.push(`${from} → ${path}#${fragment} (no such place)`);
  }
  return { statuses, broken: [...new Set(broken)].sort() };
}
