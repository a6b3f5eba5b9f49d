const BREAKING = 'p|br|div|h[1-6]|ul|ol|li|img|table|tbody|thead|tr|hr|section|figure|blockquote|center';
const INLINE = 'span|strong|b|em|i|u|a|font|td|th|sup|sub|small|big|video|iframe|source|figcaption';

/** A tag that ends a line for a browser, opening or closing; to be matched without regard to case. */
export const BREAKING_TAG = `</?(?:${BREAKING})(?:[\\s/][^<>]{0,2000})?>`;
/** Any tag of HTML's that a story's text has, or a comment. */
export const HTML_TAG = `(?:</?(?:${BREAKING}|${INLINE})(?:[\\s/][^<>]{0,2000})?>|<!--[^<>]{0,300}-->)`;
/** A space that is written as an entity. */
export const SPACE_ENTITY = '&(?:nbsp|ensp|emsp|#12288);';
/** One or more tags and entities for spaces, and the white space between them. */
export const TAG_RUN = `(?:${HTML_TAG}|${SPACE_ENTITY})(?:\\s*(?:${HTML_TAG}|${SPACE_ENTITY}))*`;
