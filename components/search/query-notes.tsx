import { filterNames } from '@/components/filters/describe-article-filter';
import type { SearchView } from '@/lib/queries/search-view';
import { LONGEST_QUERY, MOST_TERMS } from '@/lib/search/query-language';

/** How the query was read, where that is not plain: excluded words, fields, a part left out. */
export function QueryNotes({ view }: { view: Pick<SearchView, 'excluded' | 'fields' | 'isCut'> }) {
  const { excluded, fields, isCut } = view;
  if (excluded.length === 0 && fields.length === 0 && !isCut) return null;
  return (
    <ul className="mb-4 grid gap-0.5 text-sm">
      {isCut && (
        <li role="status" className="border-vermilion border-l-3 bg-wash px-3 py-2">
          检索词太长：只用了前{LONGEST_QUERY}个字符中的前{MOST_TERMS}个词，其余未用。
        </li>
      )}
      {excluded.length > 0 && (
        <li>
          <span className="text-soft">不含</span> {excluded.join('、')}
        </li>
      )}
      {fields.map(({ field, value, isExcluded, labels, total }) => (
        <li key={`${field}-${value}-${isExcluded}`}>
          <span className="text-soft">
            {isExcluded ? '不要' : '只要'}
            {filterNames[field]}
          </span>{' '}
          {labels.length > 0 ? labels.join('、') : `没有与“${value}”相符的${filterNames[field]}`}
          {total > labels.length && labels.length > 0 && `等${total}项`}
        </li>
      ))}
    </ul>
  );
}
