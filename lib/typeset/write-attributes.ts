import { escapeMarkup } from './escape-markup';

/** Props of React's whose attributes are called otherwise. */
const renamed: Record<string, string> = {
  className: 'class',
  dominantBaseline: 'dominant-baseline',
  fillOpacity: 'fill-opacity',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  htmlFor: 'for',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeOpacity: 'stroke-opacity',
  strokeWidth: 'stroke-width',
  tabIndex: 'tabindex',
  textAnchor: 'text-anchor',
};

/** Props with a capital that are attributes as they are. */
const kept = new Set(['autoComplete', 'colSpan', 'dateTime', 'hrefLang', 'preserveAspectRatio', 'viewBox']);

/** Attributes that are there or not. */
const switches = new Set(['disabled', 'hidden', 'inert', 'open', 'required', 'reversed']);

/** Attributes for whose values React has rules, which are left to it. */
const ruled = new Set(['capture', 'cols', 'multiple', 'muted', 'ref', 'rows', 'size', 'span', 'start']);

/** Names and values that concern React alone, or are written elsewhere. */
const unwritten = new Set(['children', 'dangerouslySetInnerHTML', 'suppressHydrationWarning']);

/** Addresses that cannot run as a script; of others React takes care. */
const harmlessAddress = /^(?:[/#?]|https?:|mailto:|$)/;
const addresses = new Set(['action', 'formaction', 'href', 'src']);

/** Custom properties alone: of others React knows which numbers are pixels. */
function writeStyle(style: object): string | null {
  const rules: string[] = [];
  for (const [name, value] of Object.entries(style)) {
    if (!name.startsWith('--')) return null;
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    rules.push(`${escapeMarkup(name)}:${escapeMarkup(String(value).trim())}`);
  }
  return ` style="${rules.join(';')}"`;
}

function writeAttribute(name: string, value: unknown): string | null {
  if (unwritten.has(name) || value === undefined || value === null) return '';
  if (ruled.has(name)) return null;
  if (name === 'style') return typeof value === 'object' ? writeStyle(value) : null;
  const attribute = renamed[name] ?? name;
  if (attribute === name && /[^a-z0-9-]/.test(name) && !kept.has(name)) return null;
  if (switches.has(name)) return value ? ` ${name}=""` : '';
  switch (typeof value) {
    case 'string':
      if (addresses.has(name) && !harmlessAddress.test(value)) return null;
      return ` ${attribute}="${escapeMarkup(value)}"`;
    case 'number':
      return ` ${attribute}="${value}"`;
    case 'boolean':
      return /^(aria|data)-/.test(name) ? ` ${attribute}="${value}"` : null;
    default:
      return null;
  }
}

/** The attributes for an element's props, each after a space, as React writes them; null where only React can. */
export function writeAttributes(props: Readonly<Record<string, unknown>>): string | null {
  let written = '';
  for (const name in props) {
    const attribute = writeAttribute(name, props[name]);
    if (attribute === null) return null;
    written += attribute;
  }
  return written;
}
