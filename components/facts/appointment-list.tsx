import { InferredMark, UNIT_GROUND } from '@/components/inferred-mark';
import { StoryDate } from '@/components/story-date';
import { personHref, unitHref } from '@/lib/hrefs';
import type { AppointmentView } from '@/lib/queries/view-types';
import { FactPlaceLine } from './fact-place';

/**
 * Who was seen where, when, as what: led by the person on a unit's page, by the date on a person's page.
 *
 * One row for each story, since a post is only known for the day on which a story names it.
 */
export function AppointmentList({
  appointments,
  ledBy,
}: {
  appointments: readonly AppointmentView[];
  ledBy: 'person' | 'date';
}) {
  return (
    <>
      <ul className="border-hair border-t">
        {appointments.map((seen) => (
          <li
            key={`${seen.articleId} ${seen.person.slug ?? seen.person.name} ${seen.unit?.slug ?? seen.organisation ?? ''} ${seen.titles.join()}`}
            className="grid gap-x-6 border-hair border-b py-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]"
          >
            {ledBy === 'person' ? (
              <p className="min-w-0 font-serif text-lg leading-normal">
                <PersonName seen={seen} />
              </p>
            ) : (
              <p className="text-sm sm:pt-0.5">
                <StoryDate edtf={seen.published.edtf} short />
              </p>
            )}
            <div className="min-w-0">
              <p>
                {seen.titles.join('、') || '职务未载'}
                <UnitName seen={seen} />
                {seen.unitBasis === 'inferred' && (
                  <span className="ml-2">
                    <InferredMark ground={UNIT_GROUND} />
                  </span>
                )}
              </p>
              <FactPlaceLine
                place={seen}
                of={`${seen.person.name}${seen.titles.join('、')}`}
                withDate={ledBy === 'person'}
              />
            </div>
          </li>
        ))}
      </ul>
      {ledBy === 'person' && appointments.some(({ unitBasis }) => unitBasis === 'inferred') && (
        <p className="pt-2 text-soft text-xs">
          <InferredMark /> {UNIT_GROUND}。
        </p>
      )}
    </>
  );
}

function PersonName({ seen }: { seen: AppointmentView }) {
  if (seen.person.slug === null) return seen.person.name;
  return <a href={personHref(seen.person.slug)}>{seen.person.name}</a>;
}

function UnitName({ seen }: { seen: AppointmentView }) {
  if (seen.unit === null)
    return seen.organisation && <span className="ml-3 text-soft">{seen.organisation}</span>;
  return (
    <a href={unitHref(seen.unit.slug)} className="ml-3 py-0.5 text-blue text-sm hover:underline">
      {seen.unit.name}
    </a>
  );
}
