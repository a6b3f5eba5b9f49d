import { expect, test } from 'vitest';
import { ArchiveWatch } from '@/lib/server/archive-state';
import type { ArchiveNews } from '@/lib/server/process-news';
import { forgetDamage } from '@/lib/store/seen-damage';
import { serveArchive } from './served-archive';

test('what one process sees of the database the others know at their next request', async () => {
  const served = await serveArchive(async (_, response) => void response.end('page'));
  const told: ArchiveNews[] = [];
  const first = new ArchiveWatch(`file:${served.file}`, 0, (news) => told.push(news));
  // One that would not look by itself for an hour.
  const second = new ArchiveWatch(`file:${served.file}`, 3_600_000);
  try {
    expect([await first.current(), await second.current()]).toMatchObject([
      { version: 'v1' },
      { version: 'v1' },
    ]);
    expect(told).toEqual([]);
    await served.database.execute("UPDATE Archive SET version = 'v2'");
    expect(await second.current()).toMatchObject({ version: 'v1' });
    expect(await first.current()).toMatchObject({ version: 'v2' });
    expect(told).toEqual([{ version: 'v2' }]);
    for (const news of told) second.hear(news);
    expect(await second.current()).toMatchObject({ version: 'v2' });
  } finally {
    first.close();
    second.close();
    forgetDamage();
    await served.close();
  }
});
