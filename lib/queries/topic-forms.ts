import 'server-only';
import { cache } from 'react';
import { readArchive } from './read-archive';

/** Mentions that are looked through: a common topic has hundreds of thousands, and few ways to be written. */
const READ = 20_000;

/** The forms of a topic that stand in the texts, as printed, most frequent first. */
export const listTopicForms = cache(
  (slug: string): Promise<string[]> =>
    readArchive(async (rows) => {
      const forms = await rows<{ surface: string }>(
        `SELECT "surface" FROM (SELECT "surface" FROM "TopicMention" WHERE "topicSlug" = ? LIMIT ?)
         GROUP BY 1 ORDER BY COUNT(*) DESC, 1`,
        slug,
        READ,
      );
      return forms.map(({ surface }) => surface);
    }),
);
