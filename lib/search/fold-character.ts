import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Other forms that older prints and other hands give these characters; the converter's tables lack them. */
const VARIANTS = new Map(
  Object.entries({
    廰: '厅',
    庁: '厅',
    靑: '青',
    淸: '清',
    衞: '卫',
    戸: '户',
    録: '录',
    畧: '略',
    尙: '尚',
  }),
);

const unseen = /[\p{Cf}\p{Variation_Selector}]/gu;
const spacing = /[\s\p{Cc}]/gu;
const quoteMark = /[“”„‟「」『』〝〞＂]/g;
const apostrophe = /[‘’‚‛]/g;
const middleDot = /[‧・•･∙⋅]/g;

/**
 * The folded form of one character, or of a letter with its combining marks.
 *
 * '' for what nobody sees; several characters for compatibility forms (㎡ is m2). Never depends on context.
 */
export function foldCharacter(character: string): string {
  let folded = character;
  // Twice at most: 'ſ' and its like are ready only after both NFKC and case.
  for (let before = ''; before !== folded; ) {
    before = folded;
    folded = simplify(replaceMarks(folded.normalize('NFKC').toLowerCase()));
  }
  return folded;
}

function replaceMarks(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(spacing, ' ')
    .replace(quoteMark, '"')
    .replace(apostrophe, "'")
    .replace(middleDot, '·')
    .replace(/。/g, '.');
}

function simplify(text: string): string {
  let simplified = '';
  for (const character of text) simplified += VARIANTS.get(character) ?? toSimplified(character);
  return simplified;
}
