import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { typeset } from '@/lib/typeset/typeset';

/** What of a set tree is left to React: elements that hold others as elements, and components. */
function liveTypes(node: ReactNode): unknown[] {
  if (Array.isArray(node)) return node.flatMap(liveTypes);
  if (typeof node !== 'object' || node === null || !('props' in node)) return [];
  const { type, props } = node as ReactElement<{ children?: ReactNode }>;
  const own = typeof type === 'string' && typeof props.children !== 'object' ? [] : [type];
  return [...own, ...liveTypes(props.children)].filter((each) => typeof each !== 'symbol');
}

const clientReference = Object.assign(({ children }: { children?: ReactNode }) => <b>{children}</b>, {
  $$typeof: Symbol.for('react.client.reference'),
});

const Row = ({ name, count }: { name: string; count: number }) => (
  <li className="row" data-count={count}>
    <a href={`/units/${name}`}>{name}</a>（{count}篇）
  </li>
);

const asMarkup = (markup: string) => ({ dangerouslySetInnerHTML: { __html: markup } });

const trees: Record<string, ReactNode> = {
  'text with all that is escaped': <p title={`"'&<>`}>{`"a" & 'b' <c>`}</p>,
  'texts, numbers and nothings': (
    <p>
      {1}
      {0}
      {null}
      {false}
      {''}甲{true}乙
    </p>
  ),
  'lists and fragments': (
    <ul>
      {['东城', '西城'].map((name, count) => (
        <Row key={name} name={name} count={count} />
      ))}
      {createElement(Fragment, null, <li />, createElement(Fragment, null, '末'))}
    </ul>
  ),
  'switches, numbers and aria': (
    <details open hidden={false} aria-hidden data-kind={false} tabIndex={-1}>
      <summary>标题</summary>
      <br />
    </details>
  ),
  'a form': (
    <form action="/articles" method="get">
      <label htmlFor="year">年</label>
      <select id="year" name="year" defaultValue="2021">
        <option value="">不限</option>
        {[2020, 2021].map((year) => (
          <option key={year} value={String(year)}>
            {year}年（{year - 2000}）
          </option>
        ))}
      </select>
      <input type="hidden" name="sort" value="oldest" />
      <input type="checkbox" name="beside" value="1" defaultChecked />
      <button type="submit" disabled>
        筛选
      </button>
    </form>
  ),
  'what is to be kept, with a name or without': (
    <p>
      <a href="/a" download>
        甲
      </a>
      <a href="/b" download="乙.txt">
        乙
      </a>
      <a href="/c" download={false}>
        丙
      </a>
    </p>
  ),
  'a drawing': (
    <svg viewBox="0 0 10 10" preserveAspectRatio="none" role="img" aria-label="图">
      <title>图</title>
      <g fill="none" strokeWidth={1.5} textAnchor="middle" strokeDasharray="2 3">
        <path d="M0 0L10 10" vectorEffect="non-scaling-stroke" />
        <text x={1} y={2} fontSize={3}>
          字
        </text>
      </g>
    </svg>
  ),
  'a table': (
    <table>
      <tbody>
        <tr>
          <th scope="row" colSpan={2} style={{ '--depth': 2 } as object}>
            甲
          </th>
          <td>
            <time dateTime="2022-02-22">22日</time>
          </td>
        </tr>
      </tbody>
    </table>
  ),
  'data for machines': (
    <div>
      <script type="application/ld+json">{`{"name":"a & \\u003cb>"}`}</script>
    </div>
  ),
  'markup given as such': (
    <div>
      <p {...asMarkup('<i>a</i>')} />
      {createElement('p', asMarkup('<i>b</i>'), null)}
    </div>
  ),
};

describe('typeset', () => {
  it.each(Object.entries(trees))('writes %s as React does', (_, tree) => {
    expect(renderToStaticMarkup(typeset(tree))).toBe(renderToStaticMarkup(tree));
    expect(liveTypes(typeset(tree))).toEqual([]);
  });

  const left: [string, string, object, string?][] = [
    ['an address that would run', 'a', { href: 'javascript:alert(1)' }, '文'],
    ['one that hides it', 'a', { href: ' java\nscript:alert(1)' }, '文'],
    ['a link of the head', 'link', { rel: 'cite-as', href: '/a' }],
    ['a script that runs', 'script', { src: '/a.js', async: true }],
    ['data that could end its element', 'script', { type: 'application/ld+json' }, '</script><b>'],
    ['a style of pixels', 'p', { style: { top: 3 } }, '文'],
  ];
  it.each(left)('leaves %s to React', (_, type, props, text) => {
    const tree = <div>{createElement(type, props, text)}</div>;
    expect(JSON.stringify(typeset(tree))).not.toContain('dangerouslySetInnerHTML');
    expect(renderToStaticMarkup(typeset(tree))).toBe(renderToStaticMarkup(tree));
  });

  it('keeps client components and what leads to them, and sets what stands beside', () => {
    const tree = (
      <div>
        <header>
          <h1>题</h1>
          <p>
            甲<b>乙</b>
          </p>
          {createElement(clientReference, null, <i>丙</i>)}末
        </header>
        <ul>
          <li>丁</li>
        </ul>
      </div>
    );
    const set = typeset(tree);
    expect(liveTypes(set)).toEqual(['div', 'header', clientReference]);
    expect(JSON.stringify(set)).toContain('"__html":"甲<b>乙</b>"');
    expect(JSON.stringify(set)).toContain('"__html":"<li>丁</li>"');
  });

  it('waits for a component that waits', async () => {
    const Slow = async () => (
      <p>
        <b>慢</b>
      </p>
    );
    const set = typeset(<Slow />) as ReactElement<{ children: Promise<ReactNode> }>;
    expect(renderToStaticMarkup(await set.props.children)).toBe('<p><b>慢</b></p>');
  });

  it('passes on what a component throws', () => {
    const Broken = () => {
      throw new Error('no such story');
    };
    expect(() => typeset(<Broken />)).toThrow('no such story');
  });
});
