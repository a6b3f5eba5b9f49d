import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

let font: Promise<Buffer> | undefined;

/** The font of share images, read once. */
export function loadShareFont(): Promise<Buffer> {
  font ??= readFile(join(process.cwd(), 'components/share-image/noto-serif-sc-bold.woff'));
  return font;
}

// What the font's file holds besides Han: ASCII and Chinese punctuation.
const covered = /[\u0020-\u007e\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3017\uff01-\uff5e]/u;
const gb2312 = new TextDecoder('gb18030');
let common: Set<string> | undefined;

/**
 * The text with every character that the font lacks shown as 〓, as Chinese printers do.
 *
 * Without it the drawing library would ask the network for another font.
 */
export function coverText(text: string): string {
  common ??= commonHan();
  // A no-break space keeps the halves of a headline together in print; here it is a space like others.
  return [...text.replaceAll(/[^\S\u3000]/gu, ' ')]
    .map((char) => (covered.test(char) || common?.has(char) ? char : '〓'))
    .join('');
}

/** The 6,763 characters of GB 2312, rows 16 to 87. */
function commonHan(): Set<string> {
  const han = new Set<string>(['〓']);
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = gb2312.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(char)) han.add(char);
    }
  }
  return han;
}
