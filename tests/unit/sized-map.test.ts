import { expect, it } from 'vitest';
import { SizedMap } from '@/lib/sized-map';

/** A map with room for 10, and what has left it. */
function open() {
  const dropped: string[] = [];
  return { map: new SizedMap<string>(10, (value) => dropped.push(value)), dropped };
}

it('drops the least recently used first, and no more than it must', () => {
  const { map, dropped } = open();
  map.set('a', '甲', 4);
  map.set('b', '乙', 4);
  map.get('a');
  map.set('c', '丙', 4);
  expect(dropped).toEqual(['乙']);
  expect(map.values()).toEqual(['丙', '甲']);
  expect(map.size).toBe(8);
});

it('tells of a value that is replaced, that finds no room, and of all that are cleared', () => {
  const { map, dropped } = open();
  map.set('a', '甲', 4);
  map.set('a', '乙', 6);
  map.set('b', '丙', 11);
  expect(dropped).toEqual(['甲', '丙']);
  expect([map.get('a'), map.get('b'), map.size]).toEqual(['乙', undefined, 6]);
  map.clear();
  expect([dropped.at(-1), map.size]).toEqual(['乙', 0]);
});
