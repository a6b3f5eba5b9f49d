import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { SizedMap } from '@/lib/sized-map';
import { escapeMarkup } from './escape-markup';
import { KeptPart, type KeptPartProps } from './kept-part';
import { isForHead, type Surroundings, writeStart } from './start-tag';
import { tagOf } from './tags';
import { writeAttributes } from './write-attributes';

type Props = Readonly<Record<string, unknown> & { children?: ReactNode }>;
type Component = (props: Props) => ReactNode | Promise<ReactNode>;

/** Markup that no script will ever change, ready to be sent. */
interface Still {
  element: ReactElement<Props>;
  /** The start tag; of a void element all of it. */
  open: string;
  inner: string;
  /** The end tag; '' of a void element. */
  end: string;
  /** What it holds where that is text alone; null where elements stand in it. */
  text: string | null;
}

/** A text as it is read, an element set, or what is left to React. */
type Piece = string | Still | { live: ReactNode };

/** Takes a still part, and returns what stands for it. */
export type SetAside = (markup: string) => string;

/** Takes what belongs into the page's head. */
export type ToHead = (markup: string) => void;

/** Shorter parts are not worth a mark. */
const longEnough = 200;

interface Context extends Surroundings {
  setAside: SetAside;
  /** Null where React has to move what belongs into the head. */
  toHead: ToHead | null;
}

/** Bytes of kept parts: those of some fifty lists. */
const keptParts = new SizedMap<Still>(8 * 1024 * 1024);

/** A bundle looks an import up anew wherever it is used, which is for each element here. */
const isElement = isValidElement;

const clientReference = Symbol.for('react.client.reference');

const isClientComponent = (type: object) => (type as { $$typeof?: symbol }).$$typeof === clientReference;

/** Markup of pieces that are all still; null where one is left to React. */
function joinStill(pieces: readonly Piece[]): string | null {
  let markup = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') markup += escapeMarkup(piece);
    else if ('live' in piece) return null;
    else markup += piece.open + piece.inner + piece.end;
  }
  return markup;
}

/** A piece for React; an element set whole keeps its tag, and holds its text as markup. */
function toNode(piece: Piece, setAside: SetAside): ReactNode {
  if (typeof piece === 'string') return piece;
  if ('live' in piece) return piece.live;
  const { element, inner, text } = piece;
  const { children: _, ...props } = element.props;
  if (text !== null && text.length < longEnough)
    return text === '' ? element : createElement(element.type, props, text);
  const markup = inner.length < longEnough ? inner : setAside(inner);
  return createElement(element.type, { ...props, dangerouslySetInnerHTML: { __html: markup } });
}

function contextWithin(type: string, props: Props, context: Context): Context {
  if (type === 'svg') return { ...context, inDrawing: true };
  return type === 'select' ? { ...context, chosen: String(props.defaultValue ?? '') } : context;
}

/** Takes an element into the head; false where that is left to React. */
function setInHead(type: string, props: Props, toHead: ToHead | null): boolean {
  const attributes = toHead !== null && isForHead(type, props) ? writeAttributes(props) : null;
  if (toHead === null || attributes === null) return false;
  toHead(`<${type}${attributes}/>`);
  return true;
}

function setElement(element: ReactElement<Props>, type: string, pieces: Piece[], context: Context): void {
  const { props } = element;
  const { children } = props;
  const tag = tagOf(type);
  const open = writeStart(tag, type, props, context);
  const { end } = tag;
  if (open === null) {
    if (!setInHead(type, props, context.toHead)) pieces.push({ live: element });
  } else if (typeof children === 'string') {
    const inner = type === 'script' ? children : escapeMarkup(children);
    pieces.push({ element, open, inner, end, text: children });
  } else if (children === undefined || children === null) {
    const { dangerouslySetInnerHTML: given } = props as { dangerouslySetInnerHTML?: { __html: string } };
    pieces.push({ element, open, inner: given?.__html ?? '', end, text: given === undefined ? '' : null });
  } else setParts(element, type, open, end, pieces, context);
}

/** Sets an element that may hold others. */
function setParts(
  element: ReactElement<Props>,
  type: string,
  open: string,
  end: string,
  pieces: Piece[],
  context: Context,
): void {
  const { props } = element;
  const parts: Piece[] = [];
  gather(props.children, parts, contextWithin(type, props, context));
  const inner = joinStill(parts);
  if (inner !== null) {
    const [text = ''] = parts;
    pieces.push({
      element,
      open,
      inner,
      end,
      text: parts.length < 2 && typeof text === 'string' ? text : null,
    });
  } else if (type === 'select' || context.chosen !== null) pieces.push({ live: element });
  else {
    const { children: _, ...rest } = props;
    pieces.push({ live: createElement(type, rest, ...parts.map((part) => toNode(part, context.setAside))) });
  }
}

function gatherElement(element: ReactElement<Props>, pieces: Piece[], context: Context): void {
  const { type, props } = element;
  if (typeof type === 'string') setElement(element, type, pieces, context);
  else if ((type as unknown) === KeptPart) gatherKept(props as unknown as KeptPartProps, pieces, context);
  else if (typeof type === 'function' && !isClientComponent(type))
    gather((type as Component)(props), pieces, context);
  else if ((type as unknown) === Fragment) gather(props.children, pieces, context);
  else pieces.push({ live: element });
}

/** Takes a part as it was written when it was made of the same, or writes it and keeps it where all of it is still. */
function gatherKept({ of, children }: KeptPartProps, pieces: Piece[], context: Context): void {
  const kept = keptParts.get(of);
  if (kept !== undefined) {
    pieces.push(kept);
    return;
  }
  const parts: Piece[] = [];
  // What belongs into the head is not in the markup: such a part is React's, and not kept.
  gather(children(), parts, { ...context, toHead: null, inDrawing: false, chosen: null });
  pieces.push(...parts);
  const [part] = parts;
  if (parts.length !== 1 || typeof part !== 'object' || 'live' in part) return;
  const { children: _, ...props } = part.element.props;
  // Copied, since a text put together of a thousand others holds them all.
  const inner = Buffer.from(part.inner).toString();
  const element = createElement(part.element.type, props);
  keptParts.set(of, { ...part, element, inner }, 2 * (of.length + inner.length));
}

/** Texts that stand together are one, or React would write a comment between them. */
function addText(pieces: Piece[], text: string): void {
  const last = pieces.length - 1;
  const before = pieces[last];
  if (text === '') return;
  if (typeof before === 'string') pieces[last] = before + text;
  else pieces.push(text);
}

function gather(node: ReactNode | Promise<ReactNode>, pieces: Piece[], context: Context): void {
  if (node === undefined || node === null || typeof node === 'boolean') return;
  if (typeof node === 'string' || typeof node === 'number') addText(pieces, String(node));
  else if (Array.isArray(node)) for (const child of node) gather(child, pieces, context);
  else if (isElement<Props>(node)) gatherElement(node, pieces, context);
  else if (node instanceof Promise)
    pieces.push({ live: node.then((waited) => typeset(waited, context.setAside, context.toHead)) });
  else pieces.push({ live: node as ReactNode });
}

/**
 * A page's markup with all that no script will change set as text at once; client components, and what leads to
 * them, stay React's.
 *
 * React writes each element three times (as rows, from those as HTML, and the rows beside the page), at some 10 µs an
 * element; an element set here costs less than one, and stands in the rows as a part of one text.
 */
export function typeset(
  node: ReactNode,
  setAside: SetAside = (markup) => markup,
  toHead: ToHead | null = null,
): ReactNode {
  const pieces: Piece[] = [];
  gather(node, pieces, { setAside, toHead, inDrawing: false, chosen: null });
  return createElement(Fragment, null, ...pieces.map((piece) => toNode(piece, setAside)));
}
