import { expect, test } from 'vitest';
import { getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { getUnit } from '@/lib/queries/units';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { seedContent } from './seed-content';

const content = new ContentFolder();
const units = [
  '东河区分局',
  '东河分局',
  '东河分局河湾镇派出所',
  '东河分局河湾派出所',
  '东河区分局河湾派出所',
];
for (const [place, unit] of units.entries())
  content.addSource(
    `unit-${place}`,
    storyText(`第${place + 1}次出警`, [`包头市公安局${unit}民警赶到现场。`]),
  );
seedContent(content);

const walk = (nodes: UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...walk(node.children)]);

test('a unit leads to those of its parent whose names only a word of print tells apart, and to no other', async () => {
  const all = walk(await getUnitTree());
  const alikeOf = async (name: string) => {
    const slug = all.find((unit) => unit.name === `包头市公安局${name}`)?.slug ?? '';
    return (await getUnit(slug))?.alike.map((unit) => unit.name);
  };
  expect(await alikeOf('东河分局')).toEqual(['包头市公安局东河区分局']);
  expect(await alikeOf('东河区分局')).toEqual(['包头市公安局东河分局']);
  expect(await alikeOf('东河分局河湾镇派出所')).toEqual(['包头市公安局东河分局河湾派出所']);
  // Its branch is another one, as long as nobody has decided.
  expect(await alikeOf('东河区分局河湾派出所')).toEqual([]);
});
