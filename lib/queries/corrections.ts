import 'server-only';
import type { CorrectionField } from '@/lib/content/correction-schema';
import { type ReadRows, readArchive } from './read-archive';

export type { CorrectionField };

/** What somebody corrected, or what no longer fits. */
export interface CorrectionView {
  /** Unique while the corrections file is as it is: <source id>-<line>. */
  key: string;
  sourceId: string;
  /** null where the story is gone. */
  articleId: string | null;
  title: string | null;
  field: CorrectionField;
  /** What the print has. */
  printed: string;
  value: string;
  why: string;
  who: string;
  /** Day of the decision. */
  date: string;
  /** False where the print has another text by now: the parser's value stands. */
  applied: boolean;
  /** What stands there instead, where not applied. */
  found: string | null;
}

export interface CorrectionList {
  items: CorrectionView[];
  total: number;
  /** Those that no longer fit. */
  conflicts: number;
  page: number;
  pages: number;
}

type CorrectionRow = Omit<CorrectionView, 'applied'> & { applied: number | boolean };

const PER_PAGE = 50;

const SELECT = `SELECT c."sourceId" || '-' || c."line" AS "key", c."sourceId", c."articleId", a."title", c."field",
    c."expected" AS "printed", c."value", c."why", c."who", c."date", c."applied", c."found"
  FROM "Correction" AS c LEFT JOIN "Article" AS a ON a."id" = c."articleId"`;

const toView = (row: CorrectionRow): CorrectionView => ({ ...row, applied: Boolean(row.applied) });

/** The corrections of one story, in the order of their file, doubts that were settled aside; a story that was split off has that one too. */
export async function readCorrections(rows: ReadRows, articleId: string): Promise<CorrectionView[]> {
  const found = await rows<CorrectionRow>(
    `${SELECT} WHERE c."applied" AND c."field" <> 'doubt' AND (c."articleId" = ?1
       OR (c."sourceId" = (SELECT "sourceId" FROM "Article" WHERE "id" = ?1) AND c."field" = 'split-story' AND c."value" = ?1))
     ORDER BY c."ordinal"`,
    articleId,
  );
  return found.map(toView);
}

/** All corrections, newest first; a page behind the last is empty. */
export function listCorrections(page = 1, perPage = PER_PAGE): Promise<CorrectionList> {
  return readArchive(async (rows) => {
    const counts = await rows<{ total: number; conflicts: number }>(
      `SELECT COUNT(*) AS "total", COALESCE(SUM(NOT "applied"), 0) AS "conflicts" FROM "Correction"`,
    );
    const { total = 0, conflicts = 0 } = counts[0] ?? {};
    const items = await rows<CorrectionRow>(
      `${SELECT} ORDER BY c."date" DESC, c."sourceId", c."ordinal" LIMIT ? OFFSET ?`,
      perPage,
      (page - 1) * perPage,
    );
    const pages = Math.max(1, Math.ceil(total / perPage));
    return { items: items.map(toView), total, conflicts, page, pages };
  });
}
