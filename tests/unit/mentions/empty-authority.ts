import type { Authority } from '@/lib/mentions/authority';

/** No unit, person or topic is known beforehand. */
export const EMPTY_AUTHORITY: Authority = { units: [], people: [], topics: [] };
