/** The first code units of a text, no character cut in two: at most `most`. */
export function firstOf(text: string, most: number): string {
  const part = text.slice(0, most);
  return part.length < text.length ? part.replace(/[\ud800-\udbff]$/, '') : part;
}

/** The last code units of a text, no character cut in two: at most `most`. */
export function lastOf(text: string, most: number): string {
  const part = text.slice(-most);
  return part.length < text.length ? part.replace(/^[\udc00-\udfff]/, '') : part;
}
