const special = /["&'<>]/;

function escapeOf(unit: number): string {
  switch (unit) {
    case 34:
      return '&quot;';
    case 38:
      return '&amp;';
    case 39:
      return '&#x27;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    default:
      return '';
  }
}

/** Text as it stands in markup or in an attribute, escaped as React escapes it. */
export function escapeMarkup(text: string): string {
  if (!special.test(text)) return text;
  let escaped = '';
  let reached = 0;
  for (let at = 0; at < text.length; at++) {
    const escape = escapeOf(text.charCodeAt(at));
    if (escape === '') continue;
    escaped += text.slice(reached, at) + escape;
    reached = at + 1;
  }
  return escaped + text.slice(reached);
}
