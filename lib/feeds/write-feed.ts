import { Feed } from 'feed';
import type { StoryCard } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
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
  stories: StoryCard[];
}

function asRead(text: string): string {
  return cleanXmlText(restorePunctuation(text));
}

/**
 * A feed of stories, newest addition first, as Atom (RFC 4287) or JSON Feed 1.1.
 *
 * Ids are the stories' permalinks; `updated` is when the story last changed in the archive.
 */
export function writeFeed(
  channel: FeedChannel,
  format: FeedFormat,
  siteName: string,
  siteUrl: string,
): string {
  const updated = channel.stories
    .map((story) => story.dateChanged)
    .sort()
    .at(-1);
  const feed = new Feed({
    title: cleanXmlText(channel.title),
    id: channel.pageUrl,
    link: channel.pageUrl,
    language: 'zh-Hans',
    copyright: '',
    updated: new Date(updated ?? 0),
    generator: siteName,
    author: { name: siteName, link: siteUrl },
    feedLinks: { atom: `${channel.feedUrl}.atom`, json: `${channel.feedUrl}.json` },
  });
  for (const story of channel.stories) {
    const url = `${siteUrl}/articles/${story.id}`;
    feed.addItem({
      title: asRead(story.title),
      id: url,
      link: url,
      description: asRead(story.opening),
      published: new Date(story.dateAdded),
      date: new Date(story.dateChanged),
      category: [story.topic, story.unit].flatMap((record) =>
        record === null ? [] : [{ name: cleanXmlText(record.name) }],
      ),
    });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}
