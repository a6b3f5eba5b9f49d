import { basename } from 'node:path';
import { CORRECTION_FIELDS, type CorrectionField } from '@/lib/content/correction-schema';
import { DeskError } from '@/lib/desk/desk-error';
import { toSourceId } from '@/lib/desk/find-dumps';
import { splitLines } from '@/lib/source/split-lines';
import type { Transaction } from '@/lib/store/database';
import {
  listDoubts,
  listPieces,
  readSourceText,
  readStory,
  type SourcePiece,
  type StoryBlock,
  type StoryFields,
} from '@/lib/store/rehearsal/read-story';

/** Where something is to be corrected. */
export interface CorrectionPlace {
  story: StoryFields;
  field: CorrectionField;
  /** The whole source, and what its stretches were taken for. */
  text: string;
  pieces: SourcePiece[];
  /** What the parser doubts in the source, with the offset of each. */
  doubts: { rule: string; start: number }[];
  /** The paragraph or caption that was named, by line or as #p7. */
  block: StoryBlock | null;
  /** Ordinal of the section whose heading was named. */
  section: number | null;
  /** The stretch of the source that was named: a line, or from a column to its end. */
  line: { start: number; end: number } | null;
}

const isField = (name: string): name is CorrectionField => CORRECTION_FIELDS.some((known) => known === name);

/** What a piece of the source is corrected as, where its kind alone says it. */
const FIELD_OF: Record<string, CorrectionField> = {
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  heading: 'heading',
};

function expectField(named: string | undefined, kind: string | null): CorrectionField {
  const field = named ?? FIELD_OF[kind ?? ''];
  if (field !== undefined && isField(field)) return field;
  const list = CORRECTION_FIELDS.join(', ');
  if (field === undefined)
    throw new DeskError(
      `What is wrong ${kind === null ? 'there' : kind === 'apparatus' ? 'in this line' : `with this ${kind}`} is not said`,
      `Name it with --field: ${list}`,
    );
  throw new DeskError(
    `"${field}" is no field that can be corrected`,
    `Name one after #, or with --field: ${list}`,
  );
}

async function expectStory(transaction: Transaction, id: string): Promise<StoryFields> {
  const story = await readStory(transaction, id);
  if (story === null)
    throw new DeskError(`There is no story ${id}`, 'See npm run archive -- check for their names');
  return story;
}

async function findByLine(
  transaction: Transaction,
  [file, number, column]: [file: string, number: number, column: number],
  wanted: string | undefined,
): Promise<CorrectionPlace> {
  const name = basename(file).replace(/\.[^.]*$/, '');
  const named = await readSourceText(transaction, name);
  // Under the name that the dump had before it was added.
  const id = named === null ? toSourceId(basename(file)) : name;
  const text = named ?? (await readSourceText(transaction, id));
  if (text === null)
    throw new DeskError(
      `The archive has no source ${name}`,
      'Add it first, or name the story: <story>#<field>',
    );
  const found = splitLines(text)[number - 1];
  if (found === undefined) throw new DeskError(`${file} has no line ${number}`, 'Correct the number');
  const line = { start: found.start + column - 1, end: found.end };
  const pieces = await listPieces(transaction, id);
  const here = pieces.filter(({ start, end }) => start < line.end && end > line.start);
  const ofStory = here.filter(({ articleId }) => articleId !== null);
  // Beside a deck stands its dash, beside a heading its number.
  const own = ofStory.find(({ kind }) => kind !== 'apparatus') ?? ofStory[0];
  // Another story may begin with words that were taken for the page's.
  const before =
    wanted === 'split-story' || wanted === 'doubt'
      ? pieces.findLast(({ start, articleId }) => articleId !== null && start <= line.start)
      : undefined;
  const piece = own ?? before;
  if (piece?.articleId == null)
    throw new DeskError(`Line ${number} of ${file} belongs to no story`, 'Name a line of a story');
  const story = await expectStory(transaction, piece.articleId);
  const field = expectField(wanted, own?.kind ?? null);
  const block = story.blocks.find(({ ordinal }) => ordinal === own?.block) ?? null;
  const doubts = (await listDoubts(transaction, id)).map(({ rule, line: at, column }) => {
    return { rule, start: (splitLines(text)[at - 1]?.start ?? 0) + column - 1 };
  });
  return { story, field, text, pieces, doubts, block, section: own?.section ?? null, line };
}

/**
 * The place that `<story>#<field>`, `<story>#p<number>` or `<file>:<line>[:<column>]` names, read in the rehearsed
 * archive. Throws a DeskError where there is none, or where `wanted` must say what is wrong there.
 */
export async function findPlace(
  transaction: Transaction,
  argument: string,
  wanted: string | undefined,
): Promise<CorrectionPlace> {
  const byLine = /^(.+\.(?:txt|html?)):(\d+)(?::(\d+))?$/.exec(argument);
  if (byLine !== null) {
    const [, file = '', line, column = '1'] = byLine;
    return findByLine(transaction, [file, Number(line), Number(column)], wanted);
  }
  const [id = '', named] = argument.split('#');
  const ordinal = /^p(\d+)$/.exec(named ?? '')?.[1];
  const section = /^heading(\d+)$/.exec(named ?? '')?.[1];
  const given = ordinal === undefined ? (section === undefined ? named : 'heading') : undefined;
  if (given !== undefined) expectField(given, null);
  const story = await expectStory(transaction, id);
  const block = story.blocks.find((each) => each.ordinal === Number(ordinal)) ?? null;
  if (ordinal !== undefined && block === null)
    throw new DeskError(`${id} has no paragraph #p${ordinal}`, 'Correct the number');
  return {
    ...{ story, field: expectField(wanted ?? given, block?.type ?? null), block },
    text: (await readSourceText(transaction, story.sourceId)) ?? '',
    pieces: await listPieces(transaction, story.sourceId),
    doubts: [],
    section: section === undefined ? null : Number(section),
    line: null,
  };
}
