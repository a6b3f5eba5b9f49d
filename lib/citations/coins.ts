import { cleanXmlText } from '@/lib/xml/xml-text';
import { type CitedArticle, isNewspaperArticle, plainDate } from './cited-article';

const FORMAT = `ctx_ver=Z39.88-2004&rft_val_fmt=${encodeURIComponent('info:ofi/fmt:kev:mtx:dc')}`;

/**
 * A story as a COinS context object (OpenURL, Z39.88-2004): the `title` of an empty `<span class="Z3988">`.
 *
 * Dublin Core's format, since the journal format knows no newspaper and no address; `rft.type` is Zotero's own word.
 */
export function formatCoins(article: CitedArticle): string {
  const date = plainDate(article.published);
  const values: [string, string | null][] = [
    ['rft.type', isNewspaperArticle(article) ? 'newspaperArticle' : 'webpage'],
    ['rft.title', article.title],
    ...article.authors.map((name): [string, string] => ['rft.creator', name]),
    ['rft.source', article.publication],
    ['rft.date', date],
    ['rft.identifier', article.url],
    ['rft.language', 'zh-CN'],
  ];
  let coins = FORMAT;
  for (const [name, value] of values) {
    if (value !== null) coins += `&${name}=${encodeURIComponent(cleanXmlText(value))}`;
  }
  return coins;
}
