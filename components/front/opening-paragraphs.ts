import type { SectionView } from '@/lib/queries/article';

/** The story's first paragraphs, until they fill the lead's two columns; captions left out. */
export function openingParagraphs(sections: readonly SectionView[], enough = 260): string[] {
  const opening: string[] = [];
  let length = 0;
  for (const { type, text } of sections.flatMap(({ blocks }) => blocks)) {
    if (type !== 'paragraph') continue;
    if (length >= enough) break;
    opening.push(text);
    length += text.length;
  }
  return opening;
}
