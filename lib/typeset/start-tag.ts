import { escapeMarkup } from './escape-markup';
import type { Tag } from './tags';
import { writeAttributes } from './write-attributes';

type Props = Readonly<Record<string, unknown>>;

/** What an element stands in, as far as its start tag depends on it. */
export interface Surroundings {
  /** In a drawing: its <title> is no page's. */
  inDrawing: boolean;
  /** Value of the option that is chosen in the menu around. */
  chosen: string | null;
}

/** What a `<link>` that loads nothing says of its address. */
const relations = new Set('alternate canonical cite-as next prev search'.split(' '));

/** Whether React would move the element into the head, and do nothing else with it. */
export const isForHead = (type: string, { itemProp, rel }: Props) =>
  type === 'meta' ? itemProp === undefined : type === 'link' && relations.has(String(rel));

/** Of scripts all but data that cannot end its own element is React's to write; of titles that of the page. */
function isLeft(type: string, { type: form, children }: Props, { inDrawing }: Surroundings): boolean {
  if (type === 'title') return !inDrawing;
  return form !== 'application/ld+json' || typeof children !== 'string' || children.includes('<');
}

/** The attributes of a form's field, and what it holds at first in HTML's words; null where only React can. */
function writeField(type: string, props: Props, { chosen }: Surroundings): string | null {
  if (type === 'option') {
    if (props.value === undefined) return null;
    const attributes = writeAttributes(props);
    return attributes !== null && String(props.value) === chosen ? `${attributes} selected=""` : attributes;
  }
  const { defaultValue, defaultChecked, value, ...others } = props;
  const attributes = writeAttributes(others);
  const text = value ?? defaultValue;
  if (attributes === null || type === 'select') return attributes;
  const checked = defaultChecked ? ' checked=""' : '';
  return `${attributes}${checked}${text == null ? '' : ` value="${escapeMarkup(String(text))}"`}`;
}

/** An element's start tag; null where the element is left to React. */
export function writeStart(tag: Tag, type: string, props: Props, around: Surroundings): string | null {
  if (tag.isLeft === 'always' || (tag.isLeft === 'sometimes' && isLeft(type, props, around))) return null;
  const attributes = tag.isField ? writeField(type, props, around) : writeAttributes(props);
  return attributes === null ? null : tag.start + attributes + tag.startEnd;
}
