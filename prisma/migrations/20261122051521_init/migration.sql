-- CreateTable
CREATE TABLE "Archive" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "version" TEXT NOT NULL,
    "builtAt" TEXT NOT NULL,
    "parserVersion" TEXT NOT NULL,
    "indexVersion" TEXT NOT NULL,
    "ledgerBytes" INTEGER NOT NULL,
    "ledgerHash" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "counts" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "site" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "retrieved" TEXT,
    "region" TEXT,
    "rights" TEXT,
    "note" TEXT,
    "dateAdded" TEXT NOT NULL,
    "stamp" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "characters" INTEGER NOT NULL,
    "lineCount" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SourcePiece" (
    "sourceId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT,
    "articleId" TEXT,
    "block" INTEGER,
    "section" INTEGER,
    "part" INTEGER NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("sourceId", "start"),
    CONSTRAINT "SourcePiece_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SourcePiece_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kicker" TEXT,
    "headline" TEXT,
    "deck" TEXT,
    "title" TEXT NOT NULL,
    "titleFrom" TEXT NOT NULL DEFAULT 'headline',
    "publication" TEXT,
    "published" TEXT,
    "time" TEXT,
    "dateBasis" TEXT NOT NULL,
    "dateEvidence" TEXT NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "sortDate" TEXT NOT NULL,
    "year" INTEGER,
    "dateline" TEXT,
    "opening" TEXT NOT NULL,
    "characters" INTEGER NOT NULL,
    "dateAdded" TEXT NOT NULL,
    "dateChanged" TEXT NOT NULL,
    "leadUnitSlug" TEXT,
    "leadTopicSlug" TEXT,
    "hash" TEXT NOT NULL,
    "spans" TEXT NOT NULL,
    CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Article_leadUnitSlug_fkey" FOREIGN KEY ("leadUnitSlug") REFERENCES "Unit" ("slug") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_leadTopicSlug_fkey" FOREIGN KEY ("leadTopicSlug") REFERENCES "Topic" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" TEXT,
    "heading" TEXT,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Section_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Block" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "section" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Block_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credit" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Credit_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initial" TEXT NOT NULL,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "unitSlug" TEXT,
    "organisation" TEXT,
    "titles" TEXT NOT NULL,
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    CONSTRAINT "Person_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "parentSlug" TEXT,
    "level" TEXT NOT NULL,
    "region" TEXT,
    "derived" BOOLEAN NOT NULL DEFAULT false,
    "resolved" BOOLEAN NOT NULL DEFAULT true,
    "aliases" TEXT NOT NULL,
    "candidates" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "articleCount" INTEGER NOT NULL DEFAULT 0,
    "articleCountDeep" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    CONSTRAINT "Unit_parentSlug_fkey" FOREIGN KEY ("parentSlug") REFERENCES "Unit" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Topic" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    "description" TEXT,
    "dates" TEXT,
    "articleCount" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "PersonMention" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "at" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT NOT NULL,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "PersonMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonMention_articleId_person_fkey" FOREIGN KEY ("articleId", "person") REFERENCES "ArticlePerson" ("articleId", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnitMention" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "unitSlug" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "at" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "UnitMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UnitMention_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TopicMention" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "topicSlug" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "at" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT NOT NULL,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "TopicMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TopicMention_topicSlug_fkey" FOREIGN KEY ("topicSlug") REFERENCES "Topic" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleUnit" (
    "unitSlug" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "direct" BOOLEAN NOT NULL,
    "mentions" INTEGER NOT NULL,
    "place" INTEGER,
    "candidates" TEXT,
    "sortDate" TEXT NOT NULL,
    "dateAdded" TEXT NOT NULL,

    PRIMARY KEY ("unitSlug", "articleId"),
    CONSTRAINT "ArticleUnit_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleUnit_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "topicSlug" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "mentions" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "sortDate" TEXT NOT NULL,
    "dateAdded" TEXT NOT NULL,

    PRIMARY KEY ("topicSlug", "articleId"),
    CONSTRAINT "ArticleTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleTopic_topicSlug_fkey" FOREIGN KEY ("topicSlug") REFERENCES "Topic" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticlePerson" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "personSlug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "titles" TEXT NOT NULL,
    "unitSlug" TEXT,
    "organisation" TEXT,
    "private" BOOLEAN NOT NULL,
    "mentions" INTEGER NOT NULL,
    "sortDate" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "ArticlePerson_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticlePerson_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ArticlePerson_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appointment" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "unitSlug" TEXT,
    "organisation" TEXT,
    "title" TEXT NOT NULL,
    "sortDate" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Appointment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appointment_articleId_person_fkey" FOREIGN KEY ("articleId", "person") REFERENCES "ArticlePerson" ("articleId", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appointment_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quote" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "speaker" TEXT,
    "speakerKey" TEXT,
    "person" INTEGER,
    "characters" INTEGER NOT NULL,
    "block" INTEGER,
    "spans" TEXT NOT NULL,
    "sortDate" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_articleId_person_fkey" FOREIGN KEY ("articleId", "person") REFERENCES "ArticlePerson" ("articleId", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Figure" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "value" REAL,
    "qualifier" TEXT NOT NULL,
    "measure" TEXT,
    "what" TEXT,
    "unitSlug" TEXT,
    "block" INTEGER,
    "spans" TEXT NOT NULL,
    "sortDate" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Figure_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Figure_unitSlug_fkey" FOREIGN KEY ("unitSlug") REFERENCES "Unit" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "articleId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "edtf" TEXT NOT NULL,
    "sortDate" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "block" INTEGER,
    "spans" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "ordinal"),
    CONSTRAINT "Event_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "sourceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "message" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "ordinal"),
    CONSTRAINT "Message_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Redirect" (
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "since" TEXT NOT NULL,

    PRIMARY KEY ("kind", "from")
);

-- CreateTable
CREATE TABLE "Correction" (
    "sourceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "articleId" TEXT,
    "field" TEXT NOT NULL,
    "at" INTEGER,
    "expected" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "applied" BOOLEAN NOT NULL,
    "found" TEXT,
    "line" INTEGER NOT NULL,

    PRIMARY KEY ("sourceId", "ordinal"),
    CONSTRAINT "Correction_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PendingLedger" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "base" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "SourcePiece_articleId_idx" ON "SourcePiece"("articleId");

-- CreateIndex
CREATE INDEX "Article_sortDate_id_idx" ON "Article"("sortDate" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_year_sortDate_id_idx" ON "Article"("year", "sortDate" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_publication_sortDate_id_idx" ON "Article"("publication", "sortDate" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_dateAdded_id_idx" ON "Article"("dateAdded" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_dateChanged_id_idx" ON "Article"("dateChanged", "id");

-- CreateIndex
CREATE INDEX "Article_dateBasis_sortDate_id_idx" ON "Article"("dateBasis", "sortDate" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_characters_id_idx" ON "Article"("characters" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Article_sourceId_ordinal_key" ON "Article"("sourceId", "ordinal");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Person_private_initial_pinyin_slug_idx" ON "Person"("private", "initial", "pinyin", "slug");

-- CreateIndex
CREATE INDEX "Person_unitSlug_idx" ON "Person"("unitSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_name_key" ON "Unit"("name");

-- CreateIndex
CREATE INDEX "Unit_parentSlug_idx" ON "Unit"("parentSlug");

-- CreateIndex
CREATE INDEX "Unit_position_idx" ON "Unit"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_name_key" ON "Topic"("name");

-- CreateIndex
CREATE INDEX "Topic_status_kind_pinyin_idx" ON "Topic"("status", "kind", "pinyin");

-- CreateIndex
CREATE INDEX "UnitMention_unitSlug_articleId_idx" ON "UnitMention"("unitSlug", "articleId");

-- CreateIndex
CREATE INDEX "TopicMention_topicSlug_articleId_idx" ON "TopicMention"("topicSlug", "articleId");

-- CreateIndex
CREATE INDEX "ArticleUnit_unitSlug_sortDate_articleId_direct_idx" ON "ArticleUnit"("unitSlug", "sortDate" DESC, "articleId", "direct");

-- CreateIndex
CREATE INDEX "ArticleUnit_unitSlug_dateAdded_articleId_idx" ON "ArticleUnit"("unitSlug", "dateAdded" DESC, "articleId");

-- CreateIndex
CREATE INDEX "ArticleUnit_articleId_idx" ON "ArticleUnit"("articleId");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicSlug_sortDate_articleId_idx" ON "ArticleTopic"("topicSlug", "sortDate" DESC, "articleId");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicSlug_dateAdded_articleId_idx" ON "ArticleTopic"("topicSlug", "dateAdded" DESC, "articleId");

-- CreateIndex
CREATE INDEX "ArticleTopic_articleId_idx" ON "ArticleTopic"("articleId");

-- CreateIndex
CREATE INDEX "ArticlePerson_unitSlug_sortDate_articleId_idx" ON "ArticlePerson"("unitSlug", "sortDate" DESC, "articleId");

-- CreateIndex
CREATE INDEX "ArticlePerson_personSlug_sortDate_articleId_idx" ON "ArticlePerson"("personSlug", "sortDate" DESC, "articleId");

-- CreateIndex
CREATE INDEX "ArticlePerson_name_idx" ON "ArticlePerson"("name");

-- CreateIndex
CREATE INDEX "Appointment_unitSlug_sortDate_articleId_idx" ON "Appointment"("unitSlug", "sortDate" DESC, "articleId");

-- CreateIndex
CREATE INDEX "Quote_sortDate_articleId_ordinal_idx" ON "Quote"("sortDate" DESC, "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Quote_speakerKey_articleId_ordinal_idx" ON "Quote"("speakerKey", "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Quote_characters_articleId_ordinal_idx" ON "Quote"("characters" DESC, "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Figure_unitSlug_sortDate_articleId_idx" ON "Figure"("unitSlug", "sortDate" DESC, "articleId");

-- CreateIndex
CREATE INDEX "Figure_sortDate_articleId_ordinal_idx" ON "Figure"("sortDate" DESC, "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Figure_value_articleId_ordinal_idx" ON "Figure"("value" DESC, "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Figure_measure_value_articleId_ordinal_idx" ON "Figure"("measure", "value" DESC, "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Figure_what_articleId_ordinal_idx" ON "Figure"("what", "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Event_sortDate_articleId_ordinal_idx" ON "Event"("sortDate" DESC, "articleId", "ordinal");

-- CreateIndex
CREATE INDEX "Message_rule_sourceId_idx" ON "Message"("rule", "sourceId");

-- CreateIndex
CREATE INDEX "Correction_articleId_idx" ON "Correction"("articleId");

-- CreateIndex
CREATE INDEX "Correction_date_sourceId_ordinal_idx" ON "Correction"("date", "sourceId", "ordinal");
