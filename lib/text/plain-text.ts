import { restorePunctuation } from './restore-punctuation';

/** A title or a phrase for other programs: full-width punctuation, and one plain space for any white space. */
export function toPlainText(text: string): string {
  return restorePunctuation(text).replace(/\s+/g, ' ').trim();
}
