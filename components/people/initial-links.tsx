import type { InitialCount } from '@/lib/queries/people';

/** The alphabet of an index: initials with people are links, the one shown is marked. */
export function InitialLinks({
  initials,
  current,
  hrefFor,
}: {
  initials: readonly InitialCount[];
  current?: string;
  hrefFor: (initial: string) => string;
}) {
  return (
    <nav aria-label="按拼音首字母">
      <ul className="-ml-2.5 flex flex-wrap gap-x-1 gap-y-1">
        {initials.map(({ initial, count }) => (
          <li key={initial}>
            <a
              href={hrefFor(initial)}
              aria-current={initial === current ? 'true' : undefined}
              aria-label={`${initial}，${count}人`}
              className="num inline-block min-w-8 border border-transparent px-1.5 py-1 text-center hover:border-rule aria-[current]:border-ink"
            >
              {initial}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
