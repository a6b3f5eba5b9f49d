import { describe, expect, it } from 'vitest';
import { keepWords } from '@/lib/text/keep-words';

const cases: [reason: string, cut: string][] = [
  ['words of the dictionary', '培训|中心|开展|集中|警示|教育|活动'],
  ['a name that it does not know stays whole', '乌拉盖|公安局|警员'],
  ['a character alone stays with its neighbours', '网络|诈骗|嫌疑人12名'],
  ['a mark stays with the word before, an opening one with the word after', '行动：|破案率上升|12.5%'],
  ['quotation marks', '深入|推进|“减量控大”|工作'],
  ['a short name between quotation marks is whole', '发布|“公安楷模”|先进|事迹'],
  ['so is a title', '专题片|《持续推进》|今晚|播出'],
  ['a long one breaks at its words', '开展|“保护|野生|动物|资源”|行动'],
  ['a middle dot is no place to break', '“平安·2023”|行动'],
  ['a numeral stays with what it counts', '本市|2023年1月1日起|开展'],
  ['a branch behind its district', '某某市公安局|乌拉盖区分局|乌拉盖|派出所'],
  ['nothing', ''],
];

describe('keepWords', () => {
  it.each(cases)('%s', (_reason, cut) => {
    expect(keepWords(cut.replaceAll('|', '')).join('|')).toBe(cut);
  });

  it('loses and adds nothing', () => {
    const odd = '𠮷野家A-1 \u3000（图）……！？12,000元\n';
    expect(keepWords(odd).join('')).toBe(odd);
  });
});
