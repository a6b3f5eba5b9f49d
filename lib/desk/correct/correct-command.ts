import type { Desk, DeskCommand } from '@/lib/desk/desk-command';
import { DeskError } from '@/lib/desk/desk-error';
import { type ReadOptions, readOptions } from '@/lib/desk/read-options';
import type { Transaction } from '@/lib/store/database';
import { everyContext, expectedAt, quoteBlock, quoteHeading } from './expected-text';
import { type CorrectionPlace, findPlace } from './find-place';
import { readReference } from './read-reference';
import { doubtEntry, joinEntry, splitEntry } from './story-entry';
import { undoCorrection } from './undo-correction';
import { expectEntry, rehearse, writeEntries } from './write-entries';

const usage = `npm run archive -- correct PLACE VALUE --why WHY --who WHO [--field FIELD] [--expected TEXT] [--when DAY]
      PLACE is <story>#<field>, <story>#p<number>, <story>#heading<number> or <file>:<line>[:<column>]
  npm run archive -- correct PLACE NAME --field author [--as reporter|correspondent|editor|photographer|author|nothing] …
  npm run archive -- correct PLACE paragraph|caption|heading|byline --field kind …
  npm run archive -- correct PLACE '#p<number>' --field order|caption …
  npm run archive -- correct PLACE NAME --field mention --as nothing|person:NAME[@UNIT]|unit:NAME|topic:NAME [--all] …
  npm run archive -- correct PLACE FIGURE --field figure --as nothing …
  npm run archive -- correct PLACE FIGURE --field figure [--number N] [--measure WORD] [--what WHAT] [--unit UNIT] …
  npm run archive -- correct PLACE [WORDS] --field split-story|join-stories …
  npm run archive -- correct <file>:<line> [RULE] --field doubt …
  npm run archive -- correct --undo <story>[#<field>] | corrections/<source>.yaml:<line>`;

async function required(value: string | undefined, option: string, desk: Desk): Promise<string> {
  if (value !== undefined && value.trim() !== '') return value;
  const answer = desk.ask === null ? '' : await desk.ask(`${option}: `);
  if (answer === '') throw new DeskError(`A correction says ${option}`, `Give it as --${option}`);
  return answer;
}

// A shell has no easy line break: \n stands for it.
const withBreaks = (text: string) => text.replaceAll('\\n', '\n');

/** A paragraph or a heading that is named by its anchor: #p7 becomes the words with which it begins. */
function toWords(value: string, { story }: CorrectionPlace): string {
  const heading = /^#?heading(\d+)$/.exec(value)?.[1];
  if (heading !== undefined) return quoteHeading(Number(heading), story);
  const ordinal = /^#?p(\d+)$/.exec(value)?.[1];
  if (ordinal === undefined) return value;
  const block = story.blocks.find((each) => each.ordinal === Number(ordinal));
  if (block === undefined) throw new DeskError(`${story.id} has no paragraph ${value}`, 'Correct the number');
  return quoteBlock(block, story);
}

interface EntryParts {
  article: string;
  expected: string;
  value: string;
}

/** What the entries are about, what they expect there and what they make of it: one, but for every place of a name. */
async function readParts(
  transaction: Transaction,
  place: CorrectionPlace,
  given: string | undefined,
  { values, flags }: ReadOptions,
): Promise<EntryParts[]> {
  const { field, story } = place;
  if (field === 'split-story') return [await splitEntry(transaction, place, given ?? null)];
  if (field === 'doubt') return [doubtEntry(place, given ?? null)];
  if (field === 'join-stories') return [await joinEntry(transaction, place)];
  if (given === undefined) throw new DeskError('A correction needs a new value', `Usage: ${usage}`);
  const value = field === 'caption' || field === 'order' ? toWords(given, place) : withBreaks(given);
  const all = flags.has('all');
  if (all && (field !== 'mention' || values.expected !== undefined))
    throw new DeskError('--all is for every place of a name', 'Leave it out here');
  const expected =
    values.expected === undefined
      ? all
        ? everyContext(place, value)
        : [expectedAt(place, value)]
      : [withBreaks(values.expected)];
  const isSaidElsewhere =
    field === 'mention' || field === 'figure' || (field === 'author' && values.as !== undefined);
  if (!isSaidElsewhere && expected.includes(value))
    throw new DeskError(`${field} of ${story.id} is that already`, 'Nothing is left to correct');
  return expected.map((words) => ({ article: story.id, expected: words, value }));
}

async function writeCorrection(options: ReadOptions, desk: Desk): Promise<number> {
  const { positionals, values } = options;
  const [argument, given] = positionals;
  if (values.undo !== undefined) return undoCorrection(values.undo, desk);
  if (argument === undefined || positionals.length > 2)
    throw new DeskError('A correction needs a place and a new value', `Usage: ${usage}`);
  const { place, parts } = await rehearse(desk, async (transaction) => {
    const found = await findPlace(transaction, argument, values.field);
    return { place: found, parts: await readParts(transaction, found, given, options) };
  });
  const as = readReference(place.field, options);
  const decision = {
    why: await required(values.why, 'why', desk),
    who: await required(values.who, 'who', desk),
    when: values.when ?? desk.now.toISOString().slice(0, 10),
  };
  const entries = parts.map(({ article, expected, value }) =>
    expectEntry({
      ...{ article, field: place.field, expected, value },
      ...(as === undefined ? {} : { as }),
      ...decision,
    }),
  );
  return writeEntries(place.story.sourceId, entries, desk);
}

export const correctCommand: DeskCommand = {
  name: 'correct',
  usage,
  purpose:
    'write a correction, or take one back: fields, paragraphs, their order and kind, stories, names, figures',
  run: (args, desk) =>
    writeCorrection(
      readOptions(args, {
        ...{
          values: [
            'field',
            'expected',
            'as',
            'number',
            'measure',
            'what',
            'unit',
            'why',
            'who',
            'when',
            'undo',
          ],
        },
        ...{ flags: ['all'], usage },
      }),
      desk,
    ),
};
