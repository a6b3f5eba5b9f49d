import { plainAnswer } from './plain-answer';
import { describeStrangeParameters } from './strange-parameters';

/**
 * The 400 for an address whose query has a parameter that it does not know, or one given twice; null where all is well.
 *
 * For what programs ask: a misspelt filter must not pass for an answer. Pages let strangers (utm_source) pass, and so do
 * robots.txt, security.txt and opensearch.xml: a crawler that is refused robots.txt may read everything.
 */
export function refuseParameters(request: Request, known: readonly string[] = []): Response | null {
  const fault = describeStrangeParameters(new URL(request.url).searchParams, known);
  return fault === null ? null : plainAnswer(400, fault);
}
