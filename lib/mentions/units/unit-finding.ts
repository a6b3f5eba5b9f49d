import type { Passage, Range } from '@/lib/mentions/text/passage';
import type { Body } from './police-bodies';

/** One step of a unit's name: 昆都仑区|分局, with offsets into its passage. */
export interface Segment {
  start: number;
  end: number;
  body: Body;
  /** The body noun as folded: 分局. */
  noun: string;
  /** Places, functions and name before the noun, as folded and as printed: 昆都仑区. */
  name: string;
  printed: string;
  /** The noun as printed. */
  printedNoun: string;
  /** Whether the name has a part that no list knows. */
  free: boolean;
  /** A generic in place of a name: 市 in 市公安局. */
  generic: string | null;
}

export type FoundForm =
  /** A name or alias of the authority file. */
  | 'listed'
  /** A chain of body nouns with names: 包头市公安局昆都仑区分局. */
  | 'chain'
  /** 资阳公安, 呼和浩特市公安机关: a place and its police. */
  | 'place-police'
  /** 乐清警方: counts only where the story names the body otherwise. */
  | 'place-force'
  /** 该局, 市局, 分局: stands for another mention. */
  | 'reference';

/** A unit as found: a range and its parts, not yet resolved. */
export interface FoundUnit extends Range {
  form: FoundForm;
  /** Outermost first; empty for references and place-police. */
  segments: Segment[];
  /** The place of a place-police form, as folded. */
  place: string | null;
  /** What a reference says of its rank: 局 in 该局. */
  reference: string | null;
  /** Canonical name that the authority file gives a listed form. */
  listed?: string;
}

/** One more part of what a chain names, printed apart from it: its range is the part's own. */
export const partOfChain = (passage: Passage, above: FoundUnit | null, segment: Segment): FoundUnit => ({
  passage,
  start: segment.start,
  end: segment.end,
  form: 'chain',
  segments: [...(above?.segments ?? []), segment],
  place: null,
  reference: above?.reference ?? null,
});
