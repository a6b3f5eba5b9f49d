import { CharacterClass } from '@/lib/text/character-class';
import type { LabelledRow } from './label';

/**
 * Lexical cohesion: how much of one text's vocabulary another shares, by pairs of Han characters. Sections of
 * one story share a tenth to a third; two unrelated stories hardly anything.
 */
const TELLING = new CharacterClass(
  /(?![的是了在和与及对为以将等中上下个有不这也就都而并使从到把被让其各])[\u4e00-\u9fffA-Za-z0-9]/,
);

/** Words that stand in every story of the police: they tie no two texts together. */
const OF_THE_TRADE =
  /公安机关|公安民警|人民警察|公安局|公安厅|派出所|民警|辅警|警方|警察|公安|分局|支队|大队|中队|交警|刑警|特警|群众|人民|工作|开展|活动|进行|近日|辖区|组织|服务|安全|平安|宣传|同志|社区|警务/g;

/** A news headline: the unit that acts, no couplet. */
const NEWS =
  /^[^\s:]{0,8}(?:公安局|公安分局|派出所|警务站|检查站|[总支大中]队|交警|刑警|巡警|警方|民警)[^\s]{4,}/;

/** The distinct pairs of a text as numbers, those with function words aside. */
function collectPairs(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) {
    if (!TELLING.hasAt(text, i + 1)) i++;
    else if (TELLING.hasAt(text, i)) pairs.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  }
  return pairs;
}

/** The share of `pairs` that `other` has as well, 0 to 1; 0 where there are none. */
function sharedPart(pairs: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const pair of pairs) if (other.has(pair)) shared++;
  return pairs.size === 0 ? 0 : shared / pairs.size;
}

/** The rows' text, at most `limit` characters of it. */
function joinText(rows: LabelledRow[], limit: number): string {
  let text = '';
  for (const row of rows) {
    if (text.length >= limit) break;
    text += row.text.slice(0, limit - text.length);
  }
  return text;
}

/** The share of a title's pairs that the text below it uses: a headline's is high, a menu's is not. */
export function overlapWith(title: string, body: string): number {
  const pairs = collectPairs(title);
  let shared = 0;
  for (const pair of pairs) if (body.includes(String.fromCharCode(pair >>> 16, pair & 0xffff))) shared++;
  return pairs.size === 0 ? 0 : shared / pairs.size;
}

/** As much of the rows below a title as tells whether they take up its words. */
export const openingOf = (body: LabelledRow[]): string => joinText(body, 3000);

/**
 * True where the text breaks at a title: what stands below takes up the title's words and none of those above.
 *
 *   ……堰塞湖处置工作仍在进行中。 | 路透社:……创始人……被印度法院传唤 | “环球网”引述该报导称,……
 */
export function breaksCohesion(title: LabelledRow, above: LabelledRow[], below: LabelledRow[]): boolean {
  if (title.size < 10) return false;
  // 城北派出所化解邻里纠纷: a headline that names who acts; of other titles the words of the trade count as well.
  const tells = NEWS.test(title.text);
  const ofItsOwn = (text: string): Set<number> =>
    collectPairs(tells ? text.replace(OF_THE_TRADE, '的') : text);
  const before = ofItsOwn(joinText(above, 4000));
  const after = ofItsOwn(joinText(below, 500));
  if (before.size < 40 || after.size < 30) return false;
  const words = ofItsOwn(title.text);
  return (
    words.size >= (tells ? 4 : 1) &&
    sharedPart(after, before) <= 0.05 &&
    sharedPart(words, before) <= 0.1 &&
    sharedPart(words, after) >= 0.3
  );
}
