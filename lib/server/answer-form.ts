/** The form of an error: a problem in JSON (RFC 9457), plain text, or a page for a person. */
export type AnswerForm = 'problem' | 'text' | 'page';

const forJson = /^\/api\/|\.(?:json|jsonld)$|^\/opensearch-suggestions$|\/cite\/csl-json$/;
const forText =
  /^\/(?:oai|exports\/.+|sitemaps\/.+|robots\.txt|\.well-known\/.+)$|\.(?:atom|xml|md|txt)$|\/cite\/|^\/_next\//;

/** The form in which whoever asked for this path is told of an error. */
export function answerForm(url: string): AnswerForm {
  const path = url.split('?', 1)[0] ?? '/';
  if (forJson.test(path)) return 'problem';
  return forText.test(path) ? 'text' : 'page';
}
