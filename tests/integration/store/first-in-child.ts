import { inTransaction, openDatabase, setPageCache } from '@/lib/store/database';

// A first transaction in a process of its own that writes more than is kept in memory, and is killed in it: databaseUrl.
const [databaseUrl = ''] = process.argv.slice(2);
await inTransaction(openDatabase(databaseUrl), async (transaction) => {
  await setPageCache(transaction, 'small');
  await transaction.$executeRawUnsafe('CREATE TABLE "Archive" ("version" BLOB)');
  for (let megabyte = 0; megabyte < 20; megabyte++) {
    await transaction.$executeRawUnsafe('INSERT INTO "Archive" VALUES (randomblob(1000000))');
  }
  process.kill(process.pid, 'SIGKILL');
});
