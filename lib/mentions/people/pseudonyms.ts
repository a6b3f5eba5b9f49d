/**
 * Pseudonyms: a name under which the story hides somebody. No index lists them: another story's person may truly be
 * called so.
 *
 *   民警[陆某]（化名）说      一名化名“[阿某]”的民警
 *
 * Near miss: 民警[陆某]（音）.
 */
import type { FoundName } from './name-candidates';

const AFTER = /^[”]?（(?:均为|均系|皆为|系|为)?化名/;
const BEFORE = /化名(?:为|叫)?[：“]?$/;

/** Whether a mention says that its name is none. */
export const isPseudonym = ({ passage: { folded }, start, end }: FoundName): boolean =>
  AFTER.test(folded.slice(end, end + 6)) || BEFORE.test(folded.slice(Math.max(0, start - 5), start));
