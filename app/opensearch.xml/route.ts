import { conditionalResponse } from '@/lib/api/conditional-response';
import { siteContact, siteName, siteUrl } from '@/lib/site';
import { element, xmlDocument } from '@/lib/xml/xml-element';

export const dynamic = 'force-dynamic';

const LONGEST_SHORT_NAME = 16;

/** The description by which a browser takes the archive up as a search engine (OpenSearch 1.1). */
export function GET(request: Request) {
  const url = (type: string, template: string, rel = 'results') =>
    element('Url', { type, rel, template: `${siteUrl}${template}` });
  const description = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, [...siteName].slice(0, LONGEST_SHORT_NAME).join('')),
    element('Description', {}, `在${siteName}中检索报道、单位、主题与人物`),
    siteContact === null ? null : element('Contact', {}, siteContact.replace(/^mailto:/, '')),
    url('text/html', '/search?q={searchTerms}&page={startPage?}'),
    url('application/json', '/api/v1/search?q={searchTerms}'),
    url('application/atom+xml', '/search/feed.atom?q={searchTerms}'),
    url('application/x-suggestions+json', '/opensearch-suggestions?q={searchTerms}', 'suggestions'),
    url('application/opensearchdescription+xml', '/opensearch.xml', 'self'),
    element('Image', { width: 48, height: 48, type: 'image/x-icon' }, `${siteUrl}/favicon.ico`),
    element('Language', {}, 'zh-Hans'),
    element('InputEncoding', {}, 'UTF-8'),
    element('OutputEncoding', {}, 'UTF-8'),
  );
  return conditionalResponse(
    request,
    xmlDocument(description),
    'application/opensearchdescription+xml; charset=utf-8',
  );
}
