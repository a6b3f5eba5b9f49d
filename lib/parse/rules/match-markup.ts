import type { FurnitureKind } from '../parsed-source';

/**
 * Markup: rows that are signs of a format and no text, and metadata that no reader saw.
 *
 *   ---                                   a rule, or the fence of a front matter
 *   <img src="…" alt="">                  a tag alone
 *   <url>http://news.example.cn/1</url>   an address in a corpus
 *   tags:                                 a key of a front matter
 *
 * Refused: <content>中广网…… (a tag around text: a wrapper), 警方:…… (a Chinese key).
 */
export function matchMarkup(text: string): FurnitureKind | null {
  if (/^[-=_*~#+.·—\s<>|◆■●▲★☆※◎▶►○□△▼]{1,200}$/.test(text.slice(0, 200)) && text.length <= 200)
    return 'markup';
  if (/^(?:<\/?[a-zA-Z!][^<>]{0,2000}>\s*){1,20}$/.test(text.slice(0, 3000)) && text.length <= 3000)
    return 'markup';
  // --> 2025-07-15 …… /enpproperty-->: what an e-paper's page says of itself in a comment.
  if (text.length <= 600 && /(?:^(?:<!--|-->).*|\/enpproperty)\s?-->$/.test(text)) return 'metadata';
  if (/^<(url|docno|docid|id|link|guid|source_url|doc_id)>[^<>]{0,600}<\/\1>$/i.test(text.slice(0, 700)))
    return 'metadata';
  if (
    /^(?:(?:original_)?url|link|href|tags|categor(?:y|ies)|keywords|description|slug|layout|id|docno|docid|lang|image|cover|draft|permalink|summary|excerpt|section|type)\s?:(?:\s|$)/i.test(
      text,
    )
  )
    return 'metadata';
  if (/^-\s{1,4}"[^"]{0,80}"$/.test(text)) return 'metadata';
  if (/^(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]{3,600}$/i.test(text)) return 'metadata';
  if (
    /^!\[[^\]]{0,200}\]\([^)]{0,800}\)(?:\s?\|)?$/.test(text) ||
    /^\[[^\]]{1,80}\]\([^)]{1,800}\)$/.test(text)
  )
    return 'markup';
  return null;
}
