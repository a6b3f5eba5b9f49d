import { ContentFolder } from '@/tests/integration/store/content-folder';
import { seedContent } from './seed-content';

/** Seeds the project's sources into a database of the test file's own, and points the queries at it. */
export const seedFiveSources = (): ContentFolder => seedContent(new ContentFolder().addProjectContent());
