import type { Passage } from './passage';

/** Whether a story is printed in Traditional characters: at least one in fifty Han characters is Traditional only. */
export function isTraditional(passages: readonly Passage[]): boolean {
  let han = 0;
  let changed = 0;
  for (const { text, folded } of passages)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x4e00 || code > 0x9fff) continue;
      han++;
      if (text[i] !== folded[i]) changed++;
    }
  return changed * 50 >= han && changed > 0;
}
