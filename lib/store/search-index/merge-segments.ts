import type { Segment } from '@/lib/search/story-columns';

export interface CountedSegment extends Segment {
  /** Stories that are still live. */
  live: number;
}

/** Segments of about the same size that may stand side by side. */
const SEGMENTS_A_TIER = 8;
/** Of this size a segment is left alone: larger merges would make a small seed slow. */
const LARGE = 512;

/**
 * The segments whose stories are to be indexed anew together: those of which less than half is live, and the small
 * ones of a size of which there are too many. So an archive that grows story by story keeps few segments, and
 * each story is indexed anew a few times in all.
 */
export function segmentsToMerge(segments: readonly CountedSegment[]): CountedSegment[] {
  const isWorn = ({ live, size }: CountedSegment) => live * 2 < size;
  const tierOf = ({ live }: CountedSegment) =>
    Math.floor(Math.log(Math.max(1, live)) / Math.log(SEGMENTS_A_TIER));
  const small = segments.filter((segment) => segment.live < LARGE && !isWorn(segment));
  const isCrowded = (segment: CountedSegment) =>
    small.filter((other) => tierOf(other) === tierOf(segment)).length > SEGMENTS_A_TIER;
  return [...segments.filter(isWorn), ...small.filter(isCrowded)];
}
