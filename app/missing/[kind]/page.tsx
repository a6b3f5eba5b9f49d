import type { ReactNode } from 'react';
import { HeadTags } from '@/components/head-tags';
import { NoRecord } from '@/components/no-record';
import { PageHeading } from '@/components/page-heading';
import { SearchForm } from '@/components/shell/search-form';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import type { PageHead } from '@/lib/head/page-head';

const head: PageHead = { title: '没有这一页', robots: { index: false } };

const pages = new Map<string, ReactNode>([
  [
    'articles',
    <NoRecord key="articles" kind="报道" measure="篇" index={{ href: '/articles', label: '全部报道' }} />,
  ],
  ['units', <NoRecord key="units" kind="单位" index={{ href: '/units', label: '全部单位' }} />],
  ['topics', <NoRecord key="topics" kind="主题" index={{ href: '/topics', label: '全部主题' }} />],
  ['people', <NoRecord key="people" kind="人物" index={{ href: '/people', label: '全部人物' }} />],
  [
    'sources',
    <NoRecord
      key="sources"
      kind="来源文件"
      measure="份"
      index={{ href: '/sources', label: '全部来源文件' }}
    />,
  ],
]);

function NoPage() {
  return (
    <>
      <PageHeading
        label="404"
        title="没有这一页"
        note="地址可能有误，也可能从未有过。凡发表过的报道，地址不会改变；撤下的会写明撤下。"
      />
      <div className="mb-8">
        <SearchForm />
      </div>
      <WaysOn />
    </>
  );
}

/**
 * What the server answers, with status 404, where there is no such page or a page found no record.
 *
 * Next itself answers `notFound()` with an empty page that only its script fills: nothing without JavaScript.
 */
export default async function Missing({ params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params;
  return (
    <Typeset>
      <HeadTags {...head} />
      {pages.get(kind) ?? <NoPage />}
    </Typeset>
  );
}
