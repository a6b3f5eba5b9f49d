import { answerRequest } from '@/lib/api/answer-request';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  return answerRequest(request, path);
}
