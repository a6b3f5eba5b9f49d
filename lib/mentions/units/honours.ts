/** 授予“模范经侦支队”荣誉称号, 挂满“自治区文明警务站”等牌匾: what a unit is called for its merit. */
export function isHonour(folded: string, { start, end }: { start: number; end: number }): boolean {
  if (folded.charAt(end) !== '”') return false;
  // “背包警务室”: a method, or a room's brand.
  if (folded.charAt(start - 1) === '“' && /警务[室站]$/.test(folded.slice(start, end)) && end - start <= 8)
    return true;
  if (MERIT.test(folded.slice(Math.max(0, start - 9), end))) return true;
  return folded.charAt(start - 1) === '“' && TITLE_OF_HONOUR.test(folded.slice(end + 1, end + 7));
}
const MERIT =
  /“\p{Script=Han}{0,6}?(?:文明|模范|优秀|先进|示范|标兵|红旗|五好|枫桥式|满意|放心|十佳|金牌|标杆)\p{Script=Han}*$/u;
const TITLE_OF_HONOUR = /^的?(?:光荣|荣誉)?称号|^荣誉|^奖/;
