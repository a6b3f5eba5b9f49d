/**
 * Brings the index up to date with the stories' tables.
 *
 * A story whose text is as before keeps its document number, and only its row changes; any other gets a new
 * number, and its old postings stay behind, dead. When a quarter of all is dead, everything is indexed anew.
 */
import { ChunkBuilder, type TextExtent } from '../chunk-builder';
import { CHUNK_SIZE, MOST_CHUNKS } from '../grams';
import { type IndexedStory, readStories } from './read-stories';
import { createStatements } from './search-tables';
import type { SqlSession } from './sql-session';
import { numberValues, StoryCounts } from './value-numbers';
import { writePostings } from './write-postings';

const STORIES_A_BATCH = 256;
/** Bounds a builder's memory to some 120 MB, however long the stories are. */
const MOST_ENTRIES = 8_000_000;

const selectKnown = `SELECT s."articleId", s."document", s."textHash", s."length", s."headlineEnd", s."headsEnd",
    s."facetValues"
  FROM json_each(?) AS wanted JOIN "SearchStory" AS s ON s."articleId" = wanted.value`;
const deleteStories = `DELETE FROM "SearchStory" WHERE "articleId" IN (SELECT value FROM json_each(?))`;
const insertStories = `INSERT INTO "SearchStory" ("document", "articleId", "textHash", "sortDate", "length",
    "headlineEnd", "headsEnd", "facetValues")
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
  FROM json_each(?)`;

interface KnownStory extends TextExtent {
  articleId: string;
  document: number;
  textHash: string;
  facetValues: string;
}

/** Takes the stories of these ids into the index, or out of it where they are no more. */
export async function updateStories(session: SqlSession, ids: readonly string[]): Promise<void> {
  const writer = new StoryWriter(session, await readNextDocument(session));
  for (let at = 0; at < ids.length; at += STORIES_A_BATCH) {
    await writer.update(ids.slice(at, at + STORIES_A_BATCH));
  }
  await writer.finish();
  if (await hasManyDead(session, writer.nextDocument)) await rebuildStories(session);
}

/** Indexes every story of the archive; the story tables must be empty. */
export async function indexAllStories(session: SqlSession): Promise<void> {
  const rows = await session.$queryRawUnsafe<{ id: string }[]>('SELECT "id" FROM "Article" ORDER BY "id"');
  const writer = new StoryWriter(session, 0);
  for (let at = 0; at < rows.length; at += STORIES_A_BATCH) {
    await writer.update(rows.slice(at, at + STORIES_A_BATCH).map((row) => row.id));
  }
  await writer.finish();
}

async function rebuildStories(session: SqlSession): Promise<void> {
  const storyTables = /"Search(Posting|Story|Value|State)"/;
  for (const statement of createStatements) {
    if (storyTables.test(statement)) await session.$executeRawUnsafe(statement);
  }
  await indexAllStories(session);
}

async function readNextDocument(session: SqlSession): Promise<number> {
  const rows = await session.$queryRawUnsafe<{ next: number }[]>(
    'SELECT "nextDocument" AS "next" FROM "SearchState"',
  );
  return Number(rows[0]?.next ?? 0);
}

const FEW_DEAD = 256;

async function hasManyDead(session: SqlSession, documents: number): Promise<boolean> {
  const rows = await session.$queryRawUnsafe<{ live: number }[]>(
    'SELECT COUNT(*) AS "live" FROM "SearchStory"',
  );
  return documents - Number(rows[0]?.live ?? 0) > FEW_DEAD + documents / 4;
}

class StoryWriter {
  #builder = new ChunkBuilder();
  #counts = new StoryCounts();

  constructor(
    private readonly session: SqlSession,
    public nextDocument: number,
  ) {}

  async update(ids: readonly string[]): Promise<void> {
    const wanted = JSON.stringify(ids);
    const knownRows = await this.session.$queryRawUnsafe<KnownStory[]>(selectKnown, wanted);
    const known = new Map(knownRows.map((row) => [row.articleId, row]));
    for (const row of knownRows) this.#counts.add(JSON.parse(row.facetValues) as number[], -1);
    await this.session.$executeRawUnsafe(deleteStories, wanted);
    const stories = await readStories(this.session, ids);
    const numberOf = await numberValues(
      this.session,
      stories.flatMap((story) => story.facets),
    );
    const rows: (string | number)[][] = [];
    for (const story of stories) {
      const { document, length, headlineEnd, headsEnd } = await this.#place(story, known.get(story.id));
      const values = story.facets.map(numberOf).sort((a, b) => a - b);
      this.#counts.add(values, 1);
      rows.push([
        document,
        story.id,
        story.textHash,
        story.sortDate,
        length,
        headlineEnd,
        headsEnd,
        JSON.stringify(values),
      ]);
    }
    await this.session.$executeRawUnsafe(insertStories, JSON.stringify(rows));
    await this.#counts.write(this.session);
  }

  async finish(): Promise<void> {
    await this.#writeChunk();
    await this.session.$executeRawUnsafe('UPDATE "SearchState" SET "nextDocument" = ?', this.nextDocument);
  }

  async #place(
    story: IndexedStory,
    known: KnownStory | undefined,
  ): Promise<TextExtent & { document: number }> {
    if (known?.textHash === story.textHash) return known;
    const document = this.nextDocument++;
    if (document >= CHUNK_SIZE * MOST_CHUNKS)
      throw new Error(`the search index is full at ${document} stories`);
    const extent = this.#builder.add(document % CHUNK_SIZE, story.text);
    if ((document + 1) % CHUNK_SIZE === 0 || this.#builder.size > MOST_ENTRIES) await this.#writeChunk();
    return { document, ...extent };
  }

  /** The builder never holds stories of two chunks: it is written when its last story fills the chunk. */
  async #writeChunk(): Promise<void> {
    if (this.#builder.size === 0) return;
    const chunk = Math.floor((this.nextDocument - 1) / CHUNK_SIZE);
    await writePostings(this.session, chunk, this.#builder);
    this.#builder = new ChunkBuilder();
  }
}
