/**
 * Where things are on the site: the one place that knows the form of a path.
 *
 * In-page anchors are plain ids that work without script: `#p12` a paragraph of a story, `#s120-134` a fact's
 * extent in the source view (UTF-16 offsets into the source), `#L7` a line of the source.
 */

type Span = readonly [start: number, end: number];

/** Addresses of records' pages, without the site: ids and slugs are ASCII and need no escaping. */
export const articleHref = (id: string) => `/articles/${id}`;
export const unitHref = (slug: string) => `/units/${slug}`;
export const topicHref = (slug: string) => `/topics/${slug}`;
export const personHref = (slug: string) => `/people/${slug}`;
export const sourceFileHref = (id: string) => `/sources/${id}`;

/** The block's place in its story. */
export const blockHref = (articleId: string, block: number) => `${articleHref(articleId)}#p${block}`;

/**
 * The id that the source view gives to a fact: from its first span's start to its last span's end.
 *
 * Null where the fact has no span.
 */
export function spanId(spans: readonly Span[]): string | null {
  const first = spans[0];
  const last = spans.at(-1);
  return first && last ? `s${first[0]}-${last[1]}` : null;
}

/** The fact's place in the source view of its story, lit there; the view's top where the fact has no span. */
export function sourceHref(articleId: string, spans: readonly Span[]): string {
  const id = spanId(spans);
  return `${articleHref(articleId)}/source${id ? `#${id}` : ''}`;
}
