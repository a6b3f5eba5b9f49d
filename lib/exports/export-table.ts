export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'json';

export interface ExportColumn {
  name: string;
  type: ColumnType;
  /** What it holds, in Chinese, for the README of the exports. */
  about: string;
}

/** One table of the exports: a table of the database without what only the archive itself needs. */
export interface ExportTable {
  name: string;
  about: string;
  /** Columns of the primary key: rows come in this order. */
  key: readonly string[];
  columns: readonly ExportColumn[];
  /** SQL condition of the rows that are exported; all where absent. */
  rows?: string;
  /** Columns of the database that stay behind, and what a rebuilt database may put there. */
  internal?: Readonly<Record<string, string | number>>;
}

/** Columns by the type that CSV and the description name; `about` is their explanation for readers, in Chinese. */
export const text = (name: string, about: string): ExportColumn => ({ name, type: 'text', about });
export const integer = (name: string, about: string): ExportColumn => ({ name, type: 'integer', about });
export const number = (name: string, about: string): ExportColumn => ({ name, type: 'number', about });
export const flag = (name: string, about: string): ExportColumn => ({ name, type: 'boolean', about });
export const json = (name: string, about: string): ExportColumn => ({ name, type: 'json', about });

/** Where a text stands in its source. */
export const spans = json(
  'spans',
  '在来源原文中的位置：[起, 止) 的列表，以 UTF-16 码元计；印刷时断开的有几段',
);

export const sortDate = text('sortDate', '所属报道的排序日期，同 Article.sortDate');
export const dateAdded = text('dateAdded', '所属报道的入档时间，同 Article.dateAdded');
