/** How an element of one name is written. */
export interface Tag {
  /** `<p` */
  start: string;
  /** What stands behind its attributes. */
  startEnd: '>' | '/>';
  /** `</p>`; '' of an element that holds nothing. */
  end: string;
  /** Whether React moves it, loads it, or treats it in ways of its own; `sometimes` depends on its props and its place. */
  isLeft: 'never' | 'sometimes' | 'always';
  /** Whether its props say more than its attributes: a form's fields. */
  isField: boolean;
}

const voidTags = new Set(['area', 'br', 'col', 'hr', 'input', 'source', 'track', 'wbr']);

const left = new Set(
  'base body embed head html iframe img link meta object style template textarea'.split(' '),
);

const leftByProps = new Set(['script', 'title']);

function isLeft(name: string): Tag['isLeft'] {
  if (leftByProps.has(name)) return 'sometimes';
  return left.has(name) || name.includes('-') ? 'always' : 'never';
}

const fields = new Set(['input', 'option', 'select']);

/** As many as there are names of elements in our own code. */
const tags = new Map<string, Tag>();

function createTag(name: string): Tag {
  const isVoid = voidTags.has(name);
  return {
    start: `<${name}`,
    startEnd: isVoid ? '/>' : '>',
    end: isVoid ? '' : `</${name}>`,
    isLeft: isLeft(name),
    isField: fields.has(name),
  };
}

/** How elements of this name are written. */
export function tagOf(name: string): Tag {
  let tag = tags.get(name);
  if (tag === undefined) {
    tag = createTag(name);
    tags.set(name, tag);
  }
  return tag;
}
