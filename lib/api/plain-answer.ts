import { getRedirect, type RedirectKind } from '@/lib/queries/redirects';
import { siteUrl } from '@/lib/site';

const WORDS: Record<number, string> = {
  400: '请求有误',
  404: '没有这一项',
  410: '这一项已从档案中撤下',
};

/** A short answer in words, for files that a reader asked for and cannot have. */
export function plainAnswer(status: number, detail?: string): Response {
  const text = [WORDS[status] ?? '无法回答', detail].filter((part) => part !== undefined).join('：');
  return new Response(`${text}。\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    },
  });
}

/**
 * The answer for a file of a record that does not exist: moved, removed or never known, as on its page.
 *
 * @param toPath the file's path for the record's new slug
 */
export async function missingFileAnswer(
  kind: RedirectKind,
  slug: string,
  toPath: (slug: string) => string,
): Promise<Response> {
  const fate = await getRedirect(kind, slug);
  if (fate === null) return plainAnswer(404);
  if (fate === 'gone') return plainAnswer(410);
  return new Response(null, {
    status: 308,
    headers: { location: `${siteUrl}${toPath(fate.to)}`, 'access-control-allow-origin': '*' },
  });
}
