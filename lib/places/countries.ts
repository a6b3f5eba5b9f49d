/** Names of countries in Chinese, as the JavaScript engine's locale data has them: 哥斯达黎加 is nobody's name. */
let names: Set<string> | null = null;

function loadNames(): Set<string> {
  const display = new Intl.DisplayNames(['zh'], { type: 'region', fallback: 'none' });
  const found = new Set<string>();
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const name = display.of(String.fromCharCode(first, second));
      if (name) found.add(name);
    }
  return found;
}

/** Whether a folded string is a country's name. */
export function isCountry(text: string): boolean {
  names ??= loadNames();
  return names.has(text);
}
