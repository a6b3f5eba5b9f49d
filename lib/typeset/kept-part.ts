import type { ReactNode } from 'react';

export interface KeptPartProps {
  /** All that the part is made of, written out, and which part it is: where this is the same, its markup is. */
  of: string;
  /** Makes the part, one element. */
  children: () => ReactNode;
}

/**
 * A part that many pages share: the filters beside each page of one list.
 *
 * `typeset` writes it once, and then takes the markup as long as `of` is the same; it can never show an older archive,
 * since what it shows is what it is found by.
 */
export const KeptPart = ({ children }: KeptPartProps): ReactNode => children();
