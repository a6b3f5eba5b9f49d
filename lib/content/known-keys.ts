import { z } from 'zod';

/** What is looked at of a JSON Schema. */
interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  oneOf?: Shape[];
  anyOf?: Shape[];
  const?: unknown;
  enum?: unknown[];
}

type Value = Record<PropertyKey, unknown>;

const isMap = (value: unknown): value is Value => typeof value === 'object' && value !== null;

/** The forms that a value may have there: of several, those that its words of choice (field: date) leave. */
function formsOf(shape: Shape | undefined, value: unknown): Shape[] {
  if (shape === undefined) return [];
  const forms = shape.oneOf ?? shape.anyOf ?? [shape];
  if (!isMap(value)) return forms;
  return forms.filter(({ properties = {} }) =>
    Object.entries(properties).every(([key, { const: one, enum: some = [one] }]) => {
      return value[key] === undefined || some[0] === undefined || some.includes(value[key]);
    }),
  );
}

/** The keys that a schema knows in the map that stands at a path of a value; none where no map may stand there. */
export function knownKeys(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
  let forms = formsOf(whole, value);
  let at = value;
  for (const key of path) {
    at = isMap(at) ? at[key] : undefined;
    forms = forms.flatMap((form) =>
      formsOf(typeof key === 'number' ? form.items : form.properties?.[String(key)], at),
    );
  }
  return [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

/** Damerau–Levenshtein distance: letters changed, added, dropped or swapped with a neighbour. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      const isExchange = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const exchanged = isExchange ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const least = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + change, exchanged);
      rows[i]?.push(least);
    }
  }
  return cell(one.length, other.length);
}

/** The one of these words that somebody meant who wrote `word`; null where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const near = words
    .map((known) => ({ known, slips: slipsBetween(lower, known) }))
    .filter(({ known, slips }) => slips <= Math.max(1, Math.floor(known.length / 3)))
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.known ?? null;
}
