-- CreateTable
CREATE TABLE "SourceStretch" (
    "sourceId" TEXT NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "firstLine"),
    CONSTRAINT "SourceStretch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
