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

/** How many of the first paragraphs have so many characters together; all where they never do. */
export function countParagraphs(paragraphs: readonly string[], characters: number): number {
  let length = 0;
  const last = paragraphs.findIndex((paragraph) => {
    length += paragraph.length;
    return length >= characters;
  });
  return last < 0 ? paragraphs.length : last + 1;
}
