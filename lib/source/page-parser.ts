import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';

/** Elements that a browser opens again in each paragraph that follows, for as long as they are not closed. */
const FORMATTING = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
]);

/** With one of these, <font> ends a drawing: what follows is seen. */
const ENDS_DRAWING = new Set(['color', 'face', 'size']);

type Attribute = Token.TagToken['attrs'][number];

/** True for an attribute that hides its element. */
export const isHiding = ({ name, value }: Attribute): boolean =>
  name === 'hidden' || (name === 'style' && /display\s{0,3}:\s{0,3}none/i.test(value));

/**
 * HTML's own parser, but for how words look, which nobody reads here. Elements of one look are opened again at most
 * three times; those of a look of their own, thousands left open as old editors did, took seconds and a gigabyte.
 */
export class PageParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (FORMATTING.has(token.tagName)) token.attrs = whatIsSeen(token.attrs);
    super.onStartTag(token);
  }
}

/** Of attributes, those that decide whether words are seen; their values say no more. */
function whatIsSeen(attributes: Attribute[]): Attribute[] {
  const names = new Set<string>();
  for (const attribute of attributes) {
    if (isHiding(attribute)) names.add('hidden');
    else if (ENDS_DRAWING.has(attribute.name)) names.add(attribute.name);
  }
  return [...names].sort().map((name) => ({ name, value: '' }));
}
