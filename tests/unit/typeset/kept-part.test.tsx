import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { KeptPart } from '@/lib/typeset/kept-part';
import { typeset } from '@/lib/typeset/typeset';

const Client = Object.assign(() => createElement('b', null, '活'), {
  $$typeof: Symbol.for('react.client.reference'),
});

const set = (of: string, children: () => React.ReactNode) =>
  renderToStaticMarkup(<main>{typeset(<KeptPart of={of}>{children}</KeptPart>)}</main>);

const list = (count: number) => (
  <ul className="units">
    <li>
      东城（{count}篇）
      <select defaultValue="a">
        <option value="a">甲</option>
      </select>
    </li>
  </ul>
);

it('writes a part once, and gives the same markup again, which is React’s', () => {
  const make = vi.fn(() => list(3));
  const [first, second] = [set('units 3', make), set('units 3', make)];
  expect(first).toBe(renderToStaticMarkup(<main>{list(3)}</main>));
  expect(second).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
});

it('writes it anew as soon as what it is made of is another, as after a seed', () => {
  expect(set('counts [5]', () => list(5))).toContain('5篇');
  expect(set('counts [6]', () => list(6))).toContain('6篇');
});

it('keeps no part that a script changes, or that belongs into the head', () => {
  const live = vi.fn(() => (
    <p>
      <Client />
    </p>
  ));
  const forHead = vi.fn(() => (
    <p>
      <link rel="next" href="/articles?page=2" />
    </p>
  ));
  const heads: string[] = [];
  for (let time = 0; time < 2; time++) {
    set('live', live);
    typeset(
      <KeptPart of="head">{forHead}</KeptPart>,
      (markup) => markup,
      (markup) => heads.push(markup),
    );
  }
  expect(live).toHaveBeenCalledTimes(2);
  expect(forHead).toHaveBeenCalledTimes(2);
});

it('is its part where nothing is set', () => {
  expect(renderToStaticMarkup(<KeptPart of="plain">{() => list(1)}</KeptPart>)).toBe(
    renderToStaticMarkup(list(1)),
  );
});
