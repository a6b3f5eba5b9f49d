/**
 * The index's tables. They are no part of Prisma's schema: no relation of theirs is its concern.
 *
 *   SearchPage      the index's pages, segment by segment (grams.ts, page-codec.ts)
 *   SearchSegment   the segments: which stories each holds
 *   SearchStory     one row for each story: its document number and what ranking and facets need
 *   SearchValue     the facets' values by number, and how many stories have each
 *   SearchState     the next document number: numbers of stories that are gone are never given again
 *   SearchName      the names of units, people, topics and authors
 *   SearchNameKey   what finds a name: its own characters, its pinyin, its initials, from each of its characters on
 */
const tables = {
  SearchPage: '"id" INTEGER PRIMARY KEY, "documents" BLOB NOT NULL, "places" BLOB NOT NULL',
  SearchSegment: '"id" INTEGER PRIMARY KEY, "first" INTEGER NOT NULL, "size" INTEGER NOT NULL',
  SearchStory: `"document" INTEGER PRIMARY KEY, "articleId" TEXT NOT NULL UNIQUE, "textHash" TEXT NOT NULL,
    "sortDate" TEXT NOT NULL, "dateAdded" TEXT NOT NULL, "length" INTEGER NOT NULL, "headlineEnd" INTEGER NOT NULL,
    "headsEnd" INTEGER NOT NULL, "facetValues" TEXT NOT NULL`,
  SearchValue: `"number" INTEGER PRIMARY KEY, "kind" INTEGER NOT NULL, "text" TEXT NOT NULL,
    "stories" INTEGER NOT NULL DEFAULT 0, UNIQUE ("kind", "text")`,
  SearchState: '"id" INTEGER PRIMARY KEY, "nextDocument" INTEGER NOT NULL',
  SearchName: `"id" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "slug" TEXT NOT NULL, "name" TEXT NOT NULL,
    "isAlias" INTEGER NOT NULL, "count" INTEGER NOT NULL, UNIQUE ("kind", "slug", "name")`,
  SearchNameKey: `"place" INTEGER NOT NULL, "key" TEXT NOT NULL, "name" INTEGER NOT NULL, "form" INTEGER NOT NULL,
    PRIMARY KEY ("place", "key", "name", "form")`,
};

const withoutRowid = new Set(['SearchNameKey']);
const indexes = ['CREATE INDEX "SearchNameKey_name" ON "SearchNameKey" ("name")'];

const searchTableNames = Object.keys(tables);

/** Statements that drop the tables, whoever made them, and create them empty. */
export const createStatements: readonly string[] = [
  ...searchTableNames.map((name) => `DROP TABLE IF EXISTS "${name}"`),
  ...Object.entries(tables).map(
    ([name, columns]) =>
      `CREATE TABLE "${name}" (${columns})${withoutRowid.has(name) ? ' WITHOUT ROWID' : ''}`,
  ),
  ...indexes,
  'INSERT INTO "SearchState" VALUES (1, 0)',
];
