import { expect, test } from 'vitest';
import { findRegionFault } from '@/lib/places/region-fault';

test.each([
  ['内蒙古自治区', null, 'a province'],
  ['内蒙古自治区/包头市/昆都仑区', null, 'down to the county'],
  ['内蒙古包头市', null, 'short forms without strokes'],
  ['辽宁省/朝阳市/朝阳县', null, 'homonyms inside of each other'],
  ['朝阳区', null, 'one of several of this name'],
  ['河北省/雄安新区', null, 'too new for the list'],
  ['西藏自治区/那曲地区', null, 'what is a city now'],
  ['内蒙古自治区/包头市/昆都仑区/某某镇', null, 'below the counties'],
  ['青海省/包头市', 'has "包头市", which is 内蒙古自治区/包头市 and not in 青海省', 'another province'],
  ['内蒙古自治区/包头是', 'has "是", which is no place that is known', 'a slip'],
  ['南屏县', 'has "南屏县", which is no place that is known', 'nowhere'],
  ['全国', 'has "全国", which is no place that is known', 'no place in the country'],
  [' / ', 'names no place', 'nothing'],
])('%s: %s (%s)', (region, fault, _reason) => {
  expect(findRegionFault(region)).toBe(fault);
});
