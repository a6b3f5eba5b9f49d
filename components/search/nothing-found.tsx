import type { ReactNode } from 'react';
import { EmptyState } from '@/components/empty-state';
import type { ChosenFilter } from '@/components/filters/chosen-filters';
import { filterNames } from '@/components/filters/describe-article-filter';
import { articlesHref } from '@/lib/filters/article-filter';
import { searchHref } from '@/lib/filters/search-filter';
import type { PlaceHelp, RecordHit, SearchRequest, SearchView } from '@/lib/queries/search-view';
import type { FoundBeside } from './found-beside';
import { RecordHits } from './record-hits';
import { SearchHits } from './search-hits';
import { SearchTips } from './search-tips';

/** A search that shows no story says why, and what can be found nearby. */
export function NothingFound({
  request,
  view,
  beside,
  chosen,
}: {
  request: SearchRequest;
  view: SearchView;
  /** What stands above by its publication or its date; authors stand there too. */
  beside: FoundBeside;
  chosen: readonly ChosenFilter[];
}) {
  if (view.total > 0) {
    return (
      <EmptyState status={404} title={`没有第${view.page}页`}>
        <p>
          找到的报道共{view.total}篇，到第{view.pages}页为止。
        </p>
        <Onward href={searchHref({ ...request, page: view.pages })}>到第{view.pages}页</Onward>
        <Onward href={searchHref({ ...request, page: 1 })}>回到第一页</Onward>
      </EmptyState>
    );
  }
  const unknown = view.unknown.map((name) => filterNames[name]);
  const isFoundBeside = beside.publication !== null || beside.dated !== null || view.authors.length > 0;
  const isLost = !isFoundBeside && isDeadEnd(view, chosen);
  return (
    <>
      <EmptyState
        title={unknown.length > 0 ? `档案里没有这个${unknown.join('、')}` : titleOf(view, isFoundBeside)}
      >
        {isLost && (
          <p>
            检索照报道的用字：换个短些的说法，或者从
            <a href="/units" className="prose-link">
              单位
            </a>
            、
            <a href="/topics" className="prose-link">
              主题
            </a>
            、
            <a href="/people" className="prose-link">
              人物
            </a>
            里找。
          </p>
        )}
        {hasWaysOn(view, chosen) && (
          <>
            {chosen.map((filter) => (
              <Onward key={filter.label} href={filter.without}>
                不限{filter.label}
              </Onward>
            ))}
            <FewerWords request={request} view={view} />
            {namedRecords(view)
              .slice(0, 1)
              .map(({ kind, slug, name, count }) => (
                <Onward key={slug} href={articlesHref({ [kind]: slug })}>
                  提到{name}的{count}篇
                </Onward>
              ))}
          </>
        )}
      </EmptyState>
      {view.help && view.help.nearNames.length > 0 && (
        <div className="mt-8">
          <RecordHits records={view.help.nearNames} label="您要找的是不是" />
        </div>
      )}
      {view.help && <UnitsAround around={view.help.around} />}
      <FoundInstead view={view} />
      {isLost && (
        <div className="mt-8">
          <SearchTips />
        </div>
      )}
    </>
  );
}

/** Nothing found, nothing like it, and no part of the query that finds anything. */
function isDeadEnd(view: SearchView, chosen: readonly ChosenFilter[]): boolean {
  const { help, records, authors } = view;
  if (hasWaysOn(view, chosen) || records.length + authors.length > 0) return false;
  return help === null || (help.nearNames.length === 0 && help.around === null && help.instead === null);
}

function hasWaysOn(view: SearchView, chosen: readonly ChosenFilter[]): boolean {
  const { help } = view;
  if (namedRecords(view).length > 0) return true;
  return (
    chosen.length > 0 ||
    (help !== null && (help.inYear !== null || help.unfiltered > 0 || help.without.length > 0))
  );
}

function titleOf(view: SearchView, isFoundBeside: boolean): string {
  const { terms, help } = view;
  if (!help || terms.length === 0) return '没有符合全部条件的报道';
  const missing = help.missing.map((term) => `“${term}”`).join('、');
  // A full name, an alias or pinyin finds a record whose stories print it otherwise.
  if (namedRecords(view).length > 0) return `报道里没有${missing}这样的写法，提到它的报道另有写法`;
  if (help.missing.length > 0 && isFoundBeside) return `报道的文字里没有${missing}，与它有关的见上`;
  if (help.missing.length > 0) return `没有一篇报道写到${missing}`;
  return terms.length > 1 ? '没有一篇报道同时写到这几个词' : '没有符合全部条件的报道';
}

/** Records above that have stories, where it is their names alone that no story prints as typed. */
function namedRecords({ terms, help, records }: SearchView): readonly RecordHit[] {
  const isAll = help !== null && help.missing.length > 0 && help.missing.length === terms.length;
  return isAll ? records.filter(({ count }) => count > 0) : [];
}

/** Searches with fewer words or conditions that do find something. */
function FewerWords({ request, view: { terms, help } }: { request: SearchRequest; view: SearchView }) {
  if (!help) return null;
  return (
    <>
      {help.inYear && (
        <Onward
          href={searchHref({
            ...request,
            page: 1,
            q: withoutWord(request.q, help.inYear.term),
            year: help.inYear.year,
          })}
        >
          {help.inYear.year}年刊发的，有{help.inYear.total}篇
        </Onward>
      )}
      {help.unfiltered > 0 && (
        <Onward href={searchHref({ q: terms.join(' ') })}>不加条件，有{help.unfiltered}篇</Onward>
      )}
      {help.without.map(({ term, total }) => (
        <Onward key={term} href={searchHref({ ...request, page: 1, q: withoutWord(request.q, term) })}>
          去掉“{term}”，有{total}篇
        </Onward>
      ))}
    </>
  );
}

const withoutWord = (typed: string, word: string) =>
  typed
    .replace(word, ' ')
    .replace(/[“”"]\s*[“”"]/g, ' ')
    .trim();

/** What the other words find, where one of them is nowhere. */
function FoundInstead({ view: { help } }: { view: SearchView }) {
  if (!help?.instead) return null;
  const { terms, total, hits } = help.instead;
  const words = terms.map((term) => `“${term}”`).join('、');
  return (
    <section aria-labelledby="instead" className="mt-8">
      <p id="instead" role="status" className="mb-3">
        略去{help.missing.map((term) => `“${term}”`).join('、')}，以下是写到{words}的报道，共{total}篇
        {total > hits.length && (
          <>
            ，先列{hits.length}篇，
            <a href={searchHref({ q: terms.join(' ') })} className="text-blue hover:underline">
              看全部
            </a>
          </>
        )}
        。
      </p>
      <SearchHits hits={hits} />
    </section>
  );
}

/** A place's units, or those of the region around it, and the tree of all. */
function UnitsAround({ around }: { around: PlaceHelp | null }) {
  if (around === null) return null;
  const { place, region, units } = around;
  return (
    <div className="mt-8">
      <RecordHits
        records={units}
        label={place === region ? `${place}的单位` : `档案里没有${place}的单位，${region}有`}
      />
      <p className="text-sm">
        <Onward href="/units">在单位树里按地区找</Onward>
      </p>
    </div>
  );
}

function Onward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="mr-5 inline-block py-1 text-blue hover:underline">
      {children}
    </a>
  );
}
