import 'server-only';
import type { ListFilter } from './article-selection';
import type { TallyOf } from './tallies';

/** The tally that a filter amounts to; null where it sets two things, or one that the seed does not count. */
export function tallyOf(filter: ListFilter): TallyOf | null {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  const [first] = set;
  if (first === undefined) return { scope: 'all', key: '' };
  const [kind, value] = first;
  if (set.length > 1) return null;
  if (kind === 'unit' || kind === 'topic' || kind === 'publication')
    return { scope: kind, key: String(value) };
  return kind === 'year' ? { scope: 'year', key: value === 'undated' ? '' : String(value) } : null;
}
