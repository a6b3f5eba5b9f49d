import type { ParsedSource } from '@/lib/parse/parsed-source';
import { annotateArticle } from './annotate-article';
import type { Knowledge, SourceContext } from './knowledge';
import { listDoubts } from './list-doubts';

/**
 * Finds and resolves the people, units, topics, quotes, figures and events of every story.
 *
 * Pure: returns a new parsed source; spans are UTF-16 code units into `source.text`, ends exclusive.
 */
export function annotateSource(
  parsed: ParsedSource,
  knowledge: Knowledge,
  context: SourceContext,
): ParsedSource {
  const articles = parsed.articles.map((article) => annotateArticle(parsed, article, knowledge, context));
  return { ...parsed, articles, messages: [...parsed.messages, ...listDoubts(parsed.source.text, articles)] };
}
