import { isAuthorRole } from '@/lib/author-roles';
import { sketchText } from '@/lib/reprints/shingles';
import type { TableRows } from './bulk-rows';
import { LEAST_LENGTH } from './reprints/likeness';
import { type StoryPart, StoryParts } from './search-index/story-parts';
import { StoryTables } from './story-tables';
import { toBuiltFacts } from './tallies/built-facts';
import type { UnitRegistry } from './unit-registry';

/** What the indexes of a first seed take of one story. */
export interface StoryIndex {
  /** A row of the table from which tallies are counted. */
  facts: TableRows;
  /** Empty where the story is too short to be a reprint. */
  sketch: number[];
}

/**
 * Makes of a story that was just built what the indexes take of it: where a whole archive is made, the threads that
 * parse do this too, and no text is read back from the database.
 */
export class StoryIndexer {
  readonly #parts = new StoryParts();
  readonly #units: UnitRegistry;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(units: UnitRegistry) {
    this.#units = units;
  }

  /** `rows`: all of the story's; `units`: those that it names and all above them. */
  add(rows: readonly TableRows[], units: readonly { slug: string; name: string }[]): StoryIndex {
    const tables = new StoryTables(rows);
    for (const { slug, name } of units) {
      if (!this.#lines.has(slug)) {
        this.#lines.set(slug, [slug, ...this.#units.ancestors(name).map((above) => above.slug)]);
      }
    }
    const facts = toBuiltFacts(tables, (slug) => this.#lines.get(slug) ?? [slug]);
    this.#parts.add(facts.id, textOf(tables));
    return {
      facts: {
        table: 'TallyStory',
        columns: ['articleId', 'facts'],
        rows: [[facts.id, JSON.stringify(facts)]],
      },
      sketch: sketchOf(tables),
    };
  }

  /** Parts of the search index that were finished since they were last taken; with `last`, the open one too. */
  takeParts(which: { last: boolean }): StoryPart[] {
    return this.#parts.take(which);
  }
}

/** As search-index/read-stories.ts reads it from the tables. */
function textOf(tables: StoryTables) {
  const [headline = null] = tables.texts('Article', 'headline');
  const heads = [
    ...tables.texts('Article', 'kicker'),
    ...tables.texts('Article', 'deck'),
    ...tables.texts('Section', 'heading'),
    ...tables
      .cells('Credit', ['name', 'role'])
      .flatMap(([name, role]) => (typeof name === 'string' && isAuthorRole(String(role)) ? [name] : [])),
  ];
  return { headline, heads, body: tables.texts('Block', 'text') };
}

/** As the reprint indexer reads it from the tables. */
function sketchOf(tables: StoryTables): number[] {
  const paragraphs = tables
    .cells('Block', ['type', 'text'])
    .flatMap(([type, text]) => (type === 'paragraph' && typeof text === 'string' ? [text] : []));
  return sketchText(paragraphs.join(''), LEAST_LENGTH);
}
