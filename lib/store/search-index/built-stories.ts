import { FACET_KINDS } from '@/lib/search/story-columns';
import { BulkWriter } from '@/lib/store/bulk-rows';
import { releaseDriverMemory } from '@/lib/store/release-driver-memory';
import { readFacets, type StoryFacets } from './read-stories';
import { SegmentWriter } from './segment-writer';
import type { SqlSession } from './sql-session';
import type { PartStory, StoryPart } from './story-parts';
import { insertStories, toRow } from './write-stories';

const STORIES_A_BATCH = 512;

/** What the parts say of their stories, kept out of memory until all records are written. */
const STAGED = `CREATE TABLE "SearchStaged" ("document" INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "textHash" TEXT NOT NULL,
  "length" INTEGER NOT NULL, "headlineEnd" INTEGER NOT NULL, "headsEnd" INTEGER NOT NULL)`;
const COLUMNS = ['document', 'id', 'textHash', 'length', 'headlineEnd', 'headsEnd'];
const SELECT_STAGED = `SELECT * FROM "SearchStaged" WHERE "document" >= ? ORDER BY "document" LIMIT ${STORIES_A_BATCH}`;

/** Facet values, numbered in the order in which they come, with how many stories have each. */
class CountedValues {
  readonly #numbers = FACET_KINDS.map(() => new Map<string, number>());
  readonly #values: { kind: number; text: string; stories: number }[] = [];

  /** The number of a value that one more story has. */
  count({ kind, text }: StoryFacets['facets'][number]): number {
    const place = FACET_KINDS.indexOf(kind);
    const numbers = this.#numbers[place];
    let number = numbers?.get(text);
    if (number === undefined) {
      number = this.#values.length + 1;
      numbers?.set(text, number);
      this.#values.push({ kind: place, text, stories: 0 });
    }
    const value = this.#values[number - 1];
    if (value !== undefined) value.stories++;
    return number;
  }

  async write(session: SqlSession): Promise<void> {
    const writer = new BulkWriter(session);
    const rows = this.#values.map(({ kind, text, stories }, index) => [index + 1, kind, text, stories]);
    await writer.add({ table: 'SearchValue', columns: ['number', 'kind', 'text', 'stories'], rows });
    await writer.flush();
  }
}

type StagedStory = PartStory & { document: number };

/** The index of a whole archive, whose postings come part by part from the threads that build its stories. */
export class BuiltStories {
  readonly #session: SqlSession;
  readonly #segments: SegmentWriter;

  private constructor(session: SqlSession, segments: SegmentWriter) {
    this.#session = session;
    this.#segments = segments;
  }

  /** The index's tables must be there, empty. */
  static async open(session: SqlSession): Promise<BuiltStories> {
    await session.$executeRawUnsafe(STAGED);
    return new BuiltStories(session, await SegmentWriter.open(session));
  }

  async addPart({ part, stories }: StoryPart): Promise<void> {
    const first = await this.#segments.addPart(part, stories.length);
    const writer = new BulkWriter(this.#session);
    const rows = stories.map(({ id, textHash, length, headlineEnd, headsEnd }, place) => {
      return [first + place, id, textHash, length, headlineEnd, headsEnd];
    });
    await writer.add({ table: 'SearchStaged', columns: COLUMNS, rows });
    await writer.flush();
  }

  /** Writes what each story is found, ordered and counted by; to be called when all rows and records are written. */
  async finish(): Promise<void> {
    await this.#segments.finish();
    const values = new CountedValues();
    for (let first = 0; ; ) {
      const batch = await this.#session.$queryRawUnsafe<StagedStory[]>(SELECT_STAGED, first);
      const last = batch.at(-1);
      if (last === undefined) break;
      first = last.document + 1;
      const facets = await readFacets(
        this.#session,
        batch.map(({ id }) => id),
      );
      const rows = facets.map((story, index) => {
        const placed = batch[index];
        if (placed?.id !== story.id) throw new Error(`the story ${placed?.id} was indexed and has no row`);
        const numbers = story.facets.map((facet) => values.count(facet)).sort((a, b) => a - b);
        return toRow(story, placed, numbers);
      });
      await this.#session.$executeRawUnsafe(insertStories, JSON.stringify(rows));
      await releaseDriverMemory();
    }
    await values.write(this.#session);
    await this.#session.$executeRawUnsafe('DROP TABLE "SearchStaged"');
  }
}
