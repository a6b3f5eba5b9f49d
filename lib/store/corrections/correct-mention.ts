import type { MentionCorrection } from '@/lib/content/correction-schema';
import type {
  Article,
  Piece,
  Span,
  TopicMentions,
  UnitBasis,
  UnitForm,
  UnitMention,
} from '@/lib/parse/parsed-source';
import { findInQuotation, overlap } from './find-quoted';
import { keepMentions } from './keep-mentions';
import type { StructuralAttempt } from './structural-attempt';

/** A story in which nothing is named by these words. */
function withoutMentions(article: Article, spans: readonly Span[]): Article {
  return { ...article, ...keepMentions(article, (each) => !overlap(each.spans, spans)) };
}

/** The records with one more mention of the one that fits, or with a new record of it. */
function addMention<M extends Piece, R extends { mentions: M[] }>(
  records: readonly R[],
  fits: (record: R) => boolean,
  mention: M,
  create: () => R,
): R[] {
  if (!records.some(fits)) return [...records, create()];
  return records.map((record) =>
    fits(record) ? { ...record, mentions: [...record.mentions, mention] } : record,
  );
}

function name(article: Article, mention: Piece, as: Exclude<MentionCorrection['as'], 'nothing'>): Article {
  if ('person' in as) {
    const { person, unit = null, title } = as;
    const fits = (record: Article['people'][number]) =>
      record.name === person && (unit === null || record.unit === unit);
    const titles = title === undefined ? [] : [title];
    return {
      ...article,
      people: addMention(article.people, fits, mention, () => {
        const unitBasis: UnitBasis = unit === null ? 'unknown' : 'stated';
        return { name: person, titles, unit, unitBasis, private: false, mentions: [mention] };
      }),
    };
  }
  if ('unit' in as) {
    const form: UnitForm = mention.text === as.unit ? 'full' : 'short';
    const named: UnitMention = { ...mention, form };
    const fits = (record: Article['units'][number]) => record.name === as.unit;
    return {
      ...article,
      units: addMention(article.units, fits, named, () => {
        return { name: as.unit, resolved: true, candidates: [], mentions: [named] };
      }),
    };
  }
  const fits = (record: Article['topics'][number]) => record.name === as.topic;
  return {
    ...article,
    topics: addMention(article.topics, fits, mention, (): TopicMentions => {
      return { name: as.topic, status: 'catalogued', mentions: [mention] };
    }),
  };
}

/** Adds or removes a mention, or sets what it refers to: whatever these words named before, they do so no more. */
export function correctMention(
  article: Article,
  entry: MentionCorrection,
  source: string,
): StructuralAttempt {
  const place = findInQuotation(article, entry, source);
  if ('miss' in place) return { article, applied: false, found: place.miss };
  const { spans } = place;
  const cleared = withoutMentions(article, spans);
  const corrected = entry.as === 'nothing' ? cleared : name(cleared, { text: entry.value, spans }, entry.as);
  return { article: corrected, applied: true, found: null, offset: spans[0]?.[0] };
}
