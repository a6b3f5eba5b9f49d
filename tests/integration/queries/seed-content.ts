import { afterAll, beforeAll } from 'vitest';
import type { ContentFolder } from '@/tests/integration/store/content-folder';

/** Seeds a test file's own content before its tests, and points the queries at it. */
export function seedContent(content: ContentFolder): ContentFolder {
  process.env.CONTENT_DIR = content.contentDir;
  process.env.DATABASE_URL = content.databaseUrl;
  beforeAll(() => content.seed());
  afterAll(() => content.remove());
  return content;
}
