import { articleHref } from '@/lib/hrefs';
import type { SeedReport } from '@/lib/queries/quality';

const shownIds = 12;

/** What the last seed changed. */
export function SeedReportSummary({ report }: { report: SeedReport }) {
  return (
    <dl className="text-sm">
      <Row name="解析" value={`${report.parsed}份新解析，${report.unchanged}份未变`} />
      <Row name="新入档" value={<ArticleIds ids={report.added} />} />
      <Row name="有改动" value={<ArticleIds ids={report.changed} />} />
      <Row name="撤下" value={`${report.gone.length}篇`} />
      <Row name="新单位" value={`${report.newUnits.length}个`} />
      <Row name="新人物" value={`${report.newPeople.length}位`} />
      <Row name="新主题" value={`${report.newTopics.length}个`} />
      <Row
        name="失效的更正"
        value={
          report.conflicts.length === 0
            ? '无'
            : report.conflicts
                .map((conflict) => `${conflict.source} 第${conflict.line}行（${conflict.field}）`)
                .join('；')
        }
      />
    </dl>
  );
}

function ArticleIds({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return '0篇';
  return (
    <>
      {ids.length}篇：
      {ids.slice(0, shownIds).map((id) => (
        <a key={id} href={articleHref(id)} className="mr-3 inline-block py-0.5 text-blue hover:underline">
          {id}
        </a>
      ))}
      {ids.length > shownIds && '等'}
    </>
  );
}

function Row({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[6em_minmax(0,1fr)] gap-x-3 border-hair border-b py-1">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{value}</dd>
    </div>
  );
}
