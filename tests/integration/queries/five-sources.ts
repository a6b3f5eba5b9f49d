import { afterAll, beforeAll } from 'vitest';
import { ContentFolder } from '../store/content-folder';

/** Seeds the project's sources into a database of the test file's own, and points the queries at it. */
export function seedFiveSources(): ContentFolder {
  const content = new ContentFolder().addProjectContent();
  process.env.DATABASE_URL = content.databaseUrl;
  beforeAll(() => content.seed());
  afterAll(() => content.remove());
  return content;
}
