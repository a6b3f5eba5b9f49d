import { conditionalResponse } from '@/lib/api/conditional-response';
import { ENDPOINTS } from '@/lib/api/endpoints';
import { toOpenApi } from '@/lib/api/openapi';
import { siteName, siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  const document = toOpenApi(ENDPOINTS, siteName, siteUrl);
  return conditionalResponse(
    request,
    JSON.stringify(document),
    'application/vnd.oai.openapi+json;version=3.1',
  );
}
