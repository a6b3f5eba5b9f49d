import { EmptyState } from '@/components/empty-state';
import type { ChosenFilter } from '@/components/filters/chosen-filters';
import { filterNames } from '@/components/filters/describe-article-filter';
import { WaysOn } from '@/components/ways-on';
import { articlesHref } from '@/lib/filters/article-filter';
import type { ArticleList, ArticleListRequest } from '@/lib/queries/articles';

/** A list without a story says why, and how to get to some. */
export function NoStories({
  request,
  list,
  chosen,
}: {
  request: ArticleListRequest;
  list: ArticleList;
  chosen: readonly ChosenFilter[];
}) {
  if (list.total > 0) {
    return (
      <EmptyState status={404} title={`没有第${list.page}页`}>
        <p>
          符合条件的报道共{list.total}篇，到第{list.pages}页为止。
        </p>
        <Onward href={articlesHref({ ...request, page: list.pages })}>回到第{list.pages}页</Onward>
        <Onward href={articlesHref({ ...request, page: 1 })}>回到第一页</Onward>
      </EmptyState>
    );
  }
  if (chosen.length === 0) {
    return (
      <>
        <EmptyState title="档案里还没有报道" />
        <WaysOn />
      </>
    );
  }
  const unknown = list.unknown.map((name) => filterNames[name]);
  return (
    <EmptyState title={unknown.length > 0 ? `档案里没有这个${unknown.join('、')}` : '没有符合全部条件的报道'}>
      <p>取消一个条件试试：</p>
      {chosen.map((filter) => (
        <Onward key={filter.label} href={filter.without}>
          不限{filter.label}
        </Onward>
      ))}
      <Onward href={articlesHref()}>全部报道</Onward>
    </EmptyState>
  );
}

function Onward({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} className="mr-5 inline-block py-1 text-blue hover:underline">
      {children}
    </a>
  );
}
