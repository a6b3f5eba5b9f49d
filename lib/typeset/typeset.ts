import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { escapeMarkup } from './escape-markup';
import { writeAttributes } from './write-attributes';

type Props = Readonly<Record<string, unknown> & { children?: ReactNode }>;
type Component = (props: Props) => ReactNode | Promise<ReactNode>;

/** Markup that no script will ever change, ready to be sent. */
interface Still {
  element: ReactElement<Props>;
  /** The start tag; of a void element all of it. */
  open: string;
  inner: string;
  /** What it holds where that is text alone; null where elements stand in it. */
  text: string | null;
}

/** A text as it is read, an element set, or what is left to React. */
type Piece = string | Still | { live: ReactNode };

/** Takes a still part, and returns what stands for it. */
export type SetAside = (markup: string) => string;

/** Shorter parts are not worth a mark. */
const longEnough = 200;

interface Context {
  setAside: SetAside;
  /** In a drawing: its <title> is no page's. */
  inDrawing: boolean;
  /** Value of the option that is chosen in the menu around. */
  chosen: string | null;
}

const voidTags = new Set(['area', 'br', 'col', 'hr', 'input', 'source', 'track', 'wbr']);

/** Elements that React moves, loads, or treats in ways of its own. */
const leftToReact = new Set(
  'base body embed head html iframe img link meta object script style template textarea title'.split(' '),
);

const isClientComponent = (type: object) =>
  '$$typeof' in type && type.$$typeof === Symbol.for('react.client.reference');

const isThenable = (value: unknown): value is PromiseLike<ReactNode> =>
  typeof value === 'object' && value !== null && 'then' in value;

/** Whether the element is React's to write; of scripts all but data that cannot end its own element. */
function isLeft(type: string, { type: form, children }: Props, { inDrawing }: Context): boolean {
  if (type === 'title') return !inDrawing;
  if (type !== 'script') return leftToReact.has(type) || type.includes('-');
  return form !== 'application/ld+json' || typeof children !== 'string' || children.includes('<');
}

/** What a form's field holds at first, in HTML's words. */
function ownAttributes(type: string, { value, defaultValue, defaultChecked }: Props, { chosen }: Context) {
  if (type === 'option' && chosen !== null) return String(value) === chosen ? ' selected=""' : '';
  if (type !== 'input') return '';
  const text = value ?? defaultValue;
  return `${defaultChecked ? ' checked=""' : ''}${text == null ? '' : ` value="${escapeMarkup(String(text))}"`}`;
}

function writeStart(type: string, props: Props, context: Context): string | null {
  if (isLeft(type, props, context) || (type === 'option' && props.value === undefined)) return null;
  const isField = type === 'input' || type === 'select';
  const { defaultValue: _, defaultChecked: __, value: ___, ...others } = isField ? props : {};
  const attributes = writeAttributes(isField ? others : props);
  if (attributes === null) return null;
  return `<${type}${attributes}${ownAttributes(type, props, context)}${voidTags.has(type) ? '/>' : '>'}`;
}

/** Markup of pieces that are all still; null where one is left to React. */
function joinStill(pieces: readonly Piece[]): string | null {
  let markup = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') markup += escapeMarkup(piece);
    else if ('live' in piece) return null;
    else {
      const type = piece.element.type as string;
      markup += voidTags.has(type) ? piece.open : `${piece.open}${piece.inner}</${type}>`;
    }
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

function setElement(element: ReactElement<Props>, type: string, pieces: Piece[], context: Context): void {
  const { props } = element;
  const open = writeStart(type, props, context);
  if (open === null) {
    pieces.push({ live: element });
    return;
  }
  const { dangerouslySetInnerHTML: given } = props as { dangerouslySetInnerHTML?: { __html: string } };
  const parts: Piece[] = [];
  gather(props.children, parts, contextWithin(type, props, context));
  const inner = given?.__html ?? (type === 'script' ? String(props.children) : joinStill(parts));
  if (inner !== null) {
    const [text = '', ...others] = parts;
    const isText = given === undefined && others.length === 0 && typeof text === 'string';
    pieces.push({ element, open, inner, text: isText ? text : null });
  } else if (type === 'select' || context.chosen !== null) pieces.push({ live: element });
  else {
    const { children: _, ...rest } = props;
    pieces.push({ live: createElement(type, rest, ...parts.map((part) => toNode(part, context.setAside))) });
  }
}

function gatherElement(element: ReactElement<Props>, pieces: Piece[], context: Context): void {
  const { type, props } = element;
  if (typeof type === 'string') setElement(element, type, pieces, context);
  else if ((type as unknown) === Fragment) gather(props.children, pieces, context);
  else if (typeof type === 'function' && !isClientComponent(type)) {
    const rendered = (type as Component)(props);
    if (isThenable(rendered))
      pieces.push({ live: Promise.resolve(rendered).then((node) => typeset(node, context.setAside)) });
    else gather(rendered, pieces, context);
  } else pieces.push({ live: element });
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
  else if (isValidElement<Props>(node)) gatherElement(node, pieces, context);
  else pieces.push({ live: node as ReactNode });
}

/**
 * A page's markup with all that no script will change set as text at once; client components, and what leads to
 * them, stay React's.
 *
 * React writes each element three times (as rows, from those as HTML, and the rows beside the page), at some 10 µs an
 * element; an element set here costs less than one, and stands in the rows as a part of one text.
 */
export function typeset(node: ReactNode, setAside: SetAside = (markup) => markup): ReactNode {
  const pieces: Piece[] = [];
  gather(node, pieces, { setAside, inDrawing: false, chosen: null });
  return createElement(Fragment, null, ...pieces.map((piece) => toNode(piece, setAside)));
}
