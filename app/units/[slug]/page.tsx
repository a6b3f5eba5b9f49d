import { answerMissing } from '@/app/answer-missing';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { CompanySection } from '@/components/facts/company';
import { FeedLinks, feedTypes } from '@/components/feed-links';
import { HeadTags } from '@/components/head-tags';
import { JsonLd } from '@/components/json-ld';
import { Ledger } from '@/components/ledger';
import { NameList } from '@/components/name-list';
import { PageHeading } from '@/components/page-heading';
import { TimeBars } from '@/components/plots/time-bars';
import { RecordColumns, Section } from '@/components/section';
import { Typeset } from '@/components/typeset';
import { parentBasis } from '@/components/units/parent-basis';
import { unitLevelName } from '@/components/units/unit-level';
import { UnitPlace } from '@/components/units/unit-place';
import {
  UnitAppointments,
  UnitCompany,
  UnitFigures,
  UnitStories,
  UnitTopics,
} from '@/components/units/unit-sections';
import { UnitStatus } from '@/components/units/unit-status';
import { articlesHref } from '@/lib/filters/article-filter';
import { imageBelow, type PageHead } from '@/lib/head/page-head';
import { unitHref } from '@/lib/hrefs';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toUnitData } from '@/lib/linked-data/unit-data';
import { getNamedTogether } from '@/lib/queries/named-together';
import { getUnitCounts, type UnitCounts } from '@/lib/queries/record-counts';
import { getNameWithin, type NameWithin } from '@/lib/queries/unit-in-print';
import { getUnit, type UnitPage } from '@/lib/queries/units';
import { siteUrl } from '@/lib/site';

interface Props {
  params: Promise<{ slug: string }>;
}

async function toHead({ params }: Props): Promise<PageHead> {
  const unit = await getUnit((await params).slug);
  if (!unit) return { title: '没有这个单位' };
  return {
    title: unit.name,
    description: `${unit.name}：${unit.countDeep}篇报道，人物与职务、写在同一段的主题、报告的数字，每一条都能回到原文。`,
    alternates: {
      canonical: unitHref(unit.slug),
      types: feedTypes(unitHref(unit.slug), unit.name),
    },
    image: imageBelow(unitHref(unit.slug), '单位的全名与报道篇数'),
  };
}

export default async function UnitRecordPage({ params }: Props) {
  const { slug } = await params;
  const unit = await getUnit(slug);
  if (!unit) return answerMissing('units', slug);
  const [company, counts, within] = await Promise.all([
    getNamedTogether('unit', slug),
    getUnitCounts(slug),
    unit.derived ? getNameWithin(slug) : null,
  ]);
  const parent = unit.ancestors.at(-1);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ params }))} />
      <JsonLd data={toUnitData(unit, createAddresses(siteUrl))} />
      <Breadcrumbs
        crumbs={[
          { label: '单位', href: '/units' },
          ...unit.ancestors.map((ancestor) => ({ label: ancestor.shortName, href: unitHref(ancestor.slug) })),
        ]}
      />
      <PageHeading
        label={unitLevelName(unit.level)}
        title={unit.name}
        note={<Notes unit={unit} within={within} />}
      />
      <UnitLedger unit={unit} counts={counts} />
      <RecordColumns
        first={
          <Section title="按时间" id="by-time">
            <TimeBars
              series={unit.series}
              label={`${unit.name}的报道`}
              yearHref={(year) => articlesHref({ unit: unit.slug, year })}
            />
          </Section>
        }
        beside={
          <>
            <Section title="上下级" id="place" more={{ href: `/units#${unit.slug}`, label: '在单位树中看' }}>
              <UnitPlace unit={unit} />
              {parent && <p className="pt-2 text-soft text-xs">{parentBasis(unit, parent)}</p>}
            </Section>
            <UnitTopics unit={unit} />
            <UnitCompany unit={unit} withPeople={company.pairs.length === 0} />
            <FeedLinks path={unitHref(unit.slug)} />
          </>
        }
      >
        <UnitStories unit={unit} />
        <UnitAppointments unit={unit} />
        <UnitFigures unit={unit} />
        <CompanySection company={company} storiesHref={(person) => articlesHref({ unit: slug, person })} />
      </RecordColumns>
    </Typeset>
  );
}

function Notes({ unit, within }: { unit: UnitPage; within: NameWithin | null }) {
  const others = unit.aliases.filter((alias) => alias.text !== unit.name);
  return (
    <>
      {others.length > 0 && (
        <p>
          文中又作：
          <NameList names={others.map((alias) => alias.text)} />
        </p>
      )}
      {unit.region && <p>地区：{unit.region.replaceAll('/', '')}</p>}
      <UnitStatus unit={unit} within={within} />
    </>
  );
}

function UnitLedger({ unit, counts }: { unit: UnitPage; counts: UnitCounts }) {
  const stories =
    unit.countDeep > unit.count
      ? [
          { value: unit.countDeep, label: '篇报道，含下属', href: '#stories' },
          { value: unit.count, label: '篇提到本级' },
        ]
      : [{ value: unit.count, label: '篇报道', href: '#stories' }];
  const entries = [
    ...stories,
    { value: unit.children.length, label: '个直属下级', href: '#place' },
    { value: counts.people, label: '位人物', href: '#people' },
    { value: counts.topics, label: '个主题', href: '#topics' },
    { value: counts.figures, label: '项数字', href: '#figures' },
  ];
  return <Ledger entries={entries.filter((entry) => entry.value > 0)} />;
}
