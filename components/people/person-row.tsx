import { personHref, unitHref } from '@/lib/hrefs';
import type { PersonSummary } from '@/lib/queries/view-types';

/** A person in an index: name, titles, unit, number of stories. */
export function PersonRow({ person }: { person: PersonSummary }) {
  const { slug, name, pinyin, titles, unit, organisation, count } = person;
  return (
    <li
      data-filter={`${name} ${pinyin}`}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-5 border-hair border-b py-1.5 sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
    >
      <a
        href={personHref(slug)}
        className="col-start-1 row-start-1 min-w-0 py-0.5 font-serif text-lg leading-snug"
      >
        {name}
      </a>
      <p className="col-span-2 row-start-2 min-w-0 text-sm leading-6 sm:col-span-1 sm:col-start-2 sm:row-start-1">
        {unit ? (
          <a href={unitHref(unit.slug)} className="mr-3 py-0.5">
            {unit.name}
          </a>
        ) : (
          organisation && <span className="mr-3">{organisation}</span>
        )}
        <span className="text-soft">{titles.join('、') || '职务未载'}</span>
      </p>
      <span className="num col-start-2 row-start-1 text-soft text-sm sm:col-start-3">{count}篇</span>
    </li>
  );
}
