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
  vectorEffect: 'vector-effect',
};

/** Props with a capital that are attributes as they are. */
const kept = new Set(['autoComplete', 'colSpan', 'dateTime', 'hrefLang', 'preserveAspectRatio', 'viewBox']);

/** Attributes that are there or not. */
const switches = new Set(['disabled', 'hidden', 'inert', 'open', 'required', 'reversed']);

/** Attributes that are there without a value, or with one, or not. */
const optional = new Set(['download']);

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

/** The attribute for a prop; '' for one that is not written, null for one that is left to React. */
function nameOf(prop: string): string | null {
  if (unwritten.has(prop)) return '';
  if (ruled.has(prop)) return null;
  return renamed[prop] ?? (kept.has(prop) || !/[^a-z0-9-]/.test(prop) ? prop : null);
}

/** As many as there are names of props in our own code. */
const names = new Map<string, string | null>();

function attributeOf(prop: string): string | null {
  let name = names.get(prop);
  if (name === undefined) {
    name = nameOf(prop);
    names.set(prop, name);
  }
  return name;
}

function writeAttribute(prop: string, value: unknown): string | null {
  if (value === undefined || value === null) return '';
  const name = attributeOf(prop);
  if (name === '' || name === null) return name;
  if (typeof value === 'string') {
    if (addresses.has(name) && !harmlessAddress.test(value)) return null;
    if (name === 'style' || switches.has(name)) return null;
    return ` ${name}="${escapeMarkup(value)}"`;
  }
  if (typeof value === 'boolean') {
    if (switches.has(name) || optional.has(name)) return value ? ` ${name}=""` : '';
    return /^(aria|data)-/.test(name) ? ` ${name}="${value}"` : null;
  }
  if (typeof value === 'number') return switches.has(name) ? null : ` ${name}="${value}"`;
  return name === 'style' && typeof value === 'object' ? writeStyle(value) : null;
}

/** The attributes for an element's props, each after a space, as React writes them; null where only React can. */
export function writeAttributes(props: Readonly<Record<string, unknown>>): string | null {
  let written = '';
  for (const prop in props) {
    const attribute = writeAttribute(prop, props[prop]);
    if (attribute === null) return null;
    written += attribute;
  }
  return written;
}
