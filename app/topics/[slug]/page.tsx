import { answerMissing } from '@/app/answer-missing';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { FeedLinks, feedTypes } from '@/components/feed-links';
import { HeadTags } from '@/components/head-tags';
import { JsonLd } from '@/components/json-ld';
import { Ledger } from '@/components/ledger';
import { PageHeading } from '@/components/page-heading';
import { TimeBars } from '@/components/plots/time-bars';
import { RecordColumns, Section } from '@/components/section';
import { dateSpan } from '@/components/topics/topic-list';
import { TopicNames } from '@/components/topics/topic-names';
import { TopicCompany, TopicFactSections, TopicStories } from '@/components/topics/topic-sections';
import { Typeset } from '@/components/typeset';
import { articlesHref } from '@/lib/filters/article-filter';
import { imageBelow, type PageHead } from '@/lib/head/page-head';
import { topicHref } from '@/lib/hrefs';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toTopicData } from '@/lib/linked-data/topic-data';
import { getTopicCounts } from '@/lib/queries/record-counts';
import { getTopicFacts } from '@/lib/queries/topic-facts';
import { listTopicForms } from '@/lib/queries/topic-forms';
import { getTopic, type TopicPage } from '@/lib/queries/topics';
import { siteUrl } from '@/lib/site';
import { formatDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

interface Props {
  params: Promise<{ slug: string }>;
}

async function toHead({ params }: Props): Promise<PageHead> {
  const topic = await getTopic((await params).slug);
  if (!topic) return { title: '没有这个主题' };
  const about = topic.description ? restorePunctuation(topic.description) : '';
  return {
    title: topic.name,
    description: `${topic.name}：${topic.count}篇报道。${about}`,
    alternates: {
      canonical: topicHref(topic.slug),
      types: feedTypes(topicHref(topic.slug), topic.name),
    },
    image: imageBelow(topicHref(topic.slug), '主题的名称、时间与报道篇数'),
  };
}

export default async function TopicRecordPage({ params }: Props) {
  const { slug } = await params;
  const topic = await getTopic(slug);
  if (!topic) return answerMissing('topics', slug);
  const [counts, printed, facts] = await Promise.all([
    getTopicCounts(slug),
    listTopicForms(slug),
    getTopicFacts(slug),
  ]);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ params }))} />
      <JsonLd data={toTopicData(topic, createAddresses(siteUrl))} />
      <Breadcrumbs crumbs={[{ label: '主题', href: '/topics' }]} />
      <PageHeading
        label={topic.status === 'candidate' ? '候选主题' : topic.kind}
        title={restorePunctuation(topic.name)}
        note={<Notes topic={topic} printed={printed} />}
      />
      <Ledger
        entries={[
          { value: topic.count, label: `篇报道，${dateSpan(topic)}`, href: '#stories' },
          { value: counts.units, label: '个同段单位', href: '#units' },
          { value: counts.people, label: '位同篇人物', href: '#people' },
          { value: counts.figures, label: '项同篇数字', href: '#figures' },
          { value: counts.quotes, label: '条同篇引语', href: '#quotes' },
        ].filter((entry, index) => index === 0 || entry.value > 0)}
      />
      <RecordColumns
        first={
          <Section title="按时间" id="by-time">
            <TimeBars
              series={topic.series}
              label={`${topic.name}的报道`}
              yearHref={(year) => articlesHref({ topic: topic.slug, year })}
            />
          </Section>
        }
        beside={
          <>
            <TopicCompany topic={topic} people={facts.people} />
            <FeedLinks path={topicHref(topic.slug)} />
          </>
        }
      >
        <TopicStories topic={topic} />
        <TopicFactSections topic={topic} facts={facts} counts={counts} />
      </RecordColumns>
    </Typeset>
  );
}

function Notes({ topic, printed }: { topic: TopicPage; printed: readonly string[] }) {
  return (
    <>
      {topic.description && (
        <p className="text-pretty pb-1 font-serif text-ink text-lg leading-relaxed">
          {restorePunctuation(topic.description)}
          <span className="ml-2 whitespace-nowrap font-sans text-sm text-soft">（本馆释义）</span>
        </p>
      )}
      {topic.status === 'candidate' && <p>由文中的名称认出，尚未编入主题规范档，因此没有说明。</p>}
      {topic.dates && <p>起止（本馆释义）：{formatDate(topic.dates)}</p>}
      <TopicNames name={topic.name} aliases={topic.aliases} printed={printed} />
    </>
  );
}
