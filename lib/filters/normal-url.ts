import { articleParameters } from './article-filter';
import { figureParameters } from './figure-filter';
import { peopleParameters } from './people-filter';
import { quoteParameters } from './quote-filter';
import { searchParameters } from './search-filter';
import { timelineParameters } from './timeline-filter';

/** The pages that read a query, and what of it; all others read none. */
const readByPages: readonly [page: RegExp, parameters: readonly string[]][] = [
  [/^\/articles$/, articleParameters],
  [/^\/search$/, searchParameters],
  [/^\/figures$/, figureParameters],
  [/^\/quotes$/, quoteParameters],
  [/^\/people$/, peopleParameters],
  [/^\/timeline$/, timelineParameters],
  [/^\/sources$/, ['page']],
  [/^\/sources\/[^/]+$/, ['from']],
  [/^\/corrections$/, ['page']],
];

/** What programs ask: these refuse by themselves what they do not know (`refuseParameters`, OAI's own badArgument). */
const strict =
  /^\/api\/v1\/|^\/(?:oai|opensearch-suggestions|sitemap\.xml)$|^\/(?:sitemaps|exports)\/|\/feed\.(?:atom|json)$|^\/articles\/[^/]+(?:\.[a-z]+$|\/cite\/)/;

/** One spelling of a path: what needs no `%` has none, and what needs one has capital digits. */
function normalPath(path: string): string {
  if (!path.includes('%')) return path;
  return (
    path
      .split('/')
      // A written-out `..` would lead elsewhere.
      .map((part) => (/^(?:\.|%2e)+$/i.test(part) ? part : encodeURIComponent(decodeURIComponent(part))))
      .join('/')
  );
}

/**
 * The values of a parameter that a page can tell apart: without spaces around, an equal one only once; none where all
 * are empty. Which of several holds is the page's to say.
 */
function distinctValues(query: URLSearchParams, name: string): string[] {
  const values = [...new Set(query.getAll(name).map((value) => value.trim()))];
  return values.every((value) => value === '') ? [] : values;
}

/**
 * The one URL under which an answer is made and kept: `/articles/x?utm_source=1` is `/articles/x`, and a list's parameters
 * stand in one order and spelling.
 *
 * Otherwise a link with a counter in it would be a page of its own each time, and drive all others out of memory.
 *
 * @param url path and query; its path must be decodable
 * @param isPart whether Next's client asks for a part of a page: its own `_rsc` is kept then
 */
export function normalUrl(url: string, isPart = false): string {
  const mark = url.indexOf('?');
  const path = normalPath(mark < 0 ? url : url.slice(0, mark));
  if (mark < 0) return path;
  // Next leads `/articles/?year=2021` to the path without its last slash, with the query as it was.
  const page = decodeURIComponent(path).replace(/\/+$/, '');
  if (strict.test(page)) return `${path}${url.slice(mark)}`;
  const parameters = readByPages.find(([pattern]) => pattern.test(page))?.[1] ?? [];
  const asked = new URLSearchParams(url.slice(mark + 1));
  const query = new URLSearchParams();
  for (const name of isPart ? [...parameters, '_rsc'] : parameters) {
    for (const value of distinctValues(asked, name)) query.append(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
