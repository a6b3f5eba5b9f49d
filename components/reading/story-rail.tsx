import type { ReactNode } from 'react';
import { FactLink } from '@/components/fact-link';
import { blockHref, personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { ArticleView } from '@/lib/queries/article';
import type { Span } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { RailQuotes } from './rail-quotes';
import { RailSection } from './rail-section';

/** Beside the story: its units, people, topics, figures and quotes; the name leads on, the right side to the source. */
export function StoryRail({ article }: { article: ArticleView }) {
  const { id, units, topics, figures } = article;
  // Residents, victims and minors stand in the text alone.
  const people = article.people.filter(({ slug }) => slug !== null);
  return (
    <>
      <RailSection heading="单位">
        {units.map((unit) => (
          <RailRow key={unit.slug} id={id} href={unitHref(unit.slug)} name={unit.name} spans={unit.spans}>
            <span className="num">{unit.mentions}</span>处
          </RailRow>
        ))}
      </RailSection>
      <RailSection heading="人物">
        {people.map(({ slug, name, titles, unit, organisation, spans }) => (
          <RailRow
            key={slug ?? `${name}${spans[0]?.[0]}`}
            id={id}
            href={slug === null ? null : personHref(slug)}
            name={name}
            spans={spans}
          >
            {[unit?.shortName ?? organisation, titles.join('、')].filter(Boolean).join(' ') || '见原文'}
          </RailRow>
        ))}
      </RailSection>
      <RailSection heading="主题">
        {topics.map((topic) => (
          <RailRow
            key={topic.slug}
            id={id}
            href={topicHref(topic.slug)}
            name={topic.name}
            spans={topic.spans}
          >
            <span className="num">{topic.mentions}</span>处
          </RailRow>
        ))}
      </RailSection>
      <RailSection heading="数字">
        {figures.map((figure) => (
          <RailRow
            key={figure.ordinal}
            id={id}
            href={figure.block === null ? null : blockHref(id, figure.block)}
            name={restorePunctuation(figure.what ?? '（未写明）')}
            spans={figure.spans}
          >
            <span className="num">{figure.text}</span>
          </RailRow>
        ))}
      </RailSection>
      <RailQuotes id={id} quotes={article.quotes} />
    </>
  );
}

function RailRow({
  id,
  href,
  name,
  spans,
  children,
}: {
  id: string;
  href: string | null;
  name: string;
  spans: readonly Span[];
  children: ReactNode;
}) {
  return (
    <li className="flex items-baseline justify-between gap-4 py-1 leading-snug">
      {href ? <a href={href}>{name}</a> : <span>{name}</span>}
      <FactLink articleId={id} spans={spans} className="shrink-0 max-w-[60%] text-right text-soft">
        {children}
      </FactLink>
    </li>
  );
}
