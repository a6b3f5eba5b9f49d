import { groupBy } from '@/lib/group-by';
import { findPosition, splitLines } from '@/lib/source/split-lines';
import type { Transaction } from '@/lib/store/database';
import type { SeedResult } from '@/lib/store/seed-archive';
import type { Conflict } from '@/lib/store/seed-report';
import type { Doubt, FoundStory, SeedChanges, SourceFindings } from './findings';

/** Reads the archive as a seed would leave it, inside of its rehearsal. */
export class FindingsReader {
  readonly #transaction: Transaction;

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  #rows<Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> {
    return this.#transaction.$queryRawUnsafe<Row[]>(sql, ...parameters);
  }

  /** What was found in one source; `path` stands in its doubts. */
  async source(id: string, path: string): Promise<SourceFindings> {
    const [row] = await this.#rows<{ text: string; encoding: string }>(
      `SELECT "text", "encoding" FROM "Source" WHERE "id" = ?`,
      id,
    );
    if (row === undefined) throw new Error(`the rehearsed seed has no source ${id}`);
    return {
      ...{ path, id, encoding: row.encoding },
      stories: await this.#stories(id),
      doubts: await this.#doubts(id, path),
      furniture: await this.#furniture(id, row.text),
    };
  }

  async #doubts(id: string, path: string): Promise<Doubt[]> {
    const rows = await this.#rows<Omit<Doubt, 'place'> & { line: number; column: number }>(
      `SELECT "severity", "rule", "line", "column", "message" FROM "Message" WHERE "sourceId" = ? ORDER BY "ordinal"`,
      id,
    );
    return rows.map(({ line, column, ...doubt }) => ({ place: `${path}:${line}:${column}`, ...doubt }));
  }

  async #stories(sourceId: string): Promise<FoundStory[]> {
    const articles = await this.#rows<{
      id: string;
      title: string;
      published: string | null;
      basis: string;
      characters: number;
      firstLine: number;
      lastLine: number;
    }>(
      `SELECT "id", "title", "published", "dateBasis" AS "basis", "characters", "firstLine", "lastLine"
       FROM "Article" WHERE "sourceId" = ? ORDER BY "firstLine", "ordinal"`,
      sourceId,
    );
    const stories: FoundStory[] = [];
    for (const { firstLine, lastLine, ...article } of articles) {
      stories.push({ ...article, lines: [firstLine, lastLine], ...(await this.#records(article.id)) });
    }
    return stories;
  }

  async #records(
    id: string,
  ): Promise<Pick<FoundStory, 'headings' | 'people' | 'units' | 'topics' | 'versions'>> {
    const headings = await this.#rows<{ heading: string }>(
      `SELECT "heading" FROM "Section" WHERE "articleId" = ? AND "heading" IS NOT NULL ORDER BY "ordinal"`,
      id,
    );
    const people = await this.#rows<{ name: string }>(
      `SELECT "name" FROM "ArticlePerson" WHERE "articleId" = ? ORDER BY "ordinal"`,
      id,
    );
    const units = await this.#rows<{ name: string; candidates: string | null }>(
      `SELECT "name", x."candidates" FROM "ArticleUnit" AS x JOIN "Unit" ON "slug" = "unitSlug"
       WHERE "articleId" = ? AND "direct" ORDER BY "place"`,
      id,
    );
    const topics = await this.#rows<{ name: string; status: string }>(
      `SELECT "name", "status" FROM "ArticleTopic" JOIN "Topic" ON "slug" = "topicSlug"
       WHERE "articleId" = ? ORDER BY "place"`,
      id,
    );
    const versions = await this.#rows<{ id: string; title: string; likeness: number }>(
      `SELECT "otherId" AS "id", "title", "likeness" FROM "Reprint" JOIN "Article" ON "id" = "otherId"
       WHERE "articleId" = ? ORDER BY "likeness" DESC, "otherId"`,
      id,
    );
    return {
      headings: headings.map(({ heading }) => heading),
      people: people.map(({ name }) => name),
      units: units.map(({ name, candidates }) => ({ name, candidates: JSON.parse(candidates ?? '[]') })),
      topics,
      versions,
    };
  }

  async #furniture(id: string, text: string): Promise<SourceFindings['furniture']> {
    const lines = splitLines(text);
    const pieces = await this.#rows<{ start: number; end: number; kind: string }>(
      `SELECT "start", "end", COALESCE("detail", 'other') AS "kind" FROM "SourcePiece"
       WHERE "sourceId" = ? AND "kind" = 'furniture' ORDER BY "start"`,
      id,
    );
    return [...groupBy(pieces, ({ kind }) => kind)].map(([kind, found]) => ({
      kind,
      lines: [...new Set(found.map(({ start }) => findPosition(lines, start).line))],
      sample: text.slice(found[0]?.start, found[0]?.end).replace(/\s+/g, ' ').trim().slice(0, 40),
    }));
  }

  /** Corrections that do not fit, whenever they ceased to; each at the line of its entry. */
  staleCorrections(): Promise<Conflict[]> {
    return this.#rows<Conflict>(
      `SELECT "sourceId" AS "source", "line", 1 AS "column", "field", "expected", "found" FROM "Correction"
       WHERE NOT "applied" ORDER BY "sourceId", "line"`,
    );
  }

  /** What the seed would do to the archive; `now` is the time that it was given. */
  async changes({ changed, report }: SeedResult, now: string): Promise<SeedChanges> {
    // A seed that finds nothing to do gives the report of the last one.
    if (!changed) {
      const none = { added: [], changed: [], gone: [], conflicts: [], newUnits: [], newPeople: [] };
      return { ...none, newTopics: [], addresses: [] };
    }
    const addresses = await this.#rows<SeedChanges['addresses'][number]>(
      `SELECT "kind", "from", "to" FROM "Redirect" WHERE "since" = ? ORDER BY "kind", "from"`,
      now,
    );
    const newTopics = await this.#rows<{ name: string; status: string }>(
      `SELECT "name", "status" FROM "Topic" WHERE "name" IN (SELECT value FROM json_each(?)) ORDER BY "status", "name"`,
      JSON.stringify(report.newTopics),
    );
    const { added, gone, conflicts, newUnits, newPeople } = report;
    return { added, changed: report.changed, gone, conflicts, newUnits, newPeople, newTopics, addresses };
  }
}
