/**
 * The EDTF value as far as it is plain: `2023-07~` → 2023-07, `2021-05/2021-06` → 2021-05, its end where the start is
 * open: `../2021-03-10` → 2021-03-10; '' where unknown.
 */
export function toSortDate(edtf: string | null): string {
  const plain = (edtf ?? '').replace(/^(?:\.\.)?\//, '');
  return /^\d{4}(-\d{2}){0,2}(?![X\d])/.exec(plain)?.[0] ?? /^\d{4}/.exec(plain)?.[0] ?? '';
}

/** The year of a sort date, null where it has none. */
export function yearOf(sortDate: string): number | null {
  return sortDate === '' ? null : Number(sortDate.slice(0, 4));
}
