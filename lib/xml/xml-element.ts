import { escapeXml } from './xml-text';

/** A piece of well-formed XML, kept apart from text that has yet to be escaped. */
export class Xml {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Content = Xml | string | null;

/**
 * One XML element; text is escaped, null content and undefined attributes are left out.
 *
 * @param name a name of ours, never a source's text
 */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  ...content: Content[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = content
    .filter((part) => part !== null)
    .map((part) => (part instanceof Xml ? part.source : escapeXml(part)))
    .join('');
  return new Xml(inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`);
}

/** A whole document: the XML declaration and the root element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.source}\n`;
}
