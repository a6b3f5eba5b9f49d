import { expect, test } from 'vitest';
import { diffSchema } from '@/lib/store/schema-diff';

test('the migrations give the schema', async () => {
  expect(await diffSchema('prisma')).toBeNull();
});
