import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { plainDate } from '@/lib/citations/cited-article';
import type { StoryCard } from '@/lib/queries/view-types';
import { toPlainText } from '@/lib/text/plain-text';
import { cleanXmlText } from '@/lib/xml/xml-text';

export type FeedFormat = 'atom' | 'json';

export const FEED_MEDIA_TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

export interface FeedChannel {
  title: string;
  /** Absolute address of the page that the feed follows. */
  pageUrl: string;
  /** Absolute address of the feed without its ending: `https://…/feed`. */
  feedUrl: string;
  /** The query string of both, `?q=…`. */
  query?: string;
  stories: StoryCard[];
}

function asRead(text: string): string {
  return cleanXmlText(toPlainText(text));
}

interface Site {
  name: string;
  url: string;
}

const articleUrl = (site: Site, story: StoryCard) => `${site.url}/articles/${story.id}`;

const feedAddress = ({ feedUrl, query = '' }: FeedChannel, format: FeedFormat) =>
  `${feedUrl}.${format}${query}`;

function categoriesOf(story: StoryCard): string[] {
  return [story.topic, story.unit].flatMap((record) => (record === null ? [] : [cleanXmlText(record.name)]));
}

/**
 * The opening words behind the story's own date and publication: 2022-02-22 · 内蒙古日报｜…
 *
 * A reader of feeds shows the day of addition as the date, and nothing else would tell an old story from a new one.
 */
function summaryOf({ published, publication, publisher, opening }: StoryCard): string {
  const date = plainDate(published.edtf);
  const day = date !== null && published.basis === 'inferred' ? `${date}（推定）` : date;
  const head = [day, publication ?? publisher].filter((part) => part !== null).join(' · ');
  return `${head === '' ? '' : `${cleanXmlText(head)}｜`}${asRead(opening)}`;
}

/** As printed; a story without any is the feed's own author's. */
const authorsOf = (story: StoryCard) => story.authors.map((name) => ({ name: cleanXmlText(name) }));

function toAtom(channel: FeedChannel, site: Site): string {
  const updated = channel.stories.map((story) => story.dateChanged).sort();
  return generateAtomFeed({
    id: channel.pageUrl,
    title: { value: cleanXmlText(channel.title), type: 'text' },
    updated: new Date(updated.at(-1) ?? 0),
    authors: [{ name: site.name, uri: site.url }],
    generator: { text: site.name, uri: site.url },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feedAddress(channel, 'atom') },
      { rel: 'alternate', type: 'text/html', href: channel.pageUrl },
      { rel: 'alternate', type: 'application/feed+json', href: feedAddress(channel, 'json') },
    ],
    xml: { lang: 'zh-Hans' },
    entries: channel.stories.map((story) => ({
      id: articleUrl(site, story),
      title: { value: asRead(story.title), type: 'text' },
      links: [{ rel: 'alternate', type: 'text/html', href: articleUrl(site, story) }],
      published: new Date(story.dateAdded),
      updated: new Date(story.dateChanged),
      ...(story.authors.length > 0 && { authors: authorsOf(story) }),
      summary: { value: summaryOf(story), type: 'text' },
      categories: categoriesOf(story).map((term) => ({ term })),
    })),
  });
}

function toJsonFeed(channel: FeedChannel, site: Site): string {
  const feed = generateJsonFeed({
    title: cleanXmlText(channel.title),
    home_page_url: channel.pageUrl,
    feed_url: feedAddress(channel, 'json'),
    language: 'zh-Hans',
    authors: [{ name: site.name, url: site.url }],
    items: channel.stories.map((story) => ({
      id: articleUrl(site, story),
      url: articleUrl(site, story),
      title: asRead(story.title),
      content_text: summaryOf(story),
      ...(story.authors.length > 0 && { authors: authorsOf(story) }),
      date_published: new Date(story.dateAdded),
      date_modified: new Date(story.dateChanged),
      tags: categoriesOf(story),
    })),
  });
  // The generator drops a list that is empty, and the specification wants it.
  return JSON.stringify(Object.assign({ items: [] }, feed));
}

/**
 * A feed of stories, newest addition first, as Atom (RFC 4287) or JSON Feed 1.1.
 *
 * Ids are the stories' permalinks; `updated` is when the story last changed in the archive.
 */
export function writeFeed(channel: FeedChannel, format: FeedFormat, site: Site): string {
  return format === 'atom' ? toAtom(channel, site) : toJsonFeed(channel, site);
}
