import edtf from 'edtf';
import { z } from 'zod';

function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}

/** A date or interval as EDTF (ISO 8601-2): 2022-02-22, 2023-07~, 2021-02/2021-12; YAML reads a bare year as a number. */
export const edtfSchema = z
  .union([z.string(), z.int().transform(String)])
  .refine(isEdtf, 'must be a date or interval as EDTF, such as 2022-02-22, 2023-07~ or 2021-02/2021-12');

/** A calendar day: 2022-02-22. */
export const daySchema = z.iso.date('must be a day such as 2022-02-22');
