import { describe, expect, test } from 'vitest';
import { describeUnits } from '@/lib/mentions/units/describe-unit';
import { EMPTY_AUTHORITY } from './empty-authority';
import { ownAuthority } from './story';

const byName = describeUnits(EMPTY_AUTHORITY);

describe('describeUnits', () => {
  test.each([
    ['公安部', null, 'ministry', null, true],
    ['内蒙古自治区公安厅', '公安部', 'province', '内蒙古自治区', true],
    ['北京市公安局', '公安部', 'province', '北京市', true],
    ['包头市公安局', '内蒙古自治区公安厅', 'prefecture', '内蒙古自治区/包头市', true],
    ['翁牛特旗公安局', '赤峰市公安局', 'county', '内蒙古自治区/赤峰市/翁牛特旗', true],
    ['义乌市公安局', '金华市公安局', 'county', '浙江省/金华市/义乌市', true],
    ['包头市公安局昆都仑区分局', '包头市公安局', 'county', '内蒙古自治区/包头市/昆都仑区', true],
    ['北京市公安局朝阳分局', '北京市公安局', 'county', '北京市/朝阳区', true],
    [
      '包头市公安局昆都仑区分局沼潭派出所',
      '包头市公安局昆都仑区分局',
      'station',
      '内蒙古自治区/包头市/昆都仑区',
      true,
    ],
    ['内蒙古自治区公安厅政治部', '内蒙古自治区公安厅', 'department', '内蒙古自治区', true],
    [
      '鄂尔多斯市公安局东胜分局反恐和巡特警大队',
      '鄂尔多斯市公安局东胜分局',
      'division',
      '内蒙古自治区/鄂尔多斯市/东胜区',
      true,
    ],
    ['内蒙古警察职业学院', '内蒙古自治区公安厅', 'college', '内蒙古自治区', true],
    ['先锋派出所', null, 'station', null, false],
    ['南昌市青云谱交警大队', null, 'division', '江西省/南昌市/青云谱区', false],
  ])('%s', (name, parent, level, region, resolved) => {
    expect(byName(name)).toMatchObject({ parent, level, region, resolved });
  });

  test('the short name stands beside the parent', () => {
    expect(byName('包头市公安局昆都仑区分局沼潭派出所').shortName).toBe('沼潭派出所');
    expect(byName('翁牛特旗公安局').shortName).toBe('翁牛特旗公安局');
  });

  test('the authority file comes first', () => {
    expect(describeUnits(ownAuthority())('阿拉善边境管理支队')).toMatchObject({
      parent: '内蒙古出入境边防检查总站',
      region: '内蒙古自治区/阿拉善盟',
      resolved: true,
    });
  });

  test('the line of parents ends at the ministry', () => {
    const line: string[] = [];
    for (let at: string | null = '包头市公安局昆都仑区分局沼潭派出所'; at !== null; at = byName(at).parent)
      line.push(at);
    expect(line.slice(1)).toEqual([
      '包头市公安局昆都仑区分局',
      '包头市公安局',
      '内蒙古自治区公安厅',
      '公安部',
    ]);
  });
});
