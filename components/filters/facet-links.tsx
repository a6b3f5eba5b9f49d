import type { FacetValue } from '@/lib/queries/articles';
import type { FacetIndex } from './facet-indexes';

/**
 * One filter's values as links with counts, the chosen one marked and leading back to all.
 *
 * Long lists fold after `open` values into a <details>, which needs no script.
 */
export function FacetLinks({
  label,
  values,
  chosen,
  hrefFor,
  open = 8,
  most = Number.POSITIVE_INFINITY,
  by = '篇数',
  all,
}: {
  label: string;
  values: readonly FacetValue[];
  /** The value that the list is narrowed to. */
  chosen: string | undefined;
  /** The list narrowed to a value; undefined takes the filter off. */
  hrefFor: (value: string | undefined) => string;
  open?: number;
  /** Of more values than these the rest is left out, and said to be. */
  most?: number;
  /** What the first values have most of. */
  by?: string;
  /** Where every value stands, those left out here among them. */
  all?: FacetIndex | undefined;
}) {
  if (values.length === 0) return null;
  const row = (value: FacetValue) => (
    <FacetRow key={value.value} value={value} chosen={value.value === chosen} hrefFor={hrefFor} />
  );
  const shown = values.slice(0, most);
  // One or two rows more are shorter than the offer to open them.
  const atOnce = shown.length > open + 2 ? open : shown.length;
  const first = shown.filter((value, index) => index < atOnce || value.value === chosen);
  const others = shown.filter((value) => !first.includes(value));
  return (
    <section aria-label={label}>
      <h3 className="border-ink border-t pt-2.5 pb-1 font-semibold text-soft text-xs tracking-[0.08em]">
        {label}
      </h3>
      <ul>{first.map(row)}</ul>
      {others.length > 0 && (
        <details>
          <summary className="py-1 text-blue text-sm">另{others.length}项</summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
      {values.length > most && (
        <p className="py-1 text-soft text-sm">
          只列{by}最多的{most}项
          {all && (
            <>
              ，
              <a href={all.href} className="text-blue underline">
                {all.label}
              </a>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function FacetRow({
  value,
  chosen,
  hrefFor,
}: {
  value: FacetValue;
  chosen: boolean;
  hrefFor: (value: string | undefined) => string;
}) {
  return (
    <li>
      <a
        href={hrefFor(chosen ? undefined : value.value)}
        aria-current={chosen ? 'true' : undefined}
        className="flex items-baseline justify-between gap-3 border-hair border-b py-1 text-sm aria-[current]:text-vermilion"
      >
        <span className="min-w-0">
          {value.label}
          {chosen && <span className="ml-2 whitespace-nowrap text-xs">× 取消</span>}
        </span>
        <span className="num shrink-0 text-soft">{value.count}</span>
      </a>
    </li>
  );
}
