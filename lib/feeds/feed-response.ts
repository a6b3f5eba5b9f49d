import { conditionalResponse } from '@/lib/api/conditional-response';
import { missingFileAnswer } from '@/lib/api/plain-answer';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { type ArticleFilter, listArticles } from '@/lib/queries/articles';
import type { RedirectKind } from '@/lib/queries/redirects';
import { siteName, siteUrl } from '@/lib/site';
import { FEED_MEDIA_TYPES, type FeedFormat, writeFeed } from './write-feed';

const STORIES = 50;

/** The stories that a feed follows: all, or those of one record. */
export interface FeedSubject {
  title: string;
  /** Path of the page that the feed follows: `/units/<slug>`, `/` for all. */
  path: string;
  filter: ArticleFilter;
}

/** The feed of a subject, ordered by date added. */
export async function feedResponse(
  request: Request,
  subject: FeedSubject,
  format: FeedFormat,
): Promise<Response> {
  const refused = refuseParameters(request);
  if (refused !== null) return refused;
  const { items } = await listArticles({ ...subject.filter, sort: 'added', perPage: STORIES });
  const channel = {
    title: subject.title,
    pageUrl: `${siteUrl}${subject.path}`,
    feedUrl: `${siteUrl}${subject.path === '/' ? '' : subject.path}/feed`,
    stories: items,
  };
  return conditionalResponse(
    request,
    writeFeed(channel, format, { name: siteName, url: siteUrl }),
    FEED_MEDIA_TYPES[format],
  );
}

interface RecordFeed {
  kind: RedirectKind & ('units' | 'topics' | 'people');
  /** The record's name, null where there is no such record. */
  name: string | null;
  slug: string;
  filter: ArticleFilter;
}

/** The feed of one unit, topic or person; 404, 410 and redirects as on its page. */
export async function recordFeedResponse(
  request: Request,
  record: RecordFeed,
  format: FeedFormat,
): Promise<Response> {
  if (record.name === null) {
    return missingFileAnswer(record.kind, record.slug, (slug) => `/${record.kind}/${slug}/feed.${format}`);
  }
  const subject = {
    title: `${record.name} · ${siteName}`,
    path: `/${record.kind}/${record.slug}`,
    filter: record.filter,
  };
  return feedResponse(request, subject, format);
}
