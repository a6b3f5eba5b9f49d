/**
 * The code units of a text as numbers. A loop that asks the text for each of them has the engine look each time at how
 * it keeps that text, which takes longer than most of what is asked.
 */
let units = new Uint16Array(4096);
let bytes = Buffer.from(units.buffer);

/** The code units of a text, and a 0 behind them; good until the next call. */
export function codeUnits(text: string): Uint16Array {
  if (text.length >= units.length) {
    units = new Uint16Array(text.length * 2);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, 0, 'utf16le');
  units[text.length] = 0;
  return units;
}

/** The text of the first code units of a list that `codeUnits` gave: one of its own, no part of another text. */
export const textOfUnits = (length: number): string => bytes.toString('utf16le', 0, length * 2);
