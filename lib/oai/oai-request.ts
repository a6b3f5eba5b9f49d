import { OaiError } from './oai-error';
import { decodeResumptionToken, type ListPlace, type SetsPlace } from './resumption-token';

export const METADATA_PREFIX = 'oai_dc';

/** What a list asks for; days are `YYYY-MM-DD`, both ends included. */
export interface ListArguments {
  from?: string;
  until?: string;
  set?: string;
}

export type OaiRequest =
  | { verb: 'Identify' }
  | { verb: 'ListMetadataFormats'; identifier?: string }
  | { verb: 'ListSets'; place: SetsPlace | null }
  | { verb: 'GetRecord'; identifier: string }
  | { verb: 'ListIdentifiers' | 'ListRecords'; list: ListArguments; place: ListPlace | null };

interface VerbArguments {
  required: readonly string[];
  optional: readonly string[];
  /** Whether a resumption token may stand alone in place of the others. */
  resumes: boolean;
}

const LIST_ARGUMENTS: VerbArguments = {
  required: ['metadataPrefix'],
  optional: ['from', 'until', 'set'],
  resumes: true,
};

const VERBS = {
  Identify: { required: [], optional: [], resumes: false },
  ListMetadataFormats: { required: [], optional: ['identifier'], resumes: false },
  ListSets: { required: [], optional: [], resumes: true },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], resumes: false },
  ListIdentifiers: LIST_ARGUMENTS,
  ListRecords: LIST_ARGUMENTS,
} as const satisfies Record<string, VerbArguments>;

type Verb = keyof typeof VERBS;

function isVerb(text: string | undefined): text is Verb {
  return text !== undefined && Object.hasOwn(VERBS, text);
}

/** A day of the calendar, as the granularity that Identify declares. */
function checkDay(name: string, value: string): void {
  const day = new Date(`${value}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== value) {
    throw new OaiError('badArgument', `${name} is no day of the form YYYY-MM-DD: ${value}`);
  }
}

function checkArguments(verb: Verb, given: Map<string, string>): void {
  const { required, optional, resumes }: VerbArguments = VERBS[verb];
  for (const name of given.keys()) {
    const known =
      required.includes(name) || optional.includes(name) || (resumes && name === 'resumptionToken');
    if (!known) throw new OaiError('badArgument', `${verb} takes no argument ${name}`);
  }
  if (given.has('resumptionToken')) {
    if (given.size > 1) throw new OaiError('badArgument', 'resumptionToken stands alone beside the verb');
    return;
  }
  for (const name of required) {
    if (!given.has(name)) throw new OaiError('badArgument', `${verb} needs the argument ${name}`);
  }
  const identifier = given.get('identifier');
  if (identifier !== undefined && !/^[!-~]{1,500}$/.test(identifier)) {
    throw new OaiError('badArgument', 'identifier is no URI');
  }
  const prefix = given.get('metadataPrefix');
  if (prefix !== undefined && !/^[\w.!~*'()-]{1,50}$/.test(prefix)) {
    throw new OaiError('badArgument', 'metadataPrefix has a character that none has');
  }
  if (prefix !== undefined && prefix !== METADATA_PREFIX) {
    throw new OaiError('cannotDisseminateFormat', `only ${METADATA_PREFIX} is offered, not ${prefix}`);
  }
}

function readPlace(verb: Verb, token: string): ListPlace | SetsPlace {
  const place = decodeResumptionToken(token);
  if (place?.verb !== verb) throw new OaiError('badResumptionToken', `no token of ${verb}`);
  return place;
}

function readList(given: Map<string, string>): ListArguments {
  const [from, until, set] = ['from', 'until', 'set'].map((name) => given.get(name));
  if (from !== undefined) checkDay('from', from);
  if (until !== undefined) checkDay('until', until);
  if (from !== undefined && until !== undefined && from > until) {
    throw new OaiError('badArgument', 'from is later than until');
  }
  return { from, until, set };
}

/**
 * Reads a request of OAI-PMH 2.0 by the protocol's own table of arguments.
 *
 * @throws OaiError with the protocol's code
 */
export function readOaiRequest(parameters: URLSearchParams): OaiRequest {
  const verbs = parameters.getAll('verb');
  const verb = verbs[0];
  if (verbs.length !== 1 || !isVerb(verb)) {
    throw new OaiError('badVerb', `one verb of ${Object.keys(VERBS).join(', ')} is needed`);
  }
  const given = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (name === 'verb') continue;
    if (given.has(name)) throw new OaiError('badArgument', `the argument ${name} is given twice`);
    given.set(name, value);
  }
  checkArguments(verb, given);
  const token = given.get('resumptionToken');
  switch (verb) {
    case 'Identify':
      return { verb };
    case 'ListMetadataFormats':
      return { verb, identifier: given.get('identifier') };
    case 'GetRecord':
      return { verb, identifier: given.get('identifier') ?? '' };
    case 'ListSets': {
      const place = token === undefined ? null : readPlace(verb, token);
      return { verb, place: place?.verb === 'ListSets' ? place : null };
    }
    case 'ListIdentifiers':
    case 'ListRecords': {
      const place = token === undefined ? null : readPlace(verb, token);
      return place === null || place.verb === 'ListSets'
        ? { verb, list: readList(given), place: null }
        : { verb, list: place, place };
    }
  }
}
