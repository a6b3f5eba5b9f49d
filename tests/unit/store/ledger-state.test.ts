import { expect, test } from 'vitest';
import { LedgerLog, PIECE } from '@/lib/store/ledger/ledger-log';
import { LedgerPlaces } from '@/lib/store/ledger/ledger-places';
import { LedgerState } from '@/lib/store/ledger/ledger-state';

const at = '2026-01-01T00:00:00Z';
const story = (id: string, event: 'added' | 'gone' = 'added') =>
  JSON.stringify({ kind: 'articles', id, event, at });

test('lines that cross pieces come back whole, in their order', () => {
  const log = LedgerLog.of(story('old-1'));
  const added = Array.from({ length: 9_000 }, (_, number) => story(`派出所-${number}`));
  const places = added.map((line) => log.add(line));
  expect(log.pieceCount).toBeGreaterThan(2);
  expect(places.map((place) => log.at(place))).toEqual(added);
  expect([...log.lines()]).toEqual([story('old-1'), ...added]);
  expect(Buffer.concat([...log.pieces()]).toString()).toBe(`${[story('old-1'), ...added].join('\n')}\n`);
});

test('a line longer than a piece has one of its own', () => {
  const log = new LedgerLog();
  const long = 'x'.repeat(PIECE + 1);
  const places = ['a', long, 'b'].map((line) => log.add(line));
  expect(places.map((place) => log.at(place))).toEqual(['a', long, 'b']);
});

test.each([
  ['as the seed writes it', story('a-1')],
  ['by hand, in another order', `{"id":"a-1","kind":"articles","at":"${at}","event":"added"}`],
  ['by hand, with spaces', `{ "kind": "articles", "id": "a-1", "event": "added", "at": "${at}" }`],
  ['with an escape', `{"kind":"articles","id":"\\u0061-1","event":"added","at":"${at}"}`],
])('a permalink is found in a line %s', (_, line) => {
  const ledger = new LedgerState(LedgerLog.of(['', line, story('a-1', 'gone'), ''].join('\n')));
  expect(ledger.get('articles', 'a-1')).toMatchObject({ added: at, fate: 'gone' });
  expect(ledger.get('sources', 'a-1')).toBeUndefined();
  expect(ledger.ids('articles')).toEqual(new Set(['a-1']));
});

test('an id beyond ASCII is found, and so are later stories of a source', () => {
  const ledger = new LedgerState(LedgerLog.of([story('源-1'), story('源-3'), story('b-1')].join('\n')));
  expect(ledger.articlesOf('源').map(({ id }) => id)).toEqual(['源-1', '源-3']);
});

test('what happens is found at once, and told apart from what was there', () => {
  const ledger = new LedgerState(LedgerLog.of(story('a-1')));
  expect(ledger.hasNews).toBe(false);
  ledger.record({ kind: 'articles', id: 'a-1', event: 'gone', at });
  ledger.record({ kind: 'articles', id: 'a-2', event: 'added', at });
  expect(ledger.hasNews).toBe(true);
  expect(ledger.articlesOf('a').map(({ fate }) => fate)).toEqual(['gone', 'live']);
  expect([...ledger.lines({ all: false })]).toEqual([story('a-1', 'gone'), story('a-2')]);
  expect([...ledger.lines({ all: true })]).toEqual([story('a-1'), story('a-1', 'gone'), story('a-2')]);
});

test('places of one hash keep their order while the table grows', () => {
  const places = new LedgerPlaces();
  for (let number = 0; number < 5_000; number++) places.add(number % 7, number);
  expect(places.find(3)).toEqual(Array.from({ length: 714 }, (_, number) => number * 7 + 3));
  expect(places.find(8)).toEqual([]);
});
