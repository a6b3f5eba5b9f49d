/**
 * What the finders could not decide, as messages: units whose chain nothing gives, topics that the catalogue lacks.
 */
import type { Article, Message, Piece } from '../parse/parsed-source';
import { findPosition, splitLines } from '../source/split-lines';

/** The doubts of all stories, in order of place; `text` is the source's. */
export function listDoubts(text: string, articles: readonly Article[]): Message[] {
  const lines = splitLines(text);
  const at = (piece: Piece | undefined, rule: string, message: string): Message => ({
    severity: 'info',
    rule,
    ...findPosition(lines, piece?.spans[0]?.[0] ?? 0),
    message,
  });
  return articles.flatMap(({ units, topics }) => [
    ...units
      .filter(({ resolved }) => !resolved)
      .map(({ name, candidates, mentions }) =>
        at(
          mentions[0],
          'unresolved-unit',
          candidates.length > 0
            ? `«${name}» could be ${candidates.join(' or ')}`
            : `«${name}» stays as printed: neither the story nor the authority file gives its chain`,
        ),
      ),
    ...topics
      .filter(({ status }) => status === 'candidate')
      .map(({ name, mentions }) =>
        at(mentions[0], 'candidate-topic', `«${name}» looks like a topic that the catalogue lacks`),
      ),
  ]);
}
