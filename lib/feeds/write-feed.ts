import { Feed } from 'feed';
import type { StoryCard } from '@/lib/queries/view-types';

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

/** Characters that XML 1.0 cannot carry, even escaped: controls but tab and line ends, and non-characters. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

function clean(text: string): string {
  return text.replace(NOT_XML, '').replace(LONE_SURROGATE, '\ufffd');
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
    title: clean(channel.title),
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
      title: clean(story.title),
      id: url,
      link: url,
      description: clean(story.opening),
      published: new Date(story.dateAdded),
      date: new Date(story.dateChanged),
      category: [story.topic, story.unit].flatMap((record) =>
        record === null ? [] : [{ name: clean(record.name) }],
      ),
    });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}
