import { personHref, unitHref } from '@/lib/hrefs';
import type { AppointmentView } from '@/lib/queries/view-types';
import { FactPlaceLine } from './fact-place';

/**
 * Who was seen where, when, as what: `by` person on a unit's page, `by` unit on a person's page.
 *
 * One row for each story, since a post is only known for the day on which a story names it.
 */
export function AppointmentList({
  appointments,
  by,
}: {
  appointments: readonly AppointmentView[];
  by: 'person' | 'unit';
}) {
  return (
    <ul className="border-hair border-t">
      {appointments.map((seen) => (
        <li
          key={`${seen.articleId} ${seen.person.slug ?? seen.person.name} ${seen.unit?.slug ?? seen.organisation ?? ''} ${seen.titles.join()}`}
          className="grid gap-x-6 border-hair border-b py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <p className="min-w-0 font-serif text-lg leading-normal">
            {by === 'person' ? <PersonName seen={seen} /> : seen.titles.join('、') || '职务未载'}
          </p>
          <div className="min-w-0">
            <p className="flex flex-wrap gap-x-3">
              {by === 'person' && <span>{seen.titles.join('、') || '职务未载'}</span>}
              <UnitName seen={seen} />
            </p>
            <FactPlaceLine place={seen} of={`${seen.person.name}${seen.titles.join('、')}`} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function PersonName({ seen }: { seen: AppointmentView }) {
  if (seen.person.slug === null) return seen.person.name;
  return <a href={personHref(seen.person.slug)}>{seen.person.name}</a>;
}

function UnitName({ seen }: { seen: AppointmentView }) {
  if (seen.unit === null)
    return seen.organisation ? <span className="text-soft">{seen.organisation}</span> : null;
  return (
    <a href={unitHref(seen.unit.slug)} className="inline-block py-0.5 text-blue text-sm hover:underline">
      {seen.unit.name}
    </a>
  );
}
