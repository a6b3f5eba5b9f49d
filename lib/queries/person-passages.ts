import 'server-only';
import { type TextRange, walkSentences } from '@/lib/search/sentences';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { type FactPlaceRow, toFactPlace } from './fact-places';
import type { ReadRows } from './read-archive';
import type { FactPlace } from './view-types';

/** A sentence that names a person; its place is the first name's. */
export interface PersonPassage extends FactPlace {
  /** As a reader sees it. */
  text: string;
  /** The person's names in it: UTF-16 offsets, ends exclusive. */
  marks: [number, number][];
  isCutBefore: boolean;
  isCutAfter: boolean;
}

const STORIES = 12;
const A_STORY = 3;
/** A sentence beyond this is shown from its first clause on, in UTF-16 code units. */
const LONGEST = 220;

interface NamedRow extends FactPlaceRow {
  text: string;
  /** JSON: [start, end][] of the person's names in the paragraph. */
  own: string;
  /** JSON: the same of private persons, whose names stay in their story. */
  others: string;
}

// The newest stories first, each paragraph once; the place is that of its first name. Names are put together before their
// paragraph is read: a sorter would copy its text once for each of them.
const NAMED = `WITH w AS MATERIALIZED (SELECT "articleId", "ordinal", "sortDate" FROM "ArticlePerson" WHERE "personSlug" = ?1
    ORDER BY "sortDate" DESC, "articleId", "ordinal" LIMIT ${STORIES}),
  n AS MATERIALIZED (SELECT w."sortDate", w."articleId", m."at", m."spans", MIN(m."start"),
      json_group_array(json_array(m."start", m."end")) AS "own"
    FROM w CROSS JOIN "PersonMention" AS m ON m."articleId" = w."articleId" AND m."person" = w."ordinal"
      AND m."field" = 'block'
    GROUP BY w."sortDate", w."articleId", m."at")
  SELECT a."id" AS "articleId", a."sourceId", a."title" AS "articleTitle", a."published", a."time", a."dateBasis",
    n."at" AS "block", n."spans", b."text", n."own",
    (SELECT json_group_array(json_array(o."start", o."end")) FROM "PersonMention" AS o
      JOIN "ArticlePerson" AS x ON x."articleId" = o."articleId" AND x."ordinal" = o."person" AND x."private"
      WHERE o."articleId" = n."articleId" AND o."field" = 'block' AND o."at" = n."at") AS "others"
  FROM n CROSS JOIN "Article" AS a ON a."id" = n."articleId"
  CROSS JOIN "Block" AS b ON b."articleId" = n."articleId" AND b."ordinal" = n."at"
  ORDER BY n."sortDate" DESC, n."articleId", n."at"`;

/** The sentences that name a person, of the newest stories, three of each at most; none that names a private person too. */
export async function readPassages(rows: ReadRows, slug: string): Promise<PersonPassage[]> {
  const shown = new Map<string, number>();
  const passages: PersonPassage[] = [];
  for (const row of await rows<NamedRow>(NAMED, slug)) {
    const count = shown.get(row.articleId) ?? 0;
    const found = passagesOf(row, A_STORY - count);
    shown.set(row.articleId, count + found.length);
    passages.push(...found);
  }
  return passages;
}

// A paragraph may have thousands of sentences that name somebody: nothing of it is done for each that is not shown.
function passagesOf(row: NamedRow, most: number): PersonPassage[] {
  const own = readRanges(row.own);
  const others = readRanges(row.others);
  const place = toFactPlace(row);
  const passages: PersonPassage[] = [];
  let printed: string | null = null;
  for (const sentence of walkSentences(row.text)) {
    if (passages.length >= most || own.length === 0) break;
    const names = takeWithin(own, sentence);
    const hidden = takeWithin(others, sentence);
    const [first] = names;
    if (first === undefined || hidden.length > 0) continue;
    const part = cut(row.text, sentence, first);
    const { start, end } = trim(row.text, part);
    printed ??= restorePunctuation(row.text);
    passages.push({
      ...place,
      text: printed.slice(start, end),
      marks: names
        .filter((name) => isWithin(name, { start, end }))
        .map((name): [number, number] => [name.start - start, name.end - start]),
      isCutBefore: part.start > sentence.start,
      isCutAfter: part.end < sentence.end,
    });
  }
  return passages;
}

/** Ranges of a JSON list, the last first. */
const readRanges = (json: string): TextRange[] =>
  (JSON.parse(json) as [number, number][])
    .map(([start, end]) => ({ start, end }))
    .sort((a, b) => b.start - a.start);

/** Takes off the list what begins before a sentence's end; returns those that are whole within it. */
function takeWithin(ranges: TextRange[], sentence: TextRange): TextRange[] {
  const taken: TextRange[] = [];
  for (let next = ranges.at(-1); next && next.start < sentence.end; next = ranges.at(-1)) {
    ranges.pop();
    if (isWithin(next, sentence)) taken.push(next);
  }
  return taken;
}

const isWithin = (name: TextRange, { start, end }: TextRange) => name.start >= start && name.end <= end;

/** Of a long sentence what its first name stands in the middle of; clauses stay whole. */
function cut(text: string, sentence: TextRange, name: TextRange): TextRange {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const from = Math.max(sentence.start, name.start - Math.floor(LONGEST / 3));
  const to = Math.min(sentence.end, from + LONGEST);
  const before = text.slice(from, name.start).search(/[，,；;：:]/);
  const behind = Math.max(...['，', ',', '；', ';', '、'].map((mark) => text.lastIndexOf(mark, to - 1)));
  return {
    start: from === sentence.start || before < 0 ? from : from + before + 1,
    end: to === sentence.end || behind <= name.end ? to : behind,
  };
}

function trim(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  return {
    start: start + part.length - part.trimStart().length,
    end: end - part.length + part.trimEnd().length,
  };
}
