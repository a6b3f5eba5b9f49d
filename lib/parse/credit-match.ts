import type { CreditRole } from './parsed-source';

/** A named person in a credit; offsets are absolute or into a row's text, as the function that gives it says. */
export interface CreditMatch {
  role: CreditRole;
  start: number;
  end: number;
}

/** The same credits, `by` further on. */
export function shiftCredits(credits: CreditMatch[], by: number): CreditMatch[] {
  return credits.map(({ role, start, end }) => ({ role, start: start + by, end: end + by }));
}
