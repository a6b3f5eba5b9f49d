-- AlterTable
ALTER TABLE "Redirect" ADD COLUMN "topics" JSONB;
ALTER TABLE "Redirect" ADD COLUMN "units" JSONB;
