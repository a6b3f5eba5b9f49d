import { DeskError } from '@/lib/desk/desk-error';
import type { StoryBlock, StoryFields } from '@/lib/store/rehearsal/read-story';
import { toSolid } from '@/lib/text/solid-text';
import type { CorrectionPlace } from './find-place';
import { quoteAround, quoteFrom } from './quote-words';

const QUOTE = 'Quote the words that stand there with --expected';

const textsOf = ({ kicker, headline, deck, headings, blocks }: StoryFields): string[] =>
  [
    kicker,
    headline,
    deck,
    ...headings.map(({ heading }) => heading),
    ...blocks.map(({ text }) => text),
  ].filter((text) => text !== null);

function expectQuote(words: string | null, what: string): string {
  if (words === null) throw new DeskError(`${what} cannot be told apart by its words`, QUOTE);
  return words;
}

/** Words that stand for a whole paragraph or caption in its story. */
export const quoteBlock = (block: StoryBlock, story: StoryFields): string =>
  expectQuote(quoteFrom(block.text, 0, textsOf(story)), `#p${block.ordinal} of ${story.id}`);

/** Words that stand for the heading of a section in its story. */
export function quoteHeading(section: number, story: StoryFields): string {
  const heading = story.headings.find(({ ordinal }) => ordinal === section)?.heading;
  if (heading === undefined) {
    const known = story.headings.map(({ ordinal, heading }) => `#heading${ordinal} ${heading}`);
    throw new DeskError(
      `${story.id} has no #heading${section}`,
      known.length === 0 ? 'It has no headings' : `It has ${known.join(', ')}`,
    );
  }
  return expectQuote(quoteFrom(heading, 0, textsOf(story)), `#heading${section} of ${story.id}`);
}

/** The words with the line breaks that they have in the story now; `value` has those that it shall have. */
function breaksNow(story: StoryFields, value: string): string {
  const found: string[] = [];
  const wanted = toSolid(value);
  for (const section of new Set(story.blocks.map((block) => block.section))) {
    const paragraphs = story.blocks.filter(
      (block) => block.section === section && block.type === 'paragraph',
    );
    const ends = paragraphs.map((_, at) =>
      paragraphs.slice(0, at + 1).reduce((sum, { text }) => sum + toSolid(text).length, 0),
    );
    const whole = paragraphs.map(({ text }) => toSolid(text)).join('');
    for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) {
      const cuts = ends.filter((end) => end > at && end < at + wanted.length).map((end) => end - at);
      found.push(
        [0, ...cuts].map((cut, index) => wanted.slice(cut, cuts[index] ?? wanted.length)).join('\n'),
      );
    }
  }
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new DeskError(
      `These words stand ${found.length} times in the paragraphs of ${story.id}`,
      found.length === 0 ? 'Copy them from the page, with \\n for a break' : 'Quote more of them',
    );
  return first;
}

/** Where a name stands: the text, the offset in it, and whether it is taken for a name there. */
interface NamePlace {
  text: string;
  at: number;
  isMention: boolean;
}

function listNamePlaces({ story, block, field }: CorrectionPlace, name: string): NamePlace[] {
  const inBlock = (each: StoryBlock) => {
    if (field !== 'figure')
      return { text: each.text, taken: story.mentions.filter(({ block: at }) => at === each.ordinal) };
    const taken = story.figures.filter((figure) => figure.block === each.ordinal && figure.text === name);
    return { text: each.text, taken: taken.length > 0 ? [{ start: 0, end: each.text.length }] : [] };
  };
  const heads = textsOf({ ...story, blocks: [] }).map((text) => ({ text, taken: [] }));
  const texts = block === null ? [...heads, ...story.blocks.map(inBlock)] : [inBlock(block)];
  return texts.flatMap(({ text, taken }) => {
    const places: NamePlace[] = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const isMention = taken.some(({ start, end }) => start < at + name.length && end > at);
      places.push({ text, at, isMention });
    }
    return places;
  });
}

/** The words around a name that stand once in the story; the only place where it is taken for a name goes first. */
function nameInContext(place: CorrectionPlace, name: string): string {
  const { story, line, text } = place;
  const places = listNamePlaces(place, name);
  if (places.length === 0)
    throw new DeskError(`${name} does not stand there as one word`, 'Correct the name or the place');
  // A column says which of several it is.
  const given = line === null ? '' : text.slice(line.start, line.start + 12);
  const named = given.startsWith(name)
    ? places.filter((each) => each.text.startsWith(given.trimEnd(), each.at))
    : places.filter(({ isMention }) => isMention);
  const [only, ...others] = named.length === 0 ? places : named;
  if (only === undefined || others.length > 0)
    throw new DeskError(
      `${name} stands there ${places.length} times`,
      'Quote the words around it with --expected, name file:line:column, or take --all of them',
    );
  return quoteName(only, name, story);
}

function quoteName({ text, at }: NamePlace, name: string, story: StoryFields): string {
  const words = quoteAround(text, [at, at + name.length], textsOf(story));
  if (words === null || words.split(name).length !== 2)
    throw new DeskError(`${name} cannot be told apart by the words around it`, QUOTE);
  return words;
}

/** The words around each place where a name is taken for one; where it never is, around each place where it stands. */
export function everyContext(place: CorrectionPlace, name: string): string[] {
  const places = listNamePlaces(place, name);
  const named = places.filter(({ isMention }) => isMention);
  if (places.length === 0)
    throw new DeskError(`${name} does not stand there as one word`, 'Correct the name or the place');
  return (named.length === 0 ? places : named).map((each) => quoteName(each, name, place.story));
}

function onlyOne(texts: readonly string[], what: string): string {
  const [text] = texts;
  if (text === undefined || texts.length > 1)
    throw new DeskError(
      texts.length === 0 ? `There is no ${what} there` : `There are ${texts.length}: ${texts.join(' | ')}`,
      'Quote the one that is meant with --expected',
    );
  return text;
}

/** What stands at a place now, as the correction will expect it; throws a DeskError where that is not clear. */
export function expectedAt(place: CorrectionPlace, value: string): string {
  const { story, field, block, section, line } = place;
  switch (field) {
    case 'kicker':
    case 'headline':
    case 'deck':
    case 'publication':
    case 'dateline':
      return story[field] ?? '';
    case 'date':
      return story.published ?? '';
    case 'heading': {
      const headings = story.headings.filter(({ ordinal }) => section === null || ordinal === section);
      return onlyOne(
        headings.map(({ heading }) => heading),
        'heading',
      );
    }
    case 'author': {
      const inLine = (start: number) => line === null || (start >= line.start && start < line.end);
      const credits = story.credits.filter(({ spans }) => spans.some(([start]) => inLine(start)));
      const names = [...new Set(credits.map(({ name }) => name))];
      // A role alone is corrected, or the name is taken out.
      if (names.includes(value)) return value;
      return names.length === 0 && line === null ? '' : onlyOne(names, 'name of an author');
    }
    case 'paragraph':
      return breaksNow(story, value);
    case 'caption':
    case 'furniture':
      if (block === null) throw new DeskError(`Which ${field} is meant is not clear`, QUOTE);
      return quoteBlock(block, story);
    case 'kind':
    case 'order':
      if (block !== null) return quoteBlock(block, story);
      if (section !== null) return quoteHeading(section, story);
      throw new DeskError(
        'Which paragraph or heading is meant is not said',
        `Name it as ${story.id}#p7, ${story.id}#heading2 or file:line, with --field ${field}`,
      );
    case 'mention':
    case 'figure':
      return nameInContext(place, value);
    case 'split-story':
    case 'join-stories':
    case 'doubt':
      throw new Error(`${field} has words of its own`);
    default: {
      const unknown: never = field;
      throw new Error(`a correction of an unknown field: ${String(unknown)}`);
    }
  }
}
