/**
 * Numbers with a measure word that count nothing: those of names, slogans and bank notes.
 *
 *   “三个100%”      “百万警进千万家”      500元伪钞      面值100元及50元的纸币      3单元101户
 *
 * Near misses: 总面值140万元 (a sum), “我们走访了上百户。” (said).
 */

const SLOGAN = /“[一两二三四五六七八九十]?个?$/;
/** What stands around a number in words inside the marks of a short name: nothing of a sentence. */
const OPENS = /“[\p{Script=Han}\d]{1,8}$/u;
const CLOSES = /^\p{Script=Han}{0,6}”/u;
/** A number in the marks of a name is the name's; `spoken`: it is printed in words. */
export const isInName = (folded: string, start: number, end: number, spoken: boolean): boolean =>
  folded.startsWith('百万警进千万家', start - '百万警进'.length) ||
  (folded.charAt(end) === '”' && SLOGAN.test(folded.slice(Math.max(0, start - 4), start))) ||
  (spoken &&
    OPENS.test(folded.slice(Math.max(0, start - 9), start)) &&
    CLOSES.test(folded.slice(end, end + 7)));

/** 甲村9组, 3组村民: a part of a village. */
export const isPartOfVillage = (folded: string, start: number, end: number, measure: string): boolean =>
  measure === '组' &&
  (/[村屯庄寨湾坝]$|社区$/.test(folded.slice(Math.max(0, start - 2), start)) ||
    /^的?[村居]民/.test(folded.slice(end, end + 3)));

/** 110台, 119台: whom one calls. */
export const isHotline = (folded: string, start: number, measure: string): boolean =>
  measure === '台' &&
  /^1(?:10|19|2[02])台/.test(folded.slice(start, start + 4)) &&
  /(?:^|[从由在向到给打秘，。“])$/.test(folded.slice(Math.max(0, start - 1), start));

/** 3单元101户, 5号楼602室: the number of a door. */
export const isDoor = (folded: string, start: number, measure: string): boolean =>
  /^[户室号]$/.test(measure) && /(?:单元|号楼|[幢栋])$/.test(folded.slice(Math.max(0, start - 2), start));

const NOTES =
  /^(?:[、和及与或]\d[\d百千]*元)?(?:的|面[值额]的?)?(?:[真假伪]?[钞币](?!种)|纸[钞币]|[大小]钞|钞票|现钞|人民币纸币)/;
const FACE = /(?<!总)面[值额](?:为|是)?(?:\d[\d百千]*元?[、和及与或])?$/;

/** 面值共|140万元的伪钞: of all of them. */
const TOGETHER = /(?:共|总|合计|累计)(?:约|近|达|值|计)?$/;

/** Whether an amount of money is what single notes are worth. */
export function isDenomination(folded: string, start: number, end: number, measure: string): boolean {
  if (measure !== '元') return false;
  const before = folded.slice(Math.max(0, start - 12), start);
  return !TOGETHER.test(before) && (NOTES.test(folded.slice(end, end + 16)) || FACE.test(before));
}
