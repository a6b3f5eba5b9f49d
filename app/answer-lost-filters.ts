import 'server-only';
import { permanentRedirect } from 'next/navigation';
import { getFilterFate, type RecordFilter } from '@/lib/queries/filter-fate';

/**
 * The status of a list whose filters name records: 404 or 410 where those are not there, as on their own pages.
 *
 * Ends the page where they moved: the list leads on to itself with their new names.
 */
export async function answerLostFilters<Request extends RecordFilter>(
  request: Request,
  hrefFor: (request: Request) => string,
): Promise<200 | 404 | 410> {
  const fate = await getFilterFate(request);
  if (fate.status === 308) permanentRedirect(hrefFor({ ...request, ...fate.moved }));
  return fate.status;
}
