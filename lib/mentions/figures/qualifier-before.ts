import type { FigureQualifier } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';

const APPROX =
  /(?:约|大约|左右|将近|接近|近|超过|超|逾|至少|不少于|不低于|多达|高达|达到|达|最多|不超过|共计|共|累计|总计|合计)$/;

const APPROX_ENDS = new CharacterClass('约右近过超逾少于达到多计共');

/** How the words before a number bound it: 近百名 is 99 at most, 逾百名 at least 100; null where they do not. */
export function qualifierBefore(folded: string, start: number): FigureQualifier | null {
  const word = APPROX_ENDS.hasAt(folded, start - 1)
    ? APPROX.exec(folded.slice(Math.max(0, start - 4), start))?.[0]
    : undefined;
  switch (word) {
    case undefined:
      return null;
    case '约':
    case '大约':
    case '左右':
      return 'about';
    case '将近':
    case '接近':
    case '近':
    case '最多':
    case '不超过':
      return 'at-most';
    case '超过':
    case '超':
    case '逾':
    case '至少':
    case '不少于':
    case '不低于':
      return 'at-least';
    default:
      return null;
  }
}
