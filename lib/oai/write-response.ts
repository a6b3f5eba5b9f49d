import { element, type Xml, xmlDocument } from '@/lib/xml/xml-element';
import type { OaiError } from './oai-error';

/** Arguments that the protocol wants repeated on the `request` element. */
const REPEATED = ['verb', 'identifier', 'metadataPrefix', 'from', 'until', 'set', 'resumptionToken'];

export interface ResponseFrame {
  baseUrl: string;
  parameters: URLSearchParams;
  /** Time of the answer; written in UTC to the second. */
  now: Date;
}

/** The answer to a request: its verb's element, or one error. */
export function writeOaiResponse(frame: ResponseFrame, answer: Xml | OaiError): string {
  // A request that was not understood is repeated without its arguments.
  const understood = !(
    answer instanceof Error &&
    (answer.code === 'badVerb' || answer.code === 'badArgument')
  );
  const attributes = understood
    ? Object.fromEntries(REPEATED.map((name) => [name, frame.parameters.get(name) ?? undefined]))
    : {};
  return xmlDocument(
    element(
      'OAI-PMH',
      {
        xmlns: 'http://www.openarchives.org/OAI/2.0/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
      },
      element('responseDate', {}, frame.now.toISOString().replace(/\.\d+Z$/, 'Z')),
      element('request', attributes, frame.baseUrl),
      answer instanceof Error ? element('error', { code: answer.code }, answer.message) : answer,
    ),
  );
}

/**
 * The end of one part of a list; null where the list came whole. An empty token says that it was the last part; the
 * size of the whole list may be unknown.
 */
export function writeResumption(
  token: string | null,
  cursor: number,
  completeListSize: number | null,
): Xml | null {
  if (token === null && cursor === 0) return null;
  return element('resumptionToken', { completeListSize: completeListSize ?? undefined, cursor }, token);
}
