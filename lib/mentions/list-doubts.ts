/**
 * What the finders could not decide, as messages: units whose chain nothing gives, topics that the catalogue lacks.
 */
import type { Article, Message, Piece } from '@/lib/parse/parsed-source';
import { findPosition, splitLines } from '@/lib/source/split-lines';

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
            ? `“${name}”可能是${candidates.join('，或')}。`
            : `“${name}”照原文单列：报道和规范档都没有写明它的上级。`,
        ),
      ),
    ...topics
      .filter(({ status }) => status === 'candidate')
      .map(({ name, mentions }) => at(mentions[0], 'candidate-topic', `${name}像是规范档里还没有的主题。`)),
  ]);
}
