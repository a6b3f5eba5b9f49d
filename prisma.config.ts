import { defineConfig } from 'prisma/config';

// Prisma's CLI otherwise downloads an engine that `generate`, `validate` and `db seed` never run.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

// Sixteen megabytes for each half of new memory, as Node takes by itself, are forty more in all threads, and not faster.
const SEED = 'node --max-semi-space-size=4 prisma/seed.mjs';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: SEED },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./prisma/archive.db' },
});
