import type { Database } from './database';

/**
 * Settings of the connection that the seed's transaction will take.
 *
 * WAL lets a running server read the old archive all the while. Foreign keys are off because rows come in bulk
 * and in any order; the seed deletes children itself and tests check the keys afterwards.
 */
export async function prepareWriting(database: Database): Promise<void> {
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'foreign_keys = OFF',
    'temp_store = MEMORY',
    'cache_size = -131072',
  ]) {
    await database.$queryRawUnsafe(`PRAGMA ${pragma}`);
  }
}
