import 'server-only';
import { notFound, permanentRedirect } from 'next/navigation';
import { articleHref, personHref, sourceFileHref, topicHref, unitHref } from '@/lib/hrefs';
import { getRedirect, type RedirectKind } from '@/lib/queries/redirects';

const hrefs: Record<RedirectKind, (slug: string) => string> = {
  articles: articleHref,
  units: unitHref,
  topics: topicHref,
  people: personHref,
  sources: sourceFileHref,
};

/**
 * Ends the page of a record that does not exist: a moved one leads on for good, keeping what stands `below` it
 * (`/source`), any other is not found.
 *
 * Removed ones are not found here too: the server in lib/server looks them up and answers 410.
 */
export async function answerMissing(kind: RedirectKind, slug: string, below = ''): Promise<never> {
  const fate = await getRedirect(kind, slug);
  if (fate === null || fate === 'gone') notFound();
  permanentRedirect(hrefs[kind](fate.to) + below);
}
