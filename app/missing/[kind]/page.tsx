import { HeadTags } from '@/components/head-tags';
import { NoRecord } from '@/components/no-record';
import { PageHeading } from '@/components/page-heading';
import { SearchForm } from '@/components/shell/search-form';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';

interface MissingKind {
  title: string;
  kind: string;
}

const kinds = new Map<string, MissingKind>([
  ['articles', { title: '没有这篇报道', kind: '报道' }],
  ['units', { title: '没有这个单位', kind: '单位' }],
  ['topics', { title: '没有这个主题', kind: '主题' }],
  ['people', { title: '没有这个人物', kind: '人物' }],
  ['sources', { title: '没有这份来源文件', kind: '来源文件' }],
]);

const noPage = '没有这一页';

function NoPage() {
  return (
    <>
      <PageHeading
        label="404"
        title={noPage}
        note="地址可能有误，也可能从未有过。凡发表过的报道，地址不会改变；撤下的会写明撤下。"
      />
      <div className="mb-8 max-w-[28em]">
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
  const record = kinds.get((await params).kind);
  return (
    <Typeset>
      <HeadTags title={record?.title ?? noPage} robots={{ index: false }} />
      {record ? <NoRecord {...record} /> : <NoPage />}
    </Typeset>
  );
}
