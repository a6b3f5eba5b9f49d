import type { z } from 'zod';
import { getRedirect } from '@/lib/queries/redirects';
import { conditionalResponse } from './conditional-response';
import type { Answer } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { matchEndpoint } from './match-endpoint';
import { problemResponse } from './problem';

const BASE = '/api/v1';

function toErrors(error: z.ZodError): { parameter: string; detail: string }[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, detail: 'no such parameter' }))
      : [{ parameter: issue.path.join('.'), detail: issue.message }],
  );
}

async function missingResponse(missing: Extract<Answer, { missing: unknown }>['missing'], instance: string) {
  const fate = await getRedirect(missing.kind, missing.slug);
  if (fate === null) return problemResponse(404, `No record of that id in ${missing.kind}.`, instance);
  if (fate === 'gone') return problemResponse(410, 'This record was removed from the archive.', instance);
  return new Response(null, {
    status: 308,
    headers: { location: `${BASE}/${missing.kind}/${fate.to}`, 'access-control-allow-origin': '*' },
  });
}

/** A `Link` to the list's next part (RFC 8288), where the data is a list that goes on. */
function nextLink(data: unknown, instance: string, searchParams: URLSearchParams): Record<string, string> {
  const next = typeof data === 'object' && data !== null && 'next' in data ? data.next : null;
  if (typeof next !== 'string') return {};
  const query = new URLSearchParams(searchParams);
  query.set('cursor', next);
  return { link: `<${instance}?${query}>; rel="next"` };
}

/**
 * Answers a GET of the JSON interface.
 *
 * @param segments the path below `/api/v1`, decoded
 */
export async function answerRequest(request: Request, segments: string[]): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const instance = `${BASE}/${segments.map(encodeURIComponent).join('/')}`;
  const match = matchEndpoint(ENDPOINTS, segments);
  if (match === null) {
    return problemResponse(404, 'No such endpoint; see /api/v1/openapi.json for those there are.', instance);
  }
  const given = new Map<string, string>(Object.entries(match.path));
  for (const [name, value] of searchParams) {
    if (given.has(name)) {
      return problemResponse(400, `The parameter ${name} is given twice.`, instance, [
        { parameter: name, detail: 'given twice' },
      ]);
    }
    given.set(name, value);
  }
  const parameters = match.endpoint.parameters.safeParse(Object.fromEntries(given));
  if (!parameters.success) {
    return problemResponse(400, 'A parameter is unknown or wrong.', instance, toErrors(parameters.error));
  }
  const answer = await match.endpoint.answer(Object.fromEntries(given));
  if ('missing' in answer) return missingResponse(answer.missing, instance);
  if ('unknown' in answer) {
    const errors = answer.unknown.map((parameter) => ({
      parameter,
      detail: 'names no record of the archive',
    }));
    return problemResponse(404, 'A filter names a record that the archive does not have.', instance, errors);
  }
  return conditionalResponse(
    request,
    JSON.stringify(answer.data),
    'application/json; charset=utf-8',
    nextLink(answer.data, instance, searchParams),
  );
}
