import { EmptyState } from '@/components/empty-state';
import { HeadTags } from '@/components/head-tags';
import { JsonLd } from '@/components/json-ld';
import { PageHeading } from '@/components/page-heading';
import { yearSpan } from '@/components/plots/time-axis';
import { TopicMatrix } from '@/components/plots/topic-matrix';
import { Section } from '@/components/section';
import { TopicList } from '@/components/topics/topic-list';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import { articlesHref } from '@/lib/filters/article-filter';
import type { PageHead } from '@/lib/head/page-head';
import { topicHref, unitHref } from '@/lib/hrefs';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toTopicSetData } from '@/lib/linked-data/topic-data';
import { getTopicMatrix, listTopics } from '@/lib/queries/topics';
import { siteName, siteUrl } from '@/lib/site';

const head: PageHead = {
  title: '主题',
  description: '专项行动、主题教育、学习内容、制度机制：报道各有多少篇，与哪些单位写在同一段。',
  alternates: { canonical: '/topics', types: dataTypes('/topics') },
};

const candidateKind = 'candidate';
/** A group of so many topics is not broken between the columns. */
const keptWhole = 14;
const matrixRows = 40;
const matrixColumns = 24;

export default async function TopicsPage() {
  const [groups, matrix] = await Promise.all([
    listTopics(),
    getTopicMatrix({ units: matrixRows, topics: matrixColumns }),
  ]);
  const topics = groups.flatMap((group) => group.topics);
  if (topics.length === 0) {
    return (
      <>
        <HeadTags {...head} />
        <PageHeading title="主题" />
        <EmptyState title="档案里还没有主题" />
        <WaysOn />
      </>
    );
  }
  const span = yearSpan(topics.map((topic) => topic.series));
  return (
    <Typeset>
      <HeadTags {...head} />
      <JsonLd data={toTopicSetData(groups, siteName, createAddresses(siteUrl))} />
      <PageHeading
        title="主题"
        note={`专项行动、主题教育、学习内容与制度机制，分类排列${span ? `；小图为${span[0]}至${span[1]}年间的报道分布，日期含推定的` : ''}。`}
      />
      <div className="gap-x-14 lg:columns-2">
        {groups.map((group) => (
          <div
            key={group.kind}
            className={`pb-8 ${group.topics.length <= keptWhole ? 'break-inside-avoid' : ''}`}
          >
            <Section
              title={group.kind === candidateKind ? '候选主题' : group.kind}
              id={`kind-${group.kind}`}
              note={group.kind === candidateKind ? '由文中的名称认出，尚未编入主题规范档。' : undefined}
            >
              <TopicList topics={group.topics} span={span} />
            </Section>
          </div>
        ))}
      </div>
      {matrix.cells.length > 0 && (
        <div className="mt-6">
          <Section
            title="单位 × 主题"
            id="matrix"
            note={`哪个单位与哪个主题写在同一段：每格是这样的报道篇数，单位含下属，点开即是这些报道。同段不等于参加，以原文为准。${matrix.isPartial ? '只列报道最多的单位与主题，其余见各自的页。' : ''}`}
          >
            <TopicMatrix matrix={matrix} unitHref={unitHref} topicHref={topicHref} cellHref={cellHref} />
          </Section>
        </div>
      )}
    </Typeset>
  );
}

const cellHref = (unit: string, topic: string) => articlesHref({ unit, topic, beside: true });
