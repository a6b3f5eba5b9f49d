import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffSchema } from '@/lib/store/schema-diff';

// npm run db:migrate -- <name>: writes prisma/migrations/<time>_<name>/migration.sql from what schema.prisma has new.
const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in small letters, digits and _: npm run db:migrate -- add_corrections');
  process.exit(2);
}
const sql = await diffSchema('prisma');
if (sql === null) {
  console.log('The migrations already give prisma/schema.prisma; nothing to write.');
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join('prisma', 'migrations', `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${join(folder, 'migration.sql')}. Run "npx prisma generate" if you have not.`);
}
