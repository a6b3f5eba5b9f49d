import { z } from 'zod';
import { type FilterFate, getFilterFate } from '@/lib/queries/filter-fate';
import { getRedirect } from '@/lib/queries/redirects';
import type { Answer } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { jsonResponse } from './json-response';
import { matchEndpoint } from './match-endpoint';
import { problemResponse } from './problem';

const BASE = '/api/v1';

const inChinese = z.locales.zhCN().localeError;

function toErrors(error: z.ZodError): { parameter: string; detail: string }[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, detail: '没有这个参数' }))
      : [{ parameter: issue.path.join('.'), detail: issue.message }],
  );
}

/** @param below what follows the record's slug in the address, query included */
async function missingResponse(
  missing: Extract<Answer, { missing: unknown }>['missing'],
  instance: string,
  below: string,
) {
  const fate = await getRedirect(missing.kind, missing.slug);
  if (fate === null) return problemResponse(404, `${missing.kind} 中没有这个编号。`, instance);
  if (fate === 'gone') return problemResponse(410, '这一项已从档案中撤下。', instance);
  return redirectTo(`${BASE}/${missing.kind}/${fate.to}${below}`);
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 308, headers: { location, 'access-control-allow-origin': '*' } });
}

/** The answer to a list whose filters name records that are not there, or not any more, or elsewhere. */
function lostFilterResponse(
  fate: FilterFate & { status: 308 | 404 | 410 },
  instance: string,
  query: URLSearchParams,
) {
  if (fate.status === 308) {
    const led = new URLSearchParams(query);
    for (const [name, slug] of Object.entries(fate.moved)) {
      led.set(name === 'unit' && led.has('under') ? 'under' : name, slug ?? '');
    }
    return redirectTo(`${instance}?${led}`);
  }
  const gone = fate.status === 410;
  return problemResponse(
    fate.status,
    gone ? '筛选所指的一项已从档案中撤下。' : '筛选所指的一项不在档案中。',
    instance,
    fate.lost.map((parameter) => ({ parameter, detail: gone ? '已从档案中撤下' : '档案中没有这一项' })),
  );
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
  const { searchParams, search } = new URL(request.url);
  const instance = `${BASE}/${segments.map(encodeURIComponent).join('/')}`;
  const match = matchEndpoint(ENDPOINTS, segments);
  if (match === null) {
    return problemResponse(404, '没有这个接口；各个接口见 /api。', instance);
  }
  const given = new Map<string, string>(Object.entries(match.path));
  for (const [name, value] of searchParams) {
    if (given.has(name)) {
      return problemResponse(400, `参数 ${name} 给了两次。`, instance, [
        { parameter: name, detail: '给了两次' },
      ]);
    }
    given.set(name, value);
  }
  const parameters = match.endpoint.parameters.safeParse(Object.fromEntries(given), { error: inChinese });
  if (!parameters.success) {
    return problemResponse(400, '参数有误，或没有这个参数。', instance, toErrors(parameters.error));
  }
  const { under, ...filter } = Object.fromEntries(searchParams);
  const fate = await getFilterFate(under === undefined ? filter : { ...filter, unit: under });
  if (fate.status !== 200) return lostFilterResponse(fate, instance, searchParams);
  const answer = await match.endpoint.answer(Object.fromEntries(given));
  if ('missing' in answer) {
    const below = segments.slice(2).map((segment) => `/${encodeURIComponent(segment)}`);
    return missingResponse(answer.missing, instance, `${below.join('')}${search}`);
  }
  return jsonResponse(request, answer.data, nextLink(answer.data, instance, searchParams));
}
