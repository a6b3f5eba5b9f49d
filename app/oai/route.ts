import { adminEmail } from '@/lib/oai/admin-email';
import { answerOai } from '@/lib/oai/answer-oai';
import { siteName, siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

const RECORDS_AT_A_TIME = 100;
const SETS_AT_A_TIME = 500;

/** OAI-PMH 2.0; lib/server turns a POST into this GET. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const body = await answerOai(searchParams, new Date(), {
    name: siteName,
    siteUrl,
    adminEmail: adminEmail(),
    recordsAtATime: RECORDS_AT_A_TIME,
    setsAtATime: SETS_AT_A_TIME,
  });
  // Each answer carries its own time.
  return new Response(body, {
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    },
  });
}
