import { Fragment, type ReactNode } from 'react';
import { FactLink } from '@/components/fact-link';
import { InferredMark, UNIT_GROUND } from '@/components/inferred-mark';
import { UnitName } from '@/components/units/unit-name';
import { Words } from '@/components/words';
import { searchHref } from '@/lib/filters/search-filter';
import { blockHref, personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { ArticleView, BlockView } from '@/lib/queries/article';
import type { AuthorHit } from '@/lib/queries/search-view';
import type { Span } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { foldList } from './fold-list';
import { clauseOf, groupFigures } from './group-figures';
import { RailQuotes } from './rail-quotes';
import { RailSection } from './rail-section';

/**
 * Beside the story: its units, people, topics, figures and quotes; the name leads on, the right side to the source.
 *
 * @param authors those who signed other stories too: the way from an author of one story would lead back to it
 */
export function StoryRail({ article, authors }: { article: ArticleView; authors: readonly AuthorHit[] }) {
  const { id, units, topics } = article;
  return (
    <>
      <RailSection id={id} heading="单位" items={units}>
        {(unit) => (
          <RailRow
            key={unit.slug}
            id={id}
            href={unitHref(unit.slug)}
            name={unit.name}
            label={<UnitName unit={unit} />}
            spans={unit.spans}
          >
            <span className="num">{unit.mentions}</span>处
          </RailRow>
        )}
      </RailSection>
      <RailPeople article={article} />
      <RailSection id={id} heading="主题" items={topics}>
        {(topic) => (
          <RailRow
            key={topic.slug}
            id={id}
            href={topicHref(topic.slug)}
            name={topic.name}
            spans={topic.spans}
          >
            <span className="num">{topic.mentions}</span>处
          </RailRow>
        )}
      </RailSection>
      <RailFigures article={article} />
      <RailSection id={id} heading="作者" items={authors}>
        {({ name, count }) => (
          <li key={name} className="flex items-baseline justify-between gap-4 py-1">
            <a href={searchHref({ q: name })} className="min-w-0">
              {name}
            </a>
            <span className="num text-soft">{count}篇署名</span>
          </li>
        )}
      </RailSection>
      <RailQuotes id={id} quotes={article.quotes} />
    </>
  );
}

function RailPeople({ article: { id, people } }: { article: ArticleView }) {
  // Residents, victims and minors stand in the text alone.
  const shown = people.filter(({ slug }) => slug !== null);
  return (
    <RailSection
      id={id}
      heading="人物"
      items={shown}
      note={
        shown.some(({ unitBasis }) => unitBasis === 'inferred') && (
          <>
            <InferredMark /> {UNIT_GROUND}。
          </>
        )
      }
    >
      {({ slug, name, titles, unit, organisation, unitBasis, spans }) => (
        <RailRow
          key={slug ?? `${name}${spans[0]?.[0]}`}
          id={id}
          href={slug === null ? null : personHref(slug)}
          name={name}
          spans={spans}
        >
          {unit?.shortName ?? organisation}
          {unitBasis === 'inferred' && (
            <>
              {'\u00a0'}
              <InferredMark ground={UNIT_GROUND} />
            </>
          )}
          {titles.length > 0 && (
            <>
              {' '}
              <Titles titles={titles} />
            </>
          )}
          {!unit && !organisation && titles.length === 0 && '见原文'}
        </RailRow>
      )}
    </RailSection>
  );
}

function RailFigures({ article: { id, figures, sections } }: { article: ArticleView }) {
  const blocks = new Map<number | null, BlockView>(
    sections.flatMap((section) => section.blocks.map((block) => [block.ordinal, block] as const)),
  );
  return (
    <RailSection id={id} heading="数字" items={groupFigures(figures)}>
      {([first, ...others]) => (
        <RailRow
          key={first.ordinal}
          id={id}
          href={first.block === null ? null : blockHref(id, first.block)}
          name={restorePunctuation(first.what ?? clauseOf(first, blocks.get(first.block)) ?? '所计之事未载')}
          spans={first.spans}
          beside={others.map(({ ordinal, spans, text }) => (
            <FactLink key={ordinal} articleId={id} spans={spans} className="num ml-2 text-soft">
              {text}
            </FactLink>
          ))}
        >
          <span className="num">{first.text}</span>
        </RailRow>
      )}
    </RailSection>
  );
}

/** A title that is longer than its column. */
const longTitle = 10;

/** Titles on lines of their own first; one that fits on none breaks between words. */
function Titles({ titles }: { titles: readonly string[] }) {
  return titles.map((title, index) => (
    <Fragment key={title}>
      {index > 0 && '、'}
      {title.length > longTitle ? <Words phrase={title} /> : title}
    </Fragment>
  ));
}

function RailRow({
  id,
  href,
  name,
  label,
  spans,
  beside,
  children,
}: {
  id: string;
  href: string | null;
  name: string;
  /** The name as it is set, where that is more than its text. */
  label?: ReactNode;
  spans: readonly Span[];
  /** Other places of the same fact. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  const { shown, rest } = foldList(name);
  return (
    <li className="flex items-baseline justify-between gap-4 py-1 leading-snug">
      <span className="min-w-0 text-balance">
        {href ? <a href={href}>{label ?? shown}</a> : (label ?? shown)}
        {rest && (
          <details>
            <summary className="py-1 text-blue text-xs">其余</summary>
            {rest}
          </details>
        )}
      </span>
      <span className="max-w-[60%] shrink-0 break-keep text-balance text-right">
        <FactLink articleId={id} spans={spans} className="text-soft">
          {children}
        </FactLink>
        {beside}
      </span>
    </li>
  );
}
