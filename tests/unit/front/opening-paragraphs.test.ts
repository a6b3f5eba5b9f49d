import { describe, expect, it } from 'vitest';
import { countParagraphs } from '@/components/front/opening-paragraphs';

describe('countParagraphs', () => {
  it('takes as many as it needs', () => {
    expect(countParagraphs(['今天是警察节', '在发布会上', '全国公安机关开展集中行动'], 10)).toBe(2);
  });

  it('takes the first alone where it is long enough', () => {
    expect(countParagraphs(['全国公安机关开展集中行动', '在发布会上'], 10)).toBe(1);
  });

  it('takes all where they are short', () => {
    expect(countParagraphs(['今天是警察节', '在发布会上'], 60)).toBe(2);
  });

  it('takes none of none', () => {
    expect(countParagraphs([], 60)).toBe(0);
  });
});
