import type { KeptReport } from '@/lib/queries/quality';
import { SeedStories } from './seed-stories';

/** What the last seed changed. */
export function SeedReportSummary({
  report,
  titles,
}: {
  report: KeptReport;
  titles: ReadonlyMap<string, string>;
}) {
  return (
    <dl className="text-sm">
      <Row name="来源文件" value={`${report.parsed}份重新解析，${report.unchanged}份未变、不必解析`} />
      <Row
        name="新入档报道"
        value={<Stories ids={report.added} total={report.totals.added} titles={titles} />}
      />
      <Row
        name="改动的报道"
        value={<Stories ids={report.changed} total={report.totals.changed} titles={titles} />}
      />
      <Row name="撤下的报道" value={`${report.totals.gone}篇`} />
      <Row name="改址的报道" value={`${report.totals.moved}篇`} />
      <Row name="新单位" value={`${report.totals.newUnits}个`} />
      <Row name="新人物" value={`${report.totals.newPeople}位`} />
      <Row name="新主题" value={`${report.totals.newTopics}个`} />
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

function Stories(props: React.ComponentProps<typeof SeedStories>) {
  return (
    <>
      {props.total}篇
      <SeedStories {...props} />
    </>
  );
}

function Row({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5em_minmax(0,1fr)] gap-x-3 border-hair border-b py-1">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0">{value}</dd>
    </div>
  );
}
