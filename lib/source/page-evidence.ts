import type { DefaultTreeAdapterTypes } from 'parse5';
import type { PageEvidence } from './decoded-source';

type Node = DefaultTreeAdapterTypes.Node;
type Field = 'headline' | 'date' | 'publication' | 'author' | 'site';

/** Meta names by field, the most telling first: government pages' own, then Open Graph and the like. */
const META: Record<Field, string[]> = {
  headline: ['articletitle', 'og:title', 'twitter:title', 'title'],
  date: [
    'pubdate',
    'article:published_time',
    'og:release_date',
    'publishdate',
    'weibo: article:create_at',
    'date',
  ],
  publication: ['contentsource', 'source', 'og:article:source', 'mediaid'],
  author: ['author', 'article:author', 'og:article:author', 'contenteditor'],
  site: ['sitename', 'og:site_name', 'application-name'],
};
/** JSON-LD keys by field. */
const LINKED: Record<Exclude<Field, 'site'>, string> = {
  headline: 'headline',
  date: 'datePublished',
  publication: 'publisher',
  author: 'author',
};

/** What a page's title, meta tags, time elements and JSON-LD say; null where they say nothing. */
export function readPageEvidence(document: Node): Omit<PageEvidence, 'stretches'> {
  const meta = new Map<string, string>();
  let title: string | null = null;
  let linked: Record<string, unknown> = {};
  const stack: Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
    if (!('tagName' in node)) continue;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    if (node.tagName === 'meta') {
      const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
      const content = attributes.get('content')?.trim();
      if (name && content && !meta.has(name)) meta.set(name, content);
    } else if (node.tagName === 'title' && title === null) {
      title = textOf(node).trim() || null;
    } else if (node.tagName === 'time' && attributes.get('datetime') && !meta.has('date')) {
      meta.set('date', attributes.get('datetime') ?? '');
    } else if (node.tagName === 'script' && attributes.get('type') === 'application/ld+json') {
      linked = { ...readLinkedData(textOf(node)), ...linked };
    }
  }
  const pick = (field: Field): string | null => {
    const name = META[field].find((key) => meta.has(key));
    if (name) return meta.get(name) ?? null;
    return field === 'site' ? null : nameOf(linked[LINKED[field]]);
  };
  return {
    title,
    headline: pick('headline'),
    date: pick('date'),
    publication: pick('publication'),
    author: pick('author'),
    site: pick('site'),
  };
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Malformed JSON-LD is common on the web and is no evidence. */
function readLinkedData(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name);
  return null;
}
