import { seedArchive } from '@/lib/store/seed-archive';

// A seed as a process of its own, to be killed: contentDir, databaseUrl and time as arguments.
const [contentDir = '', databaseUrl = '', now = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
await seedArchive({ contentDir, databaseUrl, now: new Date(now) });
process.stdout.write('done\n');
