import { EmptyState } from '@/components/empty-state';
import { BadParamNotice } from '@/components/filters/list-notices';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { SourceRow } from '@/components/sources/source-row';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import type { SearchParams } from '@/lib/filters/search-params';
import { readSourcesRequest, sourcesHref } from '@/lib/filters/source-filter';
import type { PageHead } from '@/lib/head/page-head';
import { listSources } from '@/lib/queries/sources';

interface Props {
  searchParams: Promise<SearchParams>;
}

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { page } = readSourcesRequest(await searchParams);
  return {
    title: '来源文件',
    description: '档案所据的每一份原始文件，从中找到了什么，解析时有哪些存疑。',
    alternates: { canonical: sourcesHref(page), types: dataTypes('/sources') },
  };
}

export default async function SourcesPage({ searchParams }: Props) {
  const { page, bad } = readSourcesRequest(await searchParams);
  const list = await listSources(page);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <PageHeading
        title="来源文件"
        note={
          <>
            档案只依据这{list.total.toLocaleString('en-US')}
            份原始文件；一字不改地保存，站上的每一条事实都能回到其中的位置。解析的总体把握见
            <a href="/quality" className="prose-link">
              可信程度
            </a>
            。
          </>
        }
      />
      <BadParamNotice bad={bad} plainHref={sourcesHref(page)} />
      {list.items.length > 0 ? (
        <ul className="border-ink border-t">
          {list.items.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      ) : (
        <NoSources total={list.total} pages={list.pages} page={page} />
      )}
      <Pagination page={list.page} pages={list.pages} hrefFor={sourcesHref} />
    </Typeset>
  );
}

function NoSources({ total, pages, page }: { total: number; pages: number; page: number }) {
  if (total === 0) {
    return (
      <>
        <EmptyState title="档案里还没有来源文件" />
        <WaysOn />
      </>
    );
  }
  return (
    <EmptyState status={404} title={`没有第${page}页`}>
      <a href={sourcesHref(pages)} className="inline-block py-1 text-blue hover:underline">
        回到第{pages}页
      </a>
    </EmptyState>
  );
}
