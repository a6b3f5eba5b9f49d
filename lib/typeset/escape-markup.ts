const special = /["&'<>]/;

const escapes: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#x27;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text as it stands in markup or in an attribute, escaped as React escapes it. */
export function escapeMarkup(text: string): string {
  return special.test(text) ? text.replace(/["&'<>]/g, (character) => escapes[character] ?? '') : text;
}
