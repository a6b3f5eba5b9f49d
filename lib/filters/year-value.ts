import { NO_DATE } from '@/lib/text/format-date';

type Year = number | 'undated';

/** 2021年, 日期不详; undefined where the year is open. */
export function yearName(year: Year | undefined): string | undefined {
  if (year === undefined) return undefined;
  return year === 'undated' ? NO_DATE : `${year}年`;
}

/** The year that a facet's value stands for; undefined where it is open. */
export function yearOfFacet(value: string | undefined): Year | undefined {
  if (value === undefined || value === 'undated') return value;
  return Number(value);
}
