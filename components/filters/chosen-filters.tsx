export interface ChosenFilter {
  /** 单位 */
  label: string;
  /** 包头市公安局 */
  value: string;
  /** The list without this filter. */
  without: string;
}

/** What a list is narrowed to; each part can be taken off by itself. */
export function ChosenFilters({ chosen, allHref }: { chosen: readonly ChosenFilter[]; allHref: string }) {
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="已选条件" className="mb-3 flex flex-wrap items-center gap-2 text-sm">
      {chosen.map(({ label, value, without }) => (
        <li key={label} className="max-w-full">
          <a
            href={without}
            className="inline-flex max-w-full items-baseline gap-1.5 border border-rule px-2 py-0.5 hover:border-blue"
          >
            <span className="shrink-0 text-soft">{label}</span>
            <span className="min-w-0">{value}</span>
            <span aria-hidden="true" className="text-soft">
              ×
            </span>
            <span className="sr-only">，取消此条件</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a href={allHref} className="inline-block px-1 py-0.5 text-blue hover:underline">
            全部取消
          </a>
        </li>
      )}
    </ul>
  );
}
