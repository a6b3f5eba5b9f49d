import type { ListFilter } from '@/lib/queries/articles';

/** Whether unit and topic shall stand in one paragraph; without one of them that says nothing. */
export const isBeside = ({ unit, topic, beside }: ListFilter): boolean =>
  beside === true && unit !== undefined && topic !== undefined;
