/** A list's orders as links, the present one marked. */
export function SortLinks<Sort extends string>({
  sorts,
  current,
  hrefFor,
}: {
  sorts: Record<Sort, string>;
  current: Sort;
  hrefFor: (sort: Sort) => string;
}) {
  return (
    <nav aria-label="排序" className="no-print text-sm">
      <ul className="flex flex-wrap gap-x-4">
        {(Object.entries(sorts) as [Sort, string][]).map(([sort, label]) => (
          <li key={sort}>
            <a
              href={hrefFor(sort)}
              aria-current={sort === current ? 'true' : undefined}
              className="inline-block py-1 text-soft hover:text-blue aria-[current]:text-vermilion"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
