import { defineConfig } from 'prisma/config';
import { SEED_OPTIONS } from './lib/commands/seed-options.mjs';

// Prisma's CLI otherwise downloads an engine that `generate`, `validate` and `db seed` never run.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const SEED = ['node', ...SEED_OPTIONS, 'prisma/seed.mjs'].join(' ');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: SEED },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./prisma/archive.db' },
});
