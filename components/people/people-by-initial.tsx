import type { PersonSummary } from '@/lib/queries/view-types';
import { PersonRow } from './person-row';

/** An index of people in the order given, under their initials. */
export function PeopleByInitial({ people }: { people: readonly PersonSummary[] }) {
  const groups = new Map<string, PersonSummary[]>();
  for (const person of people) groups.set(person.initial, [...(groups.get(person.initial) ?? []), person]);
  return (
    <div className="grid gap-y-3">
      {[...groups].map(([initial, group]) => (
        <section
          key={initial}
          data-filter-group=""
          aria-labelledby={`initial-${initial}`}
          className="grid gap-x-6 border-rule border-t sm:grid-cols-[3rem_minmax(0,1fr)]"
        >
          <h2 id={`initial-${initial}`} className="headline py-1 text-2xl leading-none sm:py-2">
            {initial}
          </h2>
          <ul>
            {group.map((person) => (
              <PersonRow key={person.slug} person={person} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
