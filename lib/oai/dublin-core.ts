import { createAddresses } from '@/lib/linked-data/addresses';
import type { HarvestedStory } from '@/lib/queries/harvest';
import { toPlainText } from '@/lib/text/plain-text';
import { element, type Xml } from '@/lib/xml/xml-element';

/**
 * A story as oai_dc: the fifteen elements of Dublin Core, without qualifiers.
 *
 * A date that the archive inferred carries EDTF's `~`, one that nobody knows is left out.
 */
export function toDublinCore(story: HarvestedStory, siteUrl: string): Xml {
  const addresses = createAddresses(siteUrl);
  const values: [string, string | null][] = [
    ['title', toPlainText(story.deck === null ? story.title : `${story.title}：${story.deck}`)],
    ...story.authors.map((name): [string, string] => ['creator', name]),
    ...story.topics.map((name): [string, string] => ['subject', name]),
    ...story.units.map((name): [string, string] => ['subject', name]),
    ['description', toPlainText(story.opening)],
    ['publisher', story.publication ?? story.publisher],
    ['date', story.published],
    ['type', 'Text'],
    ['type', 'newspaperArticle'],
    ['format', 'text/html'],
    ['identifier', addresses.article(story.id)],
    ['source', story.sourceUrl ?? addresses.source(story.sourceId)],
    ['language', 'zh-CN'],
    ['rights', story.rights],
  ];
  return element(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    ...values.map(([name, value]) =>
      value === null || value === '' ? null : element(`dc:${name}`, {}, value),
    ),
  );
}
