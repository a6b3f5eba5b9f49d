import { Sparkline } from '@/components/plots/sparkline';
import { yearSpan } from '@/components/plots/time-axis';
import { topicHref } from '@/lib/hrefs';
import type { TopicSummary } from '@/lib/queries/view-types';

/** Campaigns with their stories by time on one shared axis, and how many. */
export function CampaignList({ campaigns }: { campaigns: readonly TopicSummary[] }) {
  const span = yearSpan(campaigns.map(({ series }) => series));
  return (
    <ul>
      {campaigns.map(({ slug, name, series, count }) => (
        <li key={slug} className="border-hair border-b">
          <a
            href={topicHref(slug)}
            className="grid grid-cols-[minmax(0,1fr)_4.5rem_2em] items-center gap-3 py-1.5"
          >
            <span>{name}</span>
            <Sparkline series={series} span={span} label={name} />
            <span className="num text-right text-soft">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
