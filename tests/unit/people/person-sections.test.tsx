import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PersonNamesakes } from '@/components/people/person-sections';
import type { PersonPage } from '@/lib/queries/people';
import type { PersonSummary } from '@/lib/queries/view-types';

const summary = (slug: string, organisation: string | null, titles: string[]): PersonSummary => ({
  slug,
  name: '张三',
  pinyin: 'zhang san',
  initial: 'Z',
  unit: null,
  organisation,
  unitBasis: organisation === null ? 'unknown' : 'stated',
  titles,
  count: 1,
});

const person = (namesakes: PersonSummary[], onOneLine = false, inAll = namesakes.length): PersonPage => ({
  ...summary('zhangsan-1', '某某市公安局', ['民警']),
  namesakes: namesakes.map((other) => ({ ...other, onOneLine })),
  note: null,
  counts: { appointments: 0, quotes: 0, namesakes: inAll },
  appointments: [],
  passages: [],
  quotes: [],
  stories: [],
  topics: [],
  namedWithUnits: [],
  namedWithPeople: [],
});

describe('同名的其他人', () => {
  it('are told apart by unit and titles, each with a page', () => {
    const others = [
      summary('zhangsan-2', '另一市公安局', ['局长', '党委书记']),
      summary('zhangsan-3', null, []),
    ];
    const html = renderToStaticMarkup(<PersonNamesakes person={person(others)} />);
    expect(html).toContain('href="/people/zhangsan-2"');
    expect(html).toContain('另一市公安局，局长，党委书记');
    expect(html).toContain('href="/people/zhangsan-3"');
    expect(html).toContain('单位未载');
    expect(html).not.toContain('href="/people/zhangsan-1"');
    expect(html).not.toContain('互为上下级');
  });

  it('say how many there are more, and lead to them', () => {
    const others = [summary('zhangsan-2', null, [])];
    const html = renderToStaticMarkup(<PersonNamesakes person={person(others, false, 41)} />);
    expect(html).toContain('另有40位');
    expect(html).toContain('/search?q=');
    expect(renderToStaticMarkup(<PersonNamesakes person={person(others)} />)).not.toContain('另有');
  });

  it('are marked where their units stand on one line', () => {
    const html = renderToStaticMarkup(
      <PersonNamesakes person={person([summary('zhangsan-2', '某某市公安局', [])], true)} />,
    );
    expect(html).toContain('互为上下级，或为同一人');
  });

  it('are not spoken of where there are none', () => {
    expect(renderToStaticMarkup(<PersonNamesakes person={person([])} />)).toBe('');
  });
});
