import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

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
  for (const character of text) simplified += toSimplified(character);
  return simplified;
}
