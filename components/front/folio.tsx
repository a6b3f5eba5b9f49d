import type { FrontPage } from '@/lib/queries/archive';
import { formatDate } from '@/lib/text/format-date';

/** The line under the masthead: what this is, and the time that it covers. */
export function Folio({ period }: Pick<FrontPage, 'period'>) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-hair border-b pt-4 pb-1.5 font-serif text-sm text-soft">
      <h1>有出处的公安新闻档案</h1>
      {period && (
        <p className="num">
          {period.first === period.last
            ? formatDate(period.first)
            : `${formatDate(period.first)}至${formatDate(period.last)}`}
        </p>
      )}
    </div>
  );
}
