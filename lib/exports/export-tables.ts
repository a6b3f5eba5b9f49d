import type { ExportTable } from './export-table';
import { ARTICLE_TABLES } from './tables/article-tables';
import { FACT_TABLES } from './tables/fact-tables';
import { RECORD_TABLES } from './tables/record-tables';
import { SOURCE_TABLES } from './tables/source-tables';

/** Every table of the exports, in reading order. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  ...SOURCE_TABLES,
  ...ARTICLE_TABLES,
  ...RECORD_TABLES,
  ...FACT_TABLES,
];
