import { describe, expect, test } from 'vitest';
import { findHome } from '@/lib/mentions/places/home-place';
import { placeAt, placeBefore, placesNamed, regionPath } from '@/lib/places/gazetteer';
import { findSigns } from '@/lib/text/signs';

const pathsOf = (name: string) => placesNamed(name)?.places.map(regionPath) ?? [];

describe('the gazetteer', () => {
  test.each([
    ['内蒙古', ['内蒙古自治区']],
    ['广西', ['广西壮族自治区']],
    ['包头', ['内蒙古自治区/包头市']],
    ['翁牛特旗', ['内蒙古自治区/赤峰市/翁牛特旗']],
    ['延边', ['吉林省/延边朝鲜族自治州']],
    ['北京市', ['北京市']],
    ['上饶县', ['江西省/上饶市/上饶县']],
    ['襄樊市', ['湖北省/襄樊市']],
    ['江津市', ['重庆市/江津市']],
    ['开元区', ['福建省/厦门市/开元区']],
    ['开元', []],
    ['高新区', []],
  ])('%s', (name, paths) => {
    expect(pathsOf(name)).toEqual(paths);
  });

  test('homonyms come together', () => {
    expect(pathsOf('朝阳区')).toEqual(['北京市/朝阳区', '吉林省/长春市/朝阳区']);
  });

  test('the longest name counts, from either side', () => {
    expect(placeAt('呼和浩特市赛罕区', 0)?.end).toBe(5);
    expect(placeBefore('在呼和浩特市', 6)?.start).toBe(1);
  });
});

describe('the home of a story', () => {
  test.each([
    ['长春消息,朝阳区民警', null, '吉林省/长春市'],
    ['朝阳区民警', '北京市', null],
    ['省城民警', '四川省/资阳市', '四川省/资阳市'],
  ])('%s, published in %s', (text, region, path) => {
    const { prefecture } = findHome([{ text, signs: findSigns(text), weight: 1 }], region);
    expect(prefecture && regionPath(prefecture)).toBe(path);
  });
});
