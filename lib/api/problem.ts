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
  400: '请求有误',
  404: '没有这一项',
  405: '不接受这种方法',
  410: '已撤下',
  503: '档案暂时不能查阅',
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
    title: TITLES[status] ?? '出错了',
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
