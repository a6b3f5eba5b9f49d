/** The order of a story's sections, by their printed numbers. */
import { fold } from '@/lib/source/fold';
import type { Section } from './parsed-source';
import { readNumber, readOrdinal } from './rules/match-section-number';
import { addMessage, type Sink } from './story-draft';

/** Printed 1, 3, 2 is read 1, 2, 3, also where only the subheads' own words count; sections without a number keep their place. */
export function orderSections(sink: Sink, sections: Section[]): Section[] {
  const printed = sections.some((section) => section.number !== null);
  const placeOf = ({ number, heading }: Section): number | null =>
    printed ? (number === null ? null : readNumber(number)) : heading && readOrdinal(fold(heading.text));
  const placed = sections.flatMap((section) => {
    const place = placeOf(section);
    return place === null ? [] : [{ section, place }];
  });
  // 一、(一)(二) 二、(一): numbers of two levels are no order.
  if (new Set(placed.map(({ place }) => place)).size < placed.length) return sections;
  // 22, 01, 02, 03: a counter of the page among the numbers is no order either.
  if (placed.some(({ place }) => place > placed.length + 2)) return sections;
  const sorted = placed.toSorted((a, b) => a.place - b.place);
  const moved = sorted.find((found, i) => found !== placed[i])?.section;
  if (moved) {
    const offset = moved.heading?.spans[0]?.[0] ?? 0;
    const order = placed.map(({ section, place }) => section.number ?? place).join('、');
    addMessage(sink, 'warning', 'sections-out-of-order', offset, `小标题印作 ${order}，按编号排序。`);
  }
  const inOrder = new Set(placed.map(({ section }) => section));
  let next = 0;
  return sections.map((section) => (inOrder.has(section) ? (sorted[next++]?.section ?? section) : section));
}
