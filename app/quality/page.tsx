import { HeadTags } from '@/components/head-tags';
import { UNIT_GROUND } from '@/components/inferred-mark';
import { Ledger } from '@/components/ledger';
import { PageHeading } from '@/components/page-heading';
import { DateShares } from '@/components/quality/date-shares';
import { InferredPosts, TopicCandidates, UnresolvedUnits } from '@/components/quality/record-candidates';
import { RuleList } from '@/components/quality/rule-list';
import { SeedHistory } from '@/components/quality/seed-history';
import { SeedReportSummary } from '@/components/quality/seed-report-summary';
import { UncertainDates } from '@/components/quality/uncertain-dates';
import { RecordColumns, Section } from '@/components/section';
import { Typeset } from '@/components/typeset';
import { sourceLinesHref, windowStart } from '@/lib/filters/source-filter';
import type { PageHead } from '@/lib/head/page-head';
import { getQuality } from '@/lib/queries/quality';
import type { Severity } from '@/lib/queries/sources';

const head: PageHead = {
  title: '可信程度',
  description: '档案有多少把握：解析的存疑、推定的日期与单位、未定的单位、待编的主题。',
  alternates: { canonical: '/quality' },
};

const limit = 50;
const linesShown = 400;

export default async function QualityPage() {
  const quality = await getQuality(limit);
  const countOf = (severity: Severity) =>
    quality.rules.filter((rule) => rule.severity === severity).reduce((sum, rule) => sum + rule.count, 0);
  const errors = countOf('error');
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading
        title="可信程度"
        note="由程序整理的档案会有拿不准的地方。拿不准的不猜，都记在这里，并指到原文的那一行。"
      />
      <Ledger
        entries={[
          ...(errors > 0 ? [{ value: errors, label: '处解析错误', href: '#rules' }] : []),
          { value: countOf('warning'), label: '处解析存疑', href: '#rules' },
          { value: countOf('info'), label: '处解析说明', href: '#rules' },
          { value: quality.dates.inferred, label: '篇日期系推定', href: '#dates' },
          { value: quality.dates.unknown, label: '篇没有日期', href: '#dates' },
          { value: quality.counts.inferredPosts, label: '位人物的单位系推定', href: '#posts' },
          { value: quality.counts.unresolvedUnits, label: '个单位隶属未定', href: '#units' },
          { value: quality.counts.topicCandidates, label: '个候选主题', href: '#topics' },
        ]}
      />
      <RecordColumns
        beside={
          <>
            <Section title="隶属未定的单位" id="units">
              {quality.unresolvedUnits.length > 0 ? (
                <UnresolvedUnits units={quality.unresolvedUnits} />
              ) : (
                <None />
              )}
              <Cut of={quality.counts.unresolvedUnits} />
            </Section>
            <Section title="候选主题" id="topics" note="由文中的名称认出，尚未编入主题规范档。">
              {quality.topicCandidates.length > 0 ? (
                <TopicCandidates topics={quality.topicCandidates} />
              ) : (
                <None />
              )}
              <Cut of={quality.counts.topicCandidates} />
            </Section>
            <Section title="推定单位的人物" id="posts" note={`${UNIT_GROUND}。`}>
              {quality.inferredPosts.length > 0 ? <InferredPosts people={quality.inferredPosts} /> : <None />}
              <Cut of={quality.counts.inferredPosts} />
            </Section>
            {quality.report && (
              <Section title="最近一次入档" id="seed">
                <SeedReportSummary report={quality.report} titles={quality.titles} />
              </Section>
            )}
            {quality.history.length > 0 && (
              <Section title="历次入档" id="seeds" note="据永久地址的总账（content/published.jsonl）计数。">
                <SeedHistory seeds={quality.history} titles={quality.titles} />
              </Section>
            )}
          </>
        }
      >
        <Section title="日期的凭据" id="dates">
          <DateShares dates={quality.dates} />
          <div className="mt-5">
            {quality.uncertainDates.length > 0 && <UncertainDates dates={quality.uncertainDates} />}
            <Cut of={quality.dates.inferred + quality.dates.unknown} />
          </div>
        </Section>
        <Section
          title="解析的存疑与说明"
          id="rules"
          note="按规则归并，多的在前；点开看例子，到原文的那一行。存疑是拿不准的，说明是照规则处理、供核对的。各份文件的全部存疑与说明见其来源文件页。"
          more={{ href: '/sources', label: '全部来源文件' }}
        >
          {quality.rules.length > 0 ? <RuleList rules={quality.rules} lineHref={lineHref} /> : <None />}
        </Section>
      </RecordColumns>
    </Typeset>
  );
}

function lineHref(sourceId: string, line: number): string {
  return sourceLinesHref(sourceId, windowStart(line, linesShown), line);
}

/** Where a list holds only the first of its records. */
function Cut({ of }: { of: number }) {
  return (
    of > limit && (
      <p className="pt-2 text-soft text-sm">
        只列前{limit}项，共{of}项；全部见数据导出。
      </p>
    )
  );
}

function None() {
  return <p className="text-sm text-soft">没有。</p>;
}
