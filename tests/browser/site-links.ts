import { listElements, readAttribute } from './read-html';

interface Link {
  /** Same-site address with query, without fragment. */
  path: string;
  fragment: string;
}

/** What a document links to and can be linked at. */
interface DocumentLinks {
  links: Link[];
  ids: Set<string>;
}

const toLink = (value: string, url: string): Link[] => {
  const target = URL.canParse(value, url) ? new URL(value, url) : null;
  if (target === null || target.origin !== new URL(url).origin) return [];
  return [{ path: target.pathname + target.search, fragment: decodeURIComponent(target.hash.slice(1)) }];
};

/** Links and ids of an HTML page at `url`; of its `<meta>`s, the addresses (pictures to share). */
function readHtmlLinks(html: string, url: string): DocumentLinks {
  const found: DocumentLinks = { links: [], ids: new Set() };
  const { origin } = new URL(url);
  for (const element of listElements(html)) {
    const id = readAttribute(element, 'id');
    if (id !== null) found.ids.add(id);
    for (const name of ['href', 'src', 'action']) {
      const value = readAttribute(element, name);
      if (value !== null) found.links.push(...toLink(value, url));
    }
    const content = readAttribute(element, 'content');
    if (content?.startsWith(origin)) found.links.push(...toLink(content, url));
  }
  return found;
}

/** Begins the addresses of the JSON interface; nothing is there itself. */
const prefix = '/api/v1';

/**
 * The site's own addresses that a feed, a sitemap or a JSON answer gives; templates (`{searchTerms}`) are none, and
 * the full stop behind one in a citation is no part of it.
 */
function readTextLinks(text: string, url: string): DocumentLinks {
  const { origin } = new URL(url);
  const addresses = [...text.matchAll(/https?:[^\s"'<>\\)\]，。；]*/g)].map(([address]) => address);
  const links = addresses
    .filter((address) => address.startsWith(origin) && !/[{}…]/.test(address))
    .flatMap((address) => toLink(address.replaceAll('&amp;', '&').replace(/\.$/, ''), url))
    .filter(({ path }) => path !== prefix);
  return { links, ids: new Set() };
}

/** What may hold addresses, besides HTML. */
const isText = (type: string) => /xml|json|text\/plain|markdown/.test(type);

export interface CrawledSite {
  /** Every path seen, with its status. */
  statuses: Map<string, number>;
  /** Media type of each. */
  types: Map<string, string>;
  /** Those that a page links to, not only a feed or a sitemap. */
  fromPages: Set<string>;
  /** `page → link`, for each link whose target is missing. */
  broken: string[];
  /** How many links to a place inside of a page were looked up. */
  fragments: number;
}

const hasQuery = (path: string) => path.includes('?');

/**
 * Asks for everything that the site links to from its front page on. Lists narrowed by a query are without number: one
 * is asked for where a page without a query links to it, and from there only pages without a query are followed.
 */
export async function crawlSite(base: string): Promise<CrawledSite> {
  const statuses = new Map<string, number>();
  const types = new Map<string, string>();
  const ids = new Map<string, Set<string>>();
  const fromPages = new Set<string>();
  const linkedFrom = new Map<string, string>([['/', '(start)']]);
  const fragments = new Map<string, { from: string; path: string; fragment: string }>();
  const queue = ['/'];

  async function visit(path: string) {
    const url = base + path;
    const answer = await fetch(url, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    statuses.set(path, answer.status);
    types.set(path, type);
    const isHtml = type.startsWith('text/html');
    if (!isHtml && !isText(type)) return;
    const page = isHtml ? readHtmlLinks(text, url) : readTextLinks(text, url);
    if (isHtml) ids.set(path, page.ids);
    for (const { path: target, fragment } of page.links) {
      if (fragment && !fragment.startsWith(':~:'))
        fragments.set(`${target}#${fragment}`, { from: path, path: target, fragment });
      if (isHtml) fromPages.add(target);
      if (linkedFrom.has(target) || (hasQuery(path) && hasQuery(target))) continue;
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
  let checked = 0;
  for (const { from, path, fragment } of fragments.values()) {
    const there = ids.get(path);
    if (there === undefined) continue;
    checked++;
    if (!there.has(fragment)) broken.push(`${from} → ${path}#${fragment} (no such place)`);
  }
  return { statuses, types, fromPages, broken: [...new Set(broken)].sort(), fragments: checked };
}
