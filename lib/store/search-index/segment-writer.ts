import { MOST_SEGMENTS, PART_SIZE, SEGMENT_PARTS, toRowId } from '@/lib/search/grams';
import { type IndexPart, mergeParts } from '@/lib/search/index-part';
import { PartBuilder, type SearchableText, type TextExtent } from '@/lib/search/part-builder';
import type { Segment } from '@/lib/search/story-columns';
import type { SqlSession } from './sql-session';
import { writePages } from './write-pages';

/** Bounds a builder's memory to some 120 MB, however long the stories are. */
const MOST_ENTRIES = 6_000_000;

/** Appends stories to the index, a segment at a time. */
export class SegmentWriter {
  #builder = new PartBuilder();
  #parts: IndexPart[] = [];
  /** Number of the open part's first story. */
  #partFirst: number;

  private constructor(
    private readonly session: SqlSession,
    private readonly usedIds: Set<number>,
    /** Number of the open segment's first story, and of the next one. */
    private first: number,
    private next: number,
  ) {
    this.#partFirst = first;
  }

  static async open(session: SqlSession): Promise<SegmentWriter> {
    const [state] = await session.$queryRawUnsafe<{ next: number }[]>(
      'SELECT "nextDocument" AS "next" FROM "SearchState"',
    );
    const segments = await session.$queryRawUnsafe<{ id: number }[]>('SELECT "id" FROM "SearchSegment"');
    const next = Number(state?.next ?? 0);
    return new SegmentWriter(session, new Set(segments.map(({ id }) => id)), next, next);
  }

  /** Takes a story in and gives it its document number. */
  async add(text: SearchableText): Promise<TextExtent & { document: number }> {
    const document = this.next++;
    const extent = this.#builder.add(document - this.#partFirst, text);
    if (this.next - this.#partFirst === PART_SIZE || this.#builder.size > MOST_ENTRIES) this.#closePart();
    if (this.#parts.length === SEGMENT_PARTS) await this.#closeSegment();
    return { document, ...extent };
  }

  /** Takes in a part that was built elsewhere; returns the document number of its first story. */
  async addPart(part: IndexPart, size: number): Promise<number> {
    const document = this.next;
    this.#parts.push({ ...part, first: document - this.first });
    this.next += size;
    this.#partFirst = this.next;
    if (this.next - this.first >= PART_SIZE * SEGMENT_PARTS) await this.#closeSegment();
    return document;
  }

  async finish(): Promise<void> {
    await this.#closeSegment();
    await this.session.$executeRawUnsafe('UPDATE "SearchState" SET "nextDocument" = ?', this.next);
  }

  /** Drops segments whose stories are no longer live. */
  async drop(segments: readonly Segment[]): Promise<void> {
    for (const { id } of segments) {
      await this.session.$executeRawUnsafe(
        'DELETE FROM "SearchPage" WHERE "id" >= ? AND "id" < ?',
        toRowId(id, 0),
        toRowId(id + 1, 0),
      );
      await this.session.$executeRawUnsafe('DELETE FROM "SearchSegment" WHERE "id" = ?', id);
    }
  }

  async #closeSegment(): Promise<void> {
    this.#closePart();
    const size = this.next - this.first;
    if (size === 0) return;
    const id = this.#freeId();
    await writePages(this.session, id, mergeParts(this.#parts));
    await this.session.$executeRawUnsafe(
      'INSERT INTO "SearchSegment" VALUES (?, ?, ?)',
      id,
      this.first,
      size,
    );
    this.#parts = [];
    this.first = this.next;
  }

  #closePart(): void {
    if (this.next === this.#partFirst) return;
    this.#parts.push(this.#builder.finish(this.#partFirst - this.first));
    this.#builder = new PartBuilder();
    this.#partFirst = this.next;
  }

  #freeId(): number {
    let id = 0;
    while (this.usedIds.has(id)) id++;
    if (id >= MOST_SEGMENTS) throw new Error(`the search index is full: ${MOST_SEGMENTS} segments`);
    this.usedIds.add(id);
    return id;
  }
}
