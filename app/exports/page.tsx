import { EmptyState } from '@/components/empty-state';
import { HeadTags } from '@/components/head-tags';
import { JsonLd } from '@/components/json-ld';
import { ExportList } from '@/components/open/export-list';
import { PageHeading } from '@/components/page-heading';
import { Typeset } from '@/components/typeset';
import { EXPORT_TABLES } from '@/lib/exports/export-tables';
import type { PageHead } from '@/lib/head/page-head';
import { toDatasetData } from '@/lib/linked-data/dataset-data';
import { getExports } from '@/lib/queries/exports';
import { siteName, siteUrl } from '@/lib/site';
import { formatChinaTime } from '@/lib/text/china-time';

const head: PageHead = {
  title: '数据导出',
  description: '全部数据的下载：SQLite、JSON Lines 与 CSV，附校验和与每一列的说明。',
  alternates: { canonical: '/exports', types: { 'application/ld+json': '/exports/dcat.jsonld' } },
};

const about = new Map(EXPORT_TABLES.map((table) => [table.name, table.about]));

export default async function ExportsPage() {
  const manifest = await getExports();
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading
        title="数据导出"
        note={
          <>
            全部数据，随每次建库生成，gzip 压缩。JSON Lines
            可完整重建档案；依请求隐去的姓名不在其中，不单独立页的人不在人物与引语各表，名字只在报道与原文的文字里。按篇取用请用
            <a href="/api" className="prose-link">
              数据接口
            </a>
            。
          </>
        }
      />
      {manifest ? (
        <>
          <JsonLd data={toDatasetData(manifest, siteName, siteUrl)} />
          <p className="num mb-4 text-sm text-soft">
            档案版本 {manifest.version}，建于
            <time dateTime={manifest.builtAt}>{formatChinaTime(manifest.builtAt)}</time>
          </p>
          <ExportList manifest={manifest} about={about} />
        </>
      ) : (
        <EmptyState title="数据导出正在生成">每次建库之后都会重新生成，请稍后再来。</EmptyState>
      )}
    </Typeset>
  );
}
