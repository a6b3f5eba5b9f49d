import 'server-only';
import { splitSentences, type TextRange } from '@/lib/search/sentences';
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

// The newest stories first, each paragraph once; the place is that of its first name.
const NAMED = `WITH w AS MATERIALIZED (SELECT "articleId", "ordinal", "sortDate" FROM "ArticlePerson" WHERE "personSlug" = ?1
    ORDER BY "sortDate" DESC, "articleId", "ordinal" LIMIT ${STORIES})
  SELECT a."id" AS "articleId", a."sourceId", a."title" AS "articleTitle", a."published", a."time", a."dateBasis",
    m."at" AS "block", m."spans", MIN(m."start"), b."text",
    json_group_array(json_array(m."start", m."end")) AS "own",
    (SELECT json_group_array(json_array(o."start", o."end")) FROM "PersonMention" AS o
      JOIN "ArticlePerson" AS x ON x."articleId" = o."articleId" AND x."ordinal" = o."person" AND x."private"
      WHERE o."articleId" = a."id" AND o."field" = 'block' AND o."at" = m."at") AS "others"
  FROM w CROSS JOIN "PersonMention" AS m ON m."articleId" = w."articleId" AND m."person" = w."ordinal"
    AND m."field" = 'block'
  JOIN "Article" AS a ON a."id" = w."articleId"
  JOIN "Block" AS b ON b."articleId" = w."articleId" AND b."ordinal" = m."at"
  GROUP BY w."sortDate", a."id", m."at" ORDER BY w."sortDate" DESC, a."id", m."at"`;

/** The sentences that name a person, of the newest stories, three of each at most; none that names a private person too. */
export async function readPassages(rows: ReadRows, slug: string): Promise<PersonPassage[]> {
  const shown = new Map<string, number>();
  const passages: PersonPassage[] = [];
  for (const row of await rows<NamedRow>(NAMED, slug)) {
    for (const passage of passagesOf(row)) {
      const count = shown.get(row.articleId) ?? 0;
      if (count === A_STORY) break;
      shown.set(row.articleId, count + 1);
      passages.push(passage);
    }
  }
  return passages;
}

function passagesOf(row: NamedRow): PersonPassage[] {
  const [own, others] = [row.own, row.others].map((json) =>
    (JSON.parse(json) as [number, number][])
      .map(([start, end]) => ({ start, end }))
      .sort((a, b) => a.start - b.start),
  );
  const place = toFactPlace(row);
  return splitSentences(row.text).flatMap((sentence) => {
    const names = own?.filter((name) => isWithin(name, sentence)) ?? [];
    const [first] = names;
    if (first === undefined || others?.some((name) => isWithin(name, sentence))) return [];
    const part = cut(row.text, sentence, first);
    const { start, end } = trim(row.text, part);
    const marks = names
      .filter((name) => isWithin(name, { start, end }))
      .map((name): [number, number] => [name.start - start, name.end - start]);
    return [
      {
        ...place,
        text: restorePunctuation(row.text).slice(start, end),
        marks,
        isCutBefore: part.start > sentence.start,
        isCutAfter: part.end < sentence.end,
      },
    ];
  });
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
