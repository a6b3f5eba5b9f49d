import { InferredMark, UNIT_GROUND } from '@/components/inferred-mark';
import { personHref, unitHref } from '@/lib/hrefs';
import type { PersonSummary } from '@/lib/queries/view-types';
import './people.css';

/** A person in an index: name, unit, titles, number of stories. */
export function PersonRow({ person }: { person: PersonSummary }) {
  const { slug, name, pinyin, titles, unit, organisation, unitBasis, count } = person;
  return (
    <li data-filter={`${name} ${pinyin}`} className="person-row">
      <a href={personHref(slug)}>{name}</a>
      <p>
        {unit ? <a href={unitHref(unit.slug)}>{unit.name}</a> : organisation && <span>{organisation}</span>}
        {unitBasis === 'inferred' && <InferredMark ground={UNIT_GROUND} />}
        <i>{titles.join('、') || '职务未载'}</i>
      </p>
      <span>{count}篇</span>
    </li>
  );
}
