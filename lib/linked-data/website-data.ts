import type { SearchAction, WebSite, WithContext } from 'schema-dts';
import type { Addresses } from './addresses';

/** The query placeholder that schema.org's SearchAction documentation asks for; schema-dts lacks the property. */
type SearchActionWithInput = SearchAction & { 'query-input': string };

/** schema.org WebSite with its SearchAction, for the home page. */
export function toWebsiteData(siteName: string, addresses: Addresses): WithContext<WebSite> {
  const search: SearchActionWithInput = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: addresses.search('{search_term_string}') },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: siteName,
    url: addresses.home,
    inLanguage: 'zh-Hans',
    potentialAction: search,
  };
}
