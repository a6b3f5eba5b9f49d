import { LedgerEntryText } from '@/components/ledger';
import { quotesHref } from '@/lib/filters/quote-filter';
import type { ArchiveCounts } from '@/lib/queries/archive';

/** The archive in numbers, each the way to what it counts. */
export function ArchiveLedger({ counts }: { counts: ArchiveCounts }) {
  return (
    <ul className="grid grid-cols-4 gap-x-3 gap-y-2.5 pb-5">
      {[
        { value: counts.articles, label: '篇报道', href: '/articles' },
        { value: counts.units, label: '个单位', href: '/units' },
        { value: counts.people, label: '位人物', href: '/people' },
        { value: counts.topics, label: '个主题', href: '/topics' },
        { value: counts.figures, label: '项数字', href: '/figures' },
        { value: counts.quotes, label: '条引语', href: quotesHref({ unattributed: true }) },
        { value: counts.events, label: '条记事', href: '/timeline' },
        { value: counts.sources, label: '份来源', href: '/sources' },
      ].map(({ value, label, href }) => (
        <li key={href}>
          <a href={href} className="block">
            <LedgerEntryText value={value} label={label} />
          </a>
        </li>
      ))}
    </ul>
  );
}
