import { FigureList } from '@/components/facts/figure-list';
import { QuoteList } from '@/components/facts/quote-list';
import { SharedSection } from '@/components/facts/shared-section';
import { Section } from '@/components/section';
import { StoryList } from '@/components/story-list';
import { articlesHref } from '@/lib/filters/article-filter';
import { figuresHref } from '@/lib/filters/figure-filter';
import { quotesHref } from '@/lib/filters/quote-filter';
import { personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { TopicPage } from '@/lib/queries/topics';

const shownFacts = 12;

export function TopicStories({ topic }: { topic: TopicPage }) {
  return (
    <Section
      title="报道"
      id="stories"
      more={
        topic.count > 1
          ? { href: articlesHref({ topic: topic.slug }), label: `全部${topic.count}篇，可筛选` }
          : undefined
      }
    >
      {topic.stories.length > 0 ? (
        <StoryList stories={topic.stories} />
      ) : (
        <p className="text-sm text-soft">主题已编入规范档，档案里还没有它的报道。</p>
      )}
    </Section>
  );
}

export function TopicFacts({ topic }: { topic: TopicPage }) {
  return (
    <>
      {topic.figures.length > 0 && (
        <Section
          title="同篇的数字"
          id="figures"
          more={{ href: figuresHref({ topic: topic.slug }), label: '全部数字，可排序' }}
        >
          <FigureList figures={topic.figures.slice(0, shownFacts)} />
        </Section>
      )}
      {topic.quotes.length > 0 && (
        <Section
          title="同篇的引语"
          id="quotes"
          more={{ href: quotesHref({ topic: topic.slug }), label: '全部引语' }}
        >
          <QuoteList quotes={topic.quotes.slice(0, shownFacts)} />
        </Section>
      )}
    </>
  );
}

export function TopicCompany({ topic }: { topic: TopicPage }) {
  return (
    <>
      <SharedSection
        title="单位"
        id="units"
        note="与本主题写在同一段的，篇数含下属。"
        shared={topic.units}
        hrefOf={unitHref}
        countHrefOf={(unit) => articlesHref({ unit, topic: topic.slug, beside: true })}
      />
      <SharedSection
        title="同篇出现的人物"
        id="people"
        shared={topic.people}
        hrefOf={personHref}
        countHrefOf={(person) => articlesHref({ topic: topic.slug, person })}
      />
      <SharedSection title="同篇出现的主题" id="related" shared={topic.related} hrefOf={topicHref} />
    </>
  );
}
