import 'server-only';
import type { EvidenceView, StoryEvidence } from './article-views';
import type { ReadRows } from './read-archive';

const STORY_AT = `SELECT "id", "title", "titleFrom" FROM "Article"
  WHERE "sourceId" = ?1 AND "id" <> ?2 AND "firstLine" <= ?3 AND "lastLine" >= ?3
  ORDER BY "lastLine" - "firstLine", "id" LIMIT 1`;

interface EvidenceOwner {
  id: string;
  sourceId: string;
  /** JSON of EvidenceView[]. */
  dateEvidence: string;
  firstLine: number;
  lastLine: number;
}

/** What a story's date was taken from; words that stand in another story of the dump come with that story. */
export async function readDateEvidence(rows: ReadRows, owner: EvidenceOwner): Promise<StoryEvidence[]> {
  const { id, sourceId, firstLine, lastLine } = owner;
  const evidence = JSON.parse(owner.dateEvidence) as EvidenceView[];
  const found: StoryEvidence[] = [];
  for (const one of evidence) {
    const isOwn = one.line >= firstLine && one.line <= lastLine;
    const [story] = isOwn
      ? []
      : await rows<NonNullable<StoryEvidence['story']>>(STORY_AT, sourceId, id, one.line);
    found.push({ ...one, story: story ?? null });
  }
  return found;
}
