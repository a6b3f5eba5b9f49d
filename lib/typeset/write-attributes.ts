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

/** How a prop is written. */
interface Attribute {
  /** ` class="` */
  start: string;
  name: string;
  /** `react` for what is left to it, `none` for what is not written. */
  rule: 'text' | 'address' | 'switch' | 'optional' | 'style' | 'none' | 'react';
}

function ruleOf(prop: string, name: string | undefined): Attribute['rule'] {
  if (unwritten.has(prop)) return 'none';
  if (name === undefined || ruled.has(prop)) return 'react';
  if (addresses.has(name)) return 'address';
  if (switches.has(name)) return 'switch';
  if (optional.has(name)) return 'optional';
  return name === 'style' ? 'style' : 'text';
}

/** As many as there are names of props in our own code. */
const attributes = new Map<string, Attribute>();

function attributeOf(prop: string): Attribute {
  let attribute = attributes.get(prop);
  if (attribute === undefined) {
    const name = renamed[prop] ?? (kept.has(prop) || !/[^a-z0-9-]/.test(prop) ? prop : undefined);
    attribute = { start: ` ${name}="`, name: name ?? '', rule: ruleOf(prop, name) };
    attributes.set(prop, attribute);
  }
  return attribute;
}

function writeText({ start, rule }: Attribute, value: string): string | null {
  if (rule === 'switch' || rule === 'style') return null;
  if (rule === 'address' && !harmlessAddress.test(value)) return null;
  return `${start}${escapeMarkup(value)}"`;
}

function writeBoolean({ start, name, rule }: Attribute, value: boolean): string | null {
  if (rule === 'switch' || rule === 'optional') return value ? `${start}"` : '';
  return /^(aria|data)-/.test(name) ? `${start}${value}"` : null;
}

/** The attribute for a prop, after a space; '' for one that is not written, null for one that is left to React. */
function writeAttribute(attribute: Attribute, value: unknown): string | null {
  if (attribute.rule === 'none') return '';
  if (attribute.rule === 'react') return null;
  if (typeof value === 'string') return writeText(attribute, value);
  if (typeof value === 'boolean') return writeBoolean(attribute, value);
  if (typeof value === 'number') return attribute.rule === 'switch' ? null : `${attribute.start}${value}"`;
  return attribute.rule === 'style' && typeof value === 'object' && value !== null ? writeStyle(value) : null;
}

/** The attributes for an element's props, each after a space, as React writes them; null where only React can. */
export function writeAttributes(props: Readonly<Record<string, unknown>>): string | null {
  let written = '';
  for (const prop in props) {
    const value = props[prop];
    if (value === undefined || value === null) continue;
    const attribute = writeAttribute(attributeOf(prop), value);
    if (attribute === null) return null;
    written += attribute;
  }
  return written;
}
