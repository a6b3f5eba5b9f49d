/**
 * SQL for what readers call a source: the title of its first story, and of how many stories; its id where it has none.
 *
 * @param id an SQL expression for the source's id
 */
export function sourceName(id: string): string {
  const stories = `(SELECT COUNT(*) FROM "Article" WHERE "sourceId" = ${id})`;
  const several = `iif(${stories} > 1, '等' || ${stories} || '篇', '')`;
  return `coalesce((SELECT "title" || ${several} FROM "Article" WHERE "sourceId" = ${id}
    ORDER BY "firstLine", "ordinal" LIMIT 1), ${id})`;
}
