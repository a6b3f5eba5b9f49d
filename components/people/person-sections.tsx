import { AppointmentList } from '@/components/facts/appointment-list';
import { PassageList } from '@/components/facts/passage-list';
import { QuoteList } from '@/components/facts/quote-list';
import { SharedSection } from '@/components/facts/shared-section';
import { InferredMark, UNIT_GROUND } from '@/components/inferred-mark';
import { Section } from '@/components/section';
import { StoryList } from '@/components/story-list';
import { articlesHref } from '@/lib/filters/article-filter';
import { quotesHref } from '@/lib/filters/quote-filter';
import { searchHref } from '@/lib/filters/search-filter';
import { personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { PersonPage } from '@/lib/queries/people';

const shownStories = 20;
const shownQuotes = 20;

export function PersonFacts({ person }: { person: PersonPage }) {
  const { slug, counts, appointments, passages, quotes, stories } = person;
  return (
    <>
      {appointments.length > 0 && (
        <Section title="职务" id="posts" note="以该篇报道刊出时为准，不表示现任。">
          <AppointmentList appointments={appointments} ledBy="date" />
          {counts.appointments > appointments.length && (
            <p className="pt-2 text-sm text-soft">
              更早的{counts.appointments - appointments.length}条见各篇报道。
            </p>
          )}
        </Section>
      )}
      {passages.length > 0 && (
        <Section title="文中所见" id="passages" note="写到本人的句子，最近的报道每篇至多三句。">
          <PassageList passages={passages} of={person.name} />
        </Section>
      )}
      {quotes.length > 0 && (
        <Section
          title="引语"
          id="quotes"
          more={
            counts.quotes > shownQuotes
              ? { href: quotesHref({ person: slug }), label: `全部${counts.quotes}条` }
              : undefined
          }
        >
          <QuoteList quotes={quotes.slice(0, shownQuotes)} withSpeaker={false} />
        </Section>
      )}
      <Section
        title="报道"
        id="stories"
        more={
          stories.length > 1
            ? { href: articlesHref({ person: slug }), label: `全部${person.count}篇，可筛选` }
            : undefined
        }
      >
        <StoryList stories={stories.slice(0, shownStories)} />
      </Section>
    </>
  );
}

export function PersonNamesakes({ person }: { person: PersonPage }) {
  if (person.namesakes.length === 0) return null;
  return (
    <Section
      title="同名的其他人"
      id="namesakes"
      note="同名不等于同一人：单位不同便各立一页，是否一人由编者认定。"
    >
      <ul className="border-hair border-t">
        {person.namesakes.map((other) => (
          <li key={other.slug} className="border-hair border-b py-1.5">
            <a href={personHref(other.slug)} className="block py-0.5">
              <span className="font-serif text-lg">{other.name}</span>
              <span className="ml-3 text-soft text-sm">
                {other.unit?.name ?? other.organisation ?? '单位未载'}
                {other.unitBasis === 'inferred' && (
                  <>
                    {' '}
                    <InferredMark ground={UNIT_GROUND} />
                  </>
                )}
                {other.titles.map((title) => `，${title}`)}
                {other.onOneLine && '（与本页单位互为上下级，或为同一人，尚未认定）'}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {person.counts.namesakes > person.namesakes.length && (
        <p className="pt-2 text-sm text-soft">
          另有{person.counts.namesakes - person.namesakes.length}位，
          <a href={searchHref({ q: person.name })} className="inline-block py-1 text-blue hover:underline">
            检索“{person.name}”
          </a>
        </p>
      )}
    </Section>
  );
}

/** Who and what else the person's stories name; people only where no plot of them stands on the page. */
export function PersonCompany({ person, withPeople }: { person: PersonPage; withPeople: boolean }) {
  return (
    <>
      <SharedSection
        title="同篇出现的人物"
        id="with-people"
        shared={withPeople ? person.namedWithPeople : []}
        hrefOf={personHref}
      />
      <SharedSection
        title="同篇出现的单位"
        id="with-units"
        shared={person.namedWithUnits}
        hrefOf={unitHref}
        countHrefOf={(unit) => articlesHref({ person: person.slug, unit })}
      />
      <SharedSection
        title="同篇出现的主题"
        id="topics"
        shared={person.topics}
        hrefOf={topicHref}
        countHrefOf={(topic) => articlesHref({ person: person.slug, topic })}
      />
    </>
  );
}
