-- AlterTable
ALTER TABLE "Person" ADD COLUMN "unitBasis" TEXT NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "ArticlePerson" ADD COLUMN "unitBasis" TEXT NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "Appointment" ADD COLUMN "unitBasis" TEXT NOT NULL DEFAULT 'unknown';
