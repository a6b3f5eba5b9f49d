import { formatCoins } from '@/lib/citations/coins';
import { cardToCitedArticle } from '@/lib/citations/to-cited-article';
import type { StoryCard } from '@/lib/queries/view-types';
import { siteUrl } from '@/lib/site';

/** A story in a list for Zotero and its like: an empty element that carries the reference (COinS). */
export function Coins({ story }: { story: StoryCard }) {
  return <span className="Z3988 hidden" title={formatCoins(cardToCitedArticle(story, siteUrl))} />;
}
