import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AppointmentList } from '@/components/facts/appointment-list';
import { UNIT_GROUND } from '@/components/inferred-mark';
import { PersonRow } from '@/components/people/person-row';
import { RecordHits } from '@/components/search/record-hits';
import type { AppointmentView, PersonSummary, UnitBasis } from '@/lib/queries/view-types';

const unit = { slug: 'hujipaichusuo-1', name: '胡集派出所', shortName: '胡集派出所' };

const seen = (unitBasis: UnitBasis): AppointmentView => ({
  person: { slug: 'hemuyang-1', name: '何沐阳' },
  titles: ['民警'],
  ...{ unit, organisation: null, unitBasis, articleId: 'a-1', sourceId: 'a', articleTitle: '夜巡' },
  published: { edtf: null, time: null, basis: 'unknown' },
  spans: [[0, 3]],
});

const person = (unitBasis: UnitBasis): PersonSummary => ({
  ...{ slug: 'hemuyang-1', name: '何沐阳', pinyin: 'he mu yang', initial: 'H' },
  ...{ unit, organisation: null, unitBasis, titles: ['民警'], count: 1 },
});

describe.each([
  ['inferred', true],
  ['stated', false],
] as const)('a unit that is %s', (basis, isMarked) => {
  test.each([
    ['the people of a unit', <AppointmentList key="a" appointments={[seen(basis)]} ledBy="person" />],
    ['the posts of a person', <AppointmentList key="b" appointments={[seen(basis)]} ledBy="date" />],
    ['the index of people', <PersonRow key="c" person={person(basis)} />],
    [
      'a search',
      <RecordHits
        key="d"
        label="人物"
        records={[
          {
            kind: 'person',
            slug: 'a',
            name: '何沐阳',
            alias: null,
            unit: unit.name,
            unitBasis: basis,
            count: 1,
          },
        ]}
      />,
    ],
  ])(`is marked in %s: ${isMarked}`, (_, list) => {
    expect(renderToStaticMarkup(list).includes('推定')).toBe(isMarked);
  });
});

test('below the people of a unit stands what the mark means', () => {
  const list = renderToStaticMarkup(
    <AppointmentList appointments={[seen('stated'), seen('inferred')]} ledBy="person" />,
  );
  expect(list).toContain(`${UNIT_GROUND}。`);
});
