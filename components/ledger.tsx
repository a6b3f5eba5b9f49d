export interface LedgerEntry {
  value: number;
  /** What is counted, with its measure word: 篇报道. */
  label: string;
  href?: string;
}

/** The few numbers that say how much there is, in one ruled line. */
export function Ledger({ entries }: { entries: readonly LedgerEntry[] }) {
  return (
    <ul className="my-5 grid grid-cols-3 gap-x-4 gap-y-3 border-ink border-t border-b border-b-rule py-3 sm:flex sm:flex-wrap sm:gap-x-9">
      {entries.map(({ value, label, href }) => (
        <li key={label}>
          {href ? (
            <a href={href} className="block">
              <LedgerEntryText value={value} label={label} />
            </a>
          ) : (
            <LedgerEntryText value={value} label={label} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A number over what it counts. */
export function LedgerEntryText({ value, label }: { value: number; label: string }) {
  return (
    <>
      <span className="headline num block text-2xl leading-tight">{value.toLocaleString('en-US')}</span>
      <span className="mt-1 block text-soft text-xs leading-snug">{label}</span>
    </>
  );
}
