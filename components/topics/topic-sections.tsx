import type { ReactNode } from 'react';
import { FiguresByStory } from '@/components/facts/figures-by-story';
import { QuoteList } from '@/components/facts/quote-list';
import { SharedSection } from '@/components/facts/shared-section';
import { Section } from '@/components/section';
import { StoryList } from '@/components/story-list';
import { articlesHref } from '@/lib/filters/article-filter';
import { figuresHref } from '@/lib/filters/figure-filter';
import { quotesHref } from '@/lib/filters/quote-filter';
import { personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { Beside, TopicFacts } from '@/lib/queries/topic-facts';
import type { TopicPage } from '@/lib/queries/topics';

const shownElsewhere = 6;

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

/** Figures and quotes of its stories: first those of paragraphs that name the topic, then the stories' others. */
export function TopicFactSections({
  topic,
  facts: { figures, quotes },
  counts,
}: {
  topic: TopicPage;
  facts: TopicFacts;
  /** In the whole stories. */
  counts: { figures: number; quotes: number };
}) {
  return (
    <>
      {counts.figures > 0 && (
        <Section
          title="数字"
          id="figures"
          more={{ href: figuresHref({ topic: topic.slug }), label: `同篇全部${counts.figures}项，可排序` }}
        >
          <BesideThenElsewhere facts={figures} total={counts.figures} measure="项">
            {(shown) => <FiguresByStory figures={shown} />}
          </BesideThenElsewhere>
        </Section>
      )}
      {counts.quotes > 0 && (
        <Section
          title="引语"
          id="quotes"
          more={{ href: quotesHref({ topic: topic.slug }), label: `同篇全部${counts.quotes}条` }}
        >
          <BesideThenElsewhere facts={quotes} total={counts.quotes} measure="条">
            {(shown) => <QuoteList quotes={shown} />}
          </BesideThenElsewhere>
        </Section>
      )}
    </>
  );
}

function BesideThenElsewhere<Fact>({
  facts: { beside, besideCount, elsewhere },
  total,
  measure,
  children,
}: {
  facts: Beside<Fact>;
  total: number;
  measure: string;
  children: (shown: readonly Fact[]) => ReactNode;
}) {
  const named = (count: number | null) =>
    count === null ? '' : `，${count.toLocaleString('en-US')}${measure}`;
  return (
    <>
      {beside.length > 0 && (
        <>
          <h3 className="pb-1 text-soft text-sm">与本主题写在同一段的{named(besideCount)}</h3>
          {children(beside)}
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3 className={`pb-1 text-soft text-sm ${beside.length > 0 ? 'pt-6' : ''}`}>
            同篇别段的{named(besideCount === null ? null : total - besideCount)}
            ，未必与本主题有关
          </h3>
          {children(beside.length > 0 ? elsewhere.slice(0, shownElsewhere) : elsewhere)}
        </>
      )}
    </>
  );
}

export function TopicCompany({ topic, people }: { topic: TopicPage; people: TopicFacts['people'] }) {
  const beside = new Set(people.map(({ record }) => record.slug));
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
        title="同段出现的人物"
        id="people"
        note="与本主题写在同一段的，篇数只计同段的报道。"
        shared={people}
        hrefOf={personHref}
      />
      <SharedSection
        title="同篇出现的人物"
        id={people.length > 0 ? 'people-elsewhere' : 'people'}
        note="只在同篇的别段出现，未必与本主题有关。"
        shared={topic.people.filter(({ record }) => !beside.has(record.slug))}
        hrefOf={personHref}
        countHrefOf={(person) => articlesHref({ topic: topic.slug, person })}
      />
      <SharedSection title="同篇出现的主题" id="related" shared={topic.related} hrefOf={topicHref} />
    </>
  );
}
