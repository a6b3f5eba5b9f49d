/** What reads an answer that is no page of the site's: a program that takes JSON, one that takes text, or a person. */
export type AnswerForm = 'problem' | 'text' | 'page';

const forJson = /^\/api\/|\.(?:json|jsonld)$|^\/opensearch-suggestions$|\/cite\/csl-json$/;
const forText =
  /^\/(?:oai|exports\/.+|sitemaps\/.+|robots\.txt|\.well-known\/.+)$|\.(?:atom|xml|md|txt)$|\/cite\/|^\/_next\//;

/** The form in which a refusal or a fault is told to who asked for this path. */
export function answerForm(url: string): AnswerForm {
  const path = url.split('?', 1)[0] ?? '/';
  if (forJson.test(path)) return 'problem';
  return forText.test(path) ? 'text' : 'page';
}
