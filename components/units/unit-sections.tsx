import { AppointmentList } from '@/components/facts/appointment-list';
import { FiguresByStory } from '@/components/facts/figures-by-story';
import { SharedSection } from '@/components/facts/shared-section';
import { Section } from '@/components/section';
import { StoryList } from '@/components/story-list';
import { articlesHref } from '@/lib/filters/article-filter';
import { figuresHref } from '@/lib/filters/figure-filter';
import { personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { UnitPage } from '@/lib/queries/units';

const shownAppointments = 30;
const shownFigures = 12;

export function UnitStories({ unit }: { unit: UnitPage }) {
  const all = articlesHref({ unit: unit.slug });
  return (
    <Section
      title="报道"
      id="stories"
      more={unit.countDeep > 1 ? { href: all, label: `全部${unit.countDeep}篇，可筛选` } : undefined}
    >
      <StoryList stories={unit.stories} />
    </Section>
  );
}

export function UnitAppointments({ unit }: { unit: UnitPage }) {
  if (unit.appointments.length === 0) return null;
  const more = unit.appointments.length - shownAppointments;
  return (
    <Section title="人物与职务" id="people" note="职务以该篇报道刊出时为准，含下属单位。">
      <AppointmentList appointments={unit.appointments.slice(0, shownAppointments)} ledBy="person" />
      {more > 0 && (
        <details>
          <summary className="py-2 text-blue text-sm">另{more}条</summary>
          <AppointmentList appointments={unit.appointments.slice(shownAppointments)} ledBy="person" />
        </details>
      )}
    </Section>
  );
}

export function UnitFigures({ unit }: { unit: UnitPage }) {
  if (unit.figures.length === 0) return null;
  return (
    <Section
      title="数字"
      id="figures"
      more={{ href: figuresHref({ unit: unit.slug }), label: '全部数字，可排序' }}
      note={unit.children.length > 0 ? '含下属单位报告的，另注其名。' : undefined}
    >
      <FiguresByStory figures={unit.figures.slice(0, shownFigures)} ownUnit={unit.slug} />
    </Section>
  );
}

export function UnitTopics({ unit }: { unit: UnitPage }) {
  return (
    <SharedSection
      title="主题"
      id="topics"
      note="与本单位或其下属写在同一段的。"
      shared={unit.topics}
      hrefOf={topicHref}
      countHrefOf={(topic) => articlesHref({ unit: unit.slug, topic, beside: true })}
    />
  );
}

/** Who else its stories name; the people only where no plot of them stands on the page. */
export function UnitCompany({ unit, withPeople }: { unit: UnitPage; withPeople: boolean }) {
  return (
    <>
      <SharedSection title="同篇出现的单位" id="with-units" shared={unit.namedWithUnits} hrefOf={unitHref} />
      <SharedSection
        title="同篇出现的人物"
        id="with-people"
        shared={withPeople ? unit.namedWithPeople : []}
        hrefOf={personHref}
        countHrefOf={(person) => articlesHref({ unit: unit.slug, person })}
      />
    </>
  );
}
