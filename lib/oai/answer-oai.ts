import { answerVerb, type Repository } from './answer-verb';
import { OaiError } from './oai-error';
import { readOaiRequest } from './oai-request';
import { writeOaiResponse } from './write-response';

/** The XML that answers a request of OAI-PMH 2.0, errors of the protocol included; other errors pass on. */
export async function answerOai(
  parameters: URLSearchParams,
  now: Date,
  repository: Repository,
): Promise<string> {
  const frame = { baseUrl: `${repository.siteUrl}/oai`, parameters, now };
  try {
    return writeOaiResponse(frame, await answerVerb(readOaiRequest(parameters), repository));
  } catch (error) {
    if (error instanceof OaiError) return writeOaiResponse(frame, error);
    throw error;
  }
}
