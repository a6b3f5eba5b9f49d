export interface SharedRow {
  key: string;
  name: string;
  /** null for a record without a page. */
  href: string | null;
  count: number;
  /** The stories that the count counts; without it the count is plain text. */
  countHref?: string;
}

const open = 12;

/** Records that share stories with the one in view, and in how many; a long list folds. */
export function SharedList({ rows }: { rows: readonly SharedRow[] }) {
  // Folding two rows away would cost more than it saves.
  const shown = rows.length <= open + 2 ? rows.length : open;
  return (
    <>
      <Rows rows={rows.slice(0, shown)} />
      {rows.length > shown && (
        <details>
          <summary className="py-1.5 text-blue text-sm">另{rows.length - shown}项</summary>
          <Rows rows={rows.slice(shown)} />
        </details>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly SharedRow[] }) {
  return (
    <ul className="border-hair border-t">
      {rows.map((row) => (
        <li key={row.key} className="flex items-baseline justify-between gap-4 border-hair border-b py-1">
          {row.href === null ? (
            <span className="min-w-0 py-1">{row.name}</span>
          ) : (
            <a href={row.href} className="min-w-0 py-1">
              {row.name}
            </a>
          )}
          {row.countHref === undefined ? (
            <span className="num shrink-0 text-soft text-sm">{row.count}篇</span>
          ) : (
            <a
              href={row.countHref}
              aria-label={`${row.name}：共同的${row.count}篇报道`}
              className="num inline-block shrink-0 py-1 text-blue text-sm hover:underline"
            >
              {row.count}篇
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
