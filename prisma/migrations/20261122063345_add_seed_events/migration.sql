-- CreateTable
CREATE TABLE "SeedEvent" (
    "at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "ids" TEXT NOT NULL,

    PRIMARY KEY ("at", "kind", "event")
);
