import { articlesHref } from '@/lib/filters/article-filter';
import { isBeside } from '@/lib/filters/is-beside';
import { yearName } from '@/lib/filters/year-value';
import type { ArticleFilter, ArticleListRequest, FilterLabels } from '@/lib/queries/articles';
import type { ChosenFilter } from './chosen-filters';

export const filterNames: Record<keyof ArticleFilter, string> = {
  year: '年份',
  unit: '单位',
  topic: '主题',
  person: '人物',
  publication: '报刊',
  source: '来源文件',
};

/** What a list of stories is narrowed to, in the reader's words. */
export function describeArticleFilter(request: ArticleListRequest, labels: FilterLabels): ChosenFilter[] {
  const chosen = describeFilter(request, labels, articlesHref);
  if (!isBeside(request)) return chosen;
  const without = articlesHref({ ...request, beside: undefined, page: undefined });
  return [...chosen, { label: '段落', value: '写在同一段', without }];
}

/** What any list or search is narrowed to; an unknown record goes by its slug. */
export function describeFilter<Request extends ArticleFilter>(
  request: Request,
  labels: FilterLabels,
  hrefFor: (request: Request) => string,
): ChosenFilter[] {
  const values: Record<keyof ArticleFilter, string | undefined> = {
    year: yearName(request.year),
    unit: labels.unit?.name ?? request.unit,
    topic: labels.topic?.name ?? request.topic,
    person: labels.person?.name ?? request.person,
    publication: request.publication,
    source: labels.source?.name ?? request.source,
  };
  return (Object.keys(filterNames) as (keyof ArticleFilter)[]).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    return [
      {
        label: filterNames[name],
        value,
        without: hrefFor({ ...request, [name]: undefined, page: undefined }),
      },
    ];
  });
}
