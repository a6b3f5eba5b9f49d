import type { Article, Piece } from '@/lib/parse/parsed-source';

/** A story's people, units and topics with those mentions alone that are kept; one without any is gone. */
export function keepMentions(
  { people, units, topics }: Article,
  isKept: (mention: Piece) => boolean,
): Pick<Article, 'people' | 'units' | 'topics'> {
  const kept = <M extends Piece, R extends { mentions: M[] }>(records: R[]): R[] =>
    records
      .map((record) => ({ ...record, mentions: record.mentions.filter(isKept) }))
      .filter(({ mentions }) => mentions.length > 0);
  return { people: kept(people), units: kept(units), topics: kept(topics) };
}
