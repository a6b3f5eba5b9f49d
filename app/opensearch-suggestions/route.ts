import { conditionalResponse } from '@/lib/api/conditional-response';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { listSuggestions } from '@/lib/queries/suggest';
import { siteUrl } from '@/lib/site';

const LONGEST_QUERY = 100;

/** The search box's suggestions as browsers ask for them: what was typed, then texts, notes and addresses. */
export async function GET(request: Request) {
  const refused = refuseParameters(request, ['q']);
  if (refused !== null) return refused;
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST_QUERY);
  const found = await listSuggestions(typed);
  const answer = [
    typed,
    found.map(({ text }) => text),
    found.map(({ note }) => note ?? ''),
    found.map(({ href }) => `${siteUrl}${href}`),
  ];
  return conditionalResponse(
    request,
    JSON.stringify(answer),
    'application/x-suggestions+json; charset=utf-8',
  );
}
