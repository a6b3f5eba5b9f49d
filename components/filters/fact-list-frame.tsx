import type { ReactNode } from 'react';
import { AnswerStatus } from '@/components/answer-status';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import type { BadParam } from '@/lib/filters/search-params';
import { type ChosenFilter, ChosenFilters } from './chosen-filters';
import { BadParamNotice } from './list-notices';
import { NoFacts } from './no-facts';

/** The frame that the lists of figures and of quotes share: what is asked, the list, other ways to narrow it. */
export function FactListFrame({
  status,
  title,
  note,
  measure,
  uncounted,
  list,
  bad,
  chosen,
  hrefFor,
  allHref,
  form,
  sorts,
  facets,
  children,
}: {
  /** 404 or 410 where a filter names a record that is not there. */
  status: 200 | 404 | 410;
  title: string;
  note: string;
  /** Measure word and noun: 项数字. */
  measure: string;
  /** After the count: what the list leaves out, and the way to it. */
  uncounted?: ReactNode;
  list: { total: number; isMore: boolean; page: number; pages: number; items: readonly unknown[] };
  bad: readonly BadParam[];
  chosen: readonly ChosenFilter[];
  hrefFor: (page: number) => string;
  allHref: string;
  form: ReactNode;
  sorts: ReactNode;
  facets: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <AnswerStatus code={status} />
      <PageHeading title={title} note={note} />
      <BadParamNotice bad={bad} plainHref={hrefFor(list.page)} />
      {(list.total > 0 || chosen.length > 0) && form}
      <div className="mt-4 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="min-w-0">
          <ChosenFilters chosen={chosen} allHref={allHref} />
          <div className="my-2 flex flex-wrap items-baseline justify-between gap-x-8">
            <p className="num text-sm text-soft">
              {list.total.toLocaleString('en-US')}
              {list.isMore && '多'}
              {measure}
              {list.pages > 1 &&
                list.items.length > 0 &&
                `，第${list.page}页${list.isMore ? '' : `，共${list.pages}页`}`}
              {uncounted}
            </p>
            {list.items.length > 1 && sorts}
          </div>
          {list.items.length > 0 ? (
            children
          ) : (
            <NoFacts measure={measure} list={list} chosen={chosen} hrefFor={hrefFor} allHref={allHref} />
          )}
          {list.items.length > 0 && <Pagination page={list.page} pages={list.pages} hrefFor={hrefFor} />}
        </div>
        {(list.total > 0 || chosen.length > 0) && (
          <aside aria-label="按条件缩小范围" className="no-print min-w-0 max-lg:hidden">
            <h2 className="sr-only">按条件缩小范围</h2>
            <div className="grid gap-y-6">{facets}</div>
          </aside>
        )}
      </div>
    </>
  );
}
