import { conditionalResponse, sharedHeaders } from './conditional-response';
import { jsonPieces } from './json-pieces';
import { withoutPrivatePeople } from './private-people';

/** Characters of a story from which on its JSON, some twenty times as long, is not made whole. */
const LONG_STORY = 100_000;

const MEDIA_TYPE = 'application/json; charset=utf-8';

function isLongStory(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('characters' in data)) return false;
  return 'sections' in data && Number(data.characters) >= LONG_STORY;
}

function toStream(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/**
 * The data as JSON without private people, a 304 where the client has it. What is very long is written as it is read: it
 * has no entity tag of its own, the server gives it one.
 */
export function jsonResponse(
  request: Request,
  data: unknown,
  headers: Record<string, string> = {},
): Response {
  if (!isLongStory(data)) {
    return conditionalResponse(request, JSON.stringify(withoutPrivatePeople(data)), MEDIA_TYPE, headers);
  }
  const all = { ...sharedHeaders, ...headers, 'content-type': MEDIA_TYPE };
  return new Response(toStream(jsonPieces(data)), { headers: all });
}
