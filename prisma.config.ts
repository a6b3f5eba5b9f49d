import { defineConfig } from 'prisma/config';

// Prisma's CLI otherwise downloads an engine that `generate`, `validate` and `db seed` never run.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node prisma/seed.mjs' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./prisma/archive.db' },
});
