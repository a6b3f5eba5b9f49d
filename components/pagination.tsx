/** Steps through a long list; `hrefFor` gives the URL of a page, which keeps the list's filters. */
export function Pagination({
  page,
  pages,
  hrefFor,
}: {
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="分页" className="no-print mt-6 flex flex-wrap items-center gap-x-1 gap-y-2 text-sm">
      {page > 1 && <link rel="prev" href={hrefFor(page - 1)} />}
      {page < pages && <link rel="next" href={hrefFor(page + 1)} />}
      {page > 1 && <Step href={hrefFor(page - 1)} label="上一页" rel="prev" />}
      {pagesShown(page, pages).map((shown, index) =>
        shown === null ? (
          <span key={index < 2 ? 'gap-before' : 'gap-after'} className="px-2 text-soft">
            …
          </span>
        ) : (
          <a
            key={shown}
            href={hrefFor(shown)}
            aria-label={`第${shown}页`}
            aria-current={shown === page ? 'page' : undefined}
            className="num min-w-8 border border-transparent px-2 py-1 text-center hover:border-rule aria-[current]:border-ink"
          >
            {shown}
          </a>
        ),
      )}
      {page < pages && <Step href={hrefFor(page + 1)} label="下一页" rel="next" />}
    </nav>
  );
}

function Step({ href, label, rel }: { href: string; label: string; rel: 'prev' | 'next' }) {
  return (
    <a href={href} rel={rel} className="px-2 py-1 text-blue">
      {label}
    </a>
  );
}

/** First, last and the neighbours of the current page; null is a gap. */
function pagesShown(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => (index > 0 && n - (sorted[index - 1] ?? n) > 1 ? [null, n] : [n]));
}
