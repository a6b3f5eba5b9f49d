import type { FurnitureKind } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';
import { TAG_RUN } from './html-tags';

/** A form of markup; rows longer than `longest` code units are none. */
export interface MarkupForm {
  pattern: RegExp;
  kind: FurnitureKind;
  longest: number;
}

const form = (kind: FurnitureKind, pattern: RegExp, longest = Number.POSITIVE_INFINITY): MarkupForm => ({
  ...{ pattern, kind, longest },
});

/** --> 2025-07-15 …… /enpproperty-->: what an e-paper's page says of itself in a comment. */
const PAGE_COMMENT = form('metadata', /(?:^(?:<!--|-->).*|\/enpproperty)\s?-->$/, 600);

/** 垄!-- /8962/ad01 -->: what is left of a comment. */
const REST_OF_COMMENT = form('markup', /^.{0,2}!--.*-->$/, 300);

/** 图片默认标题_fororder_1: what a program calls a picture that nobody named. */
const NAMELESS_PICTURE = form('markup', /^图片默认标题(?:_fororder_\d{1,3})?$/, 24);

/** None but those that `FORMS_OF_TEXT` has begins with a character of `TEXT`. */
export const MARKUP_FORMS: readonly MarkupForm[] = [
  // text: a word of the page's own code.
  form('markup', /^[a-z]{2,12}$/),
  // WDCM上传图片: what an editor's program calls a picture.
  form('markup', /^[A-Za-z]{2,10}上传(?:图片|视频)$/),
  // [float=left], [/img]: a forum's tags.
  form('markup', /^(?:\[\/?[a-z]{1,10}(?:=[^[\]]{0,40})?\]\s*){1,6}$/, 200),
  // ❤: an ornament.
  form('markup', /^\p{So}+\ufe0f?$/u),
  form('markup', /^[-=_*~#+.·—\s<>|◆■●▲★☆※◎▶►○□△▼]{1,200}$/, 200),
  form('markup', /^(?:<\/?[a-zA-Z!][^<>]{0,2000}>\s*){1,20}$/, 3000),
  // &nbsp;&nbsp;: an empty paragraph.
  form('markup', new RegExp(`^${TAG_RUN}$`, 'i'), 3000),
  PAGE_COMMENT,
  NAMELESS_PICTURE,
  // channelId 1 1 1: a variable of the page's code.
  form('markup', /^[a-z]{2,12}[A-Z][A-Za-z]{1,12}(?:\s\d{1,6})+$/),
  form('metadata', /^<(url|docno|docid|id|link|guid|source_url|doc_id)>[^<>]{0,600}<\/\1>$/i, 700),
  form(
    'metadata',
    /^(?:(?:original_)?url|link|href|tags|categor(?:y|ies)|keywords|description|slug|layout|id|docno|docid|lang|image|cover|draft|permalink|summary|excerpt|section|type)\s?:(?:\s|$)/i,
  ),
  form('metadata', /^-\s{1,4}"[^"]{0,80}"$/),
  form('metadata', /^(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]{3,600}$/i),
  form('markup', /^!\[(?![^\]]*[\u4e00-\u9fff]{6})[^\]]{0,200}\]\([^)]{0,800}\)(?:\s?\|)?$/),
  form('markup', /^\[[^\]]{1,80}\]\([^)]{1,800}\)$/),
];

/** What most rows begin with. */
const TEXT = new CharacterClass(/[\u4e00-\u9fff]/);
export const FORMS_OF_TEXT: readonly MarkupForm[] = [PAGE_COMMENT, REST_OF_COMMENT, NAMELESS_PICTURE];

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
  const forms = TEXT.hasAt(text, 0) ? FORMS_OF_TEXT : MARKUP_FORMS;
  return forms.find(({ pattern, longest }) => text.length <= longest && pattern.test(text))?.kind ?? null;
}
