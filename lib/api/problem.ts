/** Errors as data, by RFC 9457 (Problem Details for HTTP APIs). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  /** One entry for each parameter at fault. */
  errors?: { parameter: string; detail: string }[];
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Gone',
  503: 'Archive not available',
};

/**
 * A response of type `application/problem+json`.
 *
 * @param instance the path that was asked for
 */
export function problemResponse(
  status: number,
  detail: string,
  instance: string,
  errors?: Problem['errors'],
): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    instance,
    ...(errors !== undefined && { errors }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    },
  });
}
