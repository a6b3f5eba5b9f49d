import type { CorrectionEntry } from '@/lib/content/correction-schema';
import type { Article, Block, Piece, Section } from '@/lib/parse/parsed-source';
import { withoutFacts } from './correct-blocks';
import { describeReworded, findQuoted, isReworded } from './find-quoted';
import { listBody, withoutEmpty, withoutPiece } from './story-body';
import { applied, refuse, type StructuralAttempt } from './structural-attempt';

type Entry<Field extends CorrectionEntry['field']> = Extract<CorrectionEntry, { field: Field }>;

/** Sections in which a block is the heading of what follows it. */
function headAt(sections: readonly Section[], { text, spans }: Piece, at: [section: number, block: number]) {
  const [index, position] = at;
  return withoutEmpty(
    sections.flatMap((section, each): Section[] => {
      if (each !== index) return [section];
      return [
        { ...section, blocks: section.blocks.slice(0, position) },
        { number: null, heading: { text, spans }, blocks: section.blocks.slice(position + 1) },
      ];
    }),
  );
}

/** Sections in which a heading is a block: what it headed belongs to the section above. */
function blockFromHeading(sections: readonly Section[], at: number, block: Block): Section[] {
  const headed = sections[at];
  if (headed === undefined) return [...sections];
  const above = sections[at - 1];
  const blocks = [block, ...headed.blocks];
  return above === undefined
    ? [{ ...headed, number: null, heading: null, blocks }, ...sections.slice(1)]
    : [
        ...sections.slice(0, at - 1),
        { ...above, blocks: [...above.blocks, ...blocks] },
        ...sections.slice(at + 1),
      ];
}

/**
 * Makes a paragraph, a caption or a heading another one of these, or a byline, which is no part of the text; `source` is
 * the text that its spans point into.
 */
export function correctKind(article: Article, entry: Entry<'kind'>, source: string): StructuralAttempt {
  const { sections } = article;
  const piece = findQuoted(listBody(article), entry.expected);
  if (piece === null) return refuse(article, entry.expected);
  const { text, spans } = piece;
  const offset = spans[0]?.[0];
  const section = sections.findIndex(({ heading, blocks }) =>
    [heading, ...blocks].some((each) => each === piece),
  );
  const block = sections[section]?.blocks.findIndex(({ spans: own }) => own === spans) ?? -1;
  const now = block === -1 ? 'heading' : sections[section]?.blocks[block]?.type;
  if (now === entry.value) return { article, applied: false, found: `（已经是 ${now}）` };
  if (entry.value === 'byline') {
    const rest = { ...article, sections: withoutPiece(sections, piece) };
    const apparatus = [...article.apparatus, { kind: 'byline' as const, text, spans }];
    return applied({ ...withoutFacts(rest, piece), apparatus });
  }
  if (entry.value === 'heading')
    return applied({ ...article, sections: headAt(sections, piece, [section, block]) });
  // A text says what its source says: facts are found in it by their places.
  if (isReworded(piece, source)) return { article, applied: false, found: describeReworded(piece) };
  const type = entry.value;
  const changed: Block = { type, text, spans };
  if (block === -1)
    return applied({ ...article, sections: blockFromHeading(sections, section, changed) }, offset);
  const withType = sections.map((each) => ({
    ...each,
    blocks: each.blocks.map((other) => (other === piece ? changed : other)),
  }));
  return applied({ ...article, sections: withType }, offset);
}

/** Has a paragraph or a caption read behind what `value` quotes; a heading takes its whole section with it. */
export function correctOrder(article: Article, entry: Entry<'order'>): StructuralAttempt {
  const { sections } = article;
  const moved = findQuoted(listBody(article), entry.expected);
  if (moved === null) return refuse(article, entry.expected);
  const before = findQuoted(listBody(article), entry.value);
  if (before === null || before === moved) return refuse(article, entry.value);
  const own = sections.find(({ heading }) => heading === moved);
  if (own !== undefined) {
    const others = sections.filter((section) => section !== own);
    const at = others.findIndex(({ heading, blocks }) =>
      [heading, ...blocks].some((each) => each === before),
    );
    if (at === -1) return { article, applied: false, found: `（这几个字在同一部分里：${entry.value}）` };
    return applied({ ...article, sections: others.toSpliced(at + 1, 0, own) }, own.blocks[0]?.spans[0]?.[0]);
  }
  const blocks = sections.flatMap((section) => section.blocks);
  const block = blocks.find((each) => each === moved);
  if (block === undefined) return refuse(article, entry.expected);
  const placed = sections.map((section) => {
    const rest = section.blocks.filter((each) => each !== block);
    if (section.heading === before) return { ...section, blocks: [block, ...rest] };
    return { ...section, blocks: rest.flatMap((each) => (each === before ? [each, block] : [each])) };
  });
  return applied({ ...article, sections: withoutEmpty(placed) }, block.spans[0]?.[0]);
}
