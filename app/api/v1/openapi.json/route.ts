import { conditionalResponse } from '@/lib/api/conditional-response';
import { ENDPOINTS } from '@/lib/api/endpoints';
import { toOpenApi } from '@/lib/api/openapi';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { siteName, siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  const refused = refuseParameters(request);
  if (refused !== null) return refused;
  const document = toOpenApi(ENDPOINTS, siteName, siteUrl);
  return conditionalResponse(
    request,
    JSON.stringify(document),
    'application/vnd.oai.openapi+json;version=3.1',
  );
}
