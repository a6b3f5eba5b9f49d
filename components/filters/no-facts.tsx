import { EmptyState } from '@/components/empty-state';
import { WaysOn } from '@/components/ways-on';
import type { ChosenFilter } from './chosen-filters';

/** A list of figures or quotes without an item says why, and how to get to some. */
export function NoFacts({
  measure,
  list,
  chosen,
  hrefFor,
  allHref,
}: {
  measure: string;
  list: { total: number; page: number; pages: number };
  chosen: readonly ChosenFilter[];
  hrefFor: (page: number) => string;
  allHref: string;
}) {
  const noun = measure.slice(1);
  if (list.total > 0) {
    return (
      <EmptyState status={404} title={`没有第${list.page}页`}>
        <p>到第{list.pages}页为止。</p>
        <a href={hrefFor(list.pages)} className="inline-block py-1 text-blue hover:underline">
          回到第{list.pages}页
        </a>
      </EmptyState>
    );
  }
  if (chosen.length === 0) {
    return (
      <>
        <EmptyState title={`档案里还没有${noun}`} />
        <WaysOn />
      </>
    );
  }
  return (
    <EmptyState title={`没有符合全部条件的${noun}`}>
      <p>取消一个条件试试：</p>
      {chosen.map((filter) => (
        <a
          key={filter.label}
          href={filter.without}
          className="mr-5 inline-block py-1 text-blue hover:underline"
        >
          不限{filter.label}
        </a>
      ))}
      <a href={allHref} className="inline-block py-1 text-blue hover:underline">
        全部{noun}
      </a>
    </EmptyState>
  );
}
