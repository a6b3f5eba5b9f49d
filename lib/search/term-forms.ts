/**
 * The folded forms of a word typed in Traditional characters.
 *
 *   公安機關   公安机关            character by character, as all texts are folded
 *   瞭解       瞭解, 了解          where the Simplified form depends on the word, that form too
 *   看著       看著, 看着          Taiwan's and Hong Kong's forms: in words only, since 著 alone is a word of ours
 */
import { Converter } from 'opencc-js/t2cn';
import { foldText } from './fold-text';

const toSimplified = Converter({ from: 't', to: 'cn' });
const regional = [Converter({ from: 'tw', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })];

/** What to look for in folded texts, the word's own folded form first; empty where nothing of it can be seen. */
export function toTermForms(typed: string): string[] {
  const own = foldText(typed).trim();
  const isWord = [...own].length > 1;
  const converters = isWord ? [toSimplified, ...regional] : [];
  const forms = [own, ...converters.map((convert) => foldText(convert(typed)).trim())];
  return [...new Set(forms)].filter((form) => form !== '');
}
