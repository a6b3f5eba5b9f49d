import { EmptyState } from '@/components/empty-state';
import { FilterAsYouType } from '@/components/filters/filter-as-you-type.client';
import { HeadTags } from '@/components/head-tags';
import { Ledger } from '@/components/ledger';
import { PageHeading } from '@/components/page-heading';
import { UnitMap } from '@/components/plots/unit-map';
import { Section } from '@/components/section';
import { Typeset } from '@/components/typeset';
import { topOfTree } from '@/components/units/top-of-tree';
import { unitLevelName, unitLevels } from '@/components/units/unit-level';
import { UnitTree } from '@/components/units/unit-tree';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import type { PageHead } from '@/lib/head/page-head';
import { unitHref } from '@/lib/hrefs';
import { getUnitOverview, type UnitNode, type UnitOverview } from '@/lib/queries/unit-tree';

const head: PageHead = {
  title: '单位',
  description: '报道里的公安机关，按隶属关系排列，各有报道篇数。',
  alternates: { canonical: '/units', types: dataTypes('/units') },
};

const mapLevels = 4;
const mapUnits = 40;

export default async function UnitsPage() {
  const overview = await getUnitOverview();
  const { tree, unresolved, named, derived, unresolvedCount } = overview;
  if (named + derived === 0) {
    return (
      <>
        <HeadTags {...head} />
        <PageHeading title="单位" />
        <EmptyState title="档案里还没有单位" />
        <WaysOn />
      </>
    );
  }
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading
        title="单位"
        note="报道里的公安机关，按隶属关系排列。篇数含下属单位，一篇报道只计一次；灰色的没有报道单独提到，只作为下属全称的一部分出现，或只因是上级而列出。上级关系的依据见各单位页。"
      />
      <Ledger
        entries={[
          { value: named, label: '个单位见于报道' },
          { value: derived, label: '个由下属推出' },
          { value: unresolvedCount, label: '个隶属未定', href: '#unresolved' },
        ].filter((entry) => entry.value > 0)}
      />
      <div className="grid gap-x-14 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
        <div id="unit-tree" className="grid min-w-0 content-start gap-y-10">
          <Section title="单位树" id="tree">
            <FilterAsYouType target="unit-tree" label="筛选单位" noun="个单位" />
            <UnitTree units={tree} />
          </Section>
          {unresolved.length > 0 && (
            <div data-filter-group="">
              <Section
                title="隶属未定"
                id="unresolved"
                note="原文没有写明上级，查明之前照原文单列，不作猜测。"
              >
                <div className="gap-x-10 sm:columns-2">
                  <UnitTree units={unresolved} />
                </div>
                {unresolvedCount > unresolved.length && (
                  <p className="pt-2 text-sm text-soft">
                    另有{unresolvedCount - unresolved.length}个未列出，可用检索查找。
                  </p>
                )}
              </Section>
            </div>
          )}
        </div>
        <aside aria-label="层级与篇数" className="grid min-w-0 content-start gap-y-10">
          <Rankings overview={overview} />
        </aside>
      </div>
      {/* Below: who comes to find a unit has the box to type in on the first screen. */}
      <div className="*:mt-10 *:border-ink *:border-t *:pt-6">
        <TopUnits roots={tree} />
      </div>
    </Typeset>
  );
}

function TopUnits({ roots }: { roots: readonly UnitNode[] }) {
  const largest = [...roots].sort((one, other) => other.countDeep - one.countDeep)[0];
  if (!largest || largest.children.length === 0) return null;
  return (
    <UnitMap
      root={topOfTree(largest, mapLevels, mapUnits)}
      label={`${largest.shortName}以下各级单位的树图，数字为报道篇数`}
    />
  );
}

/** How many units there are of each level, and which of all are named most. */
function Rankings({ overview }: { overview: UnitOverview }) {
  const counts = new Map(overview.levels.map(({ level, count }) => [level, count]));
  return (
    <>
      <Section title="层级" id="levels">
        <dl className="border-hair border-t">
          {unitLevels.map((level) => {
            const count = counts.get(level) ?? 0;
            return (
              count > 0 && (
                <div key={level} className="flex justify-between gap-3 border-hair border-b py-1">
                  <dt>{unitLevelName(level)}</dt>
                  <dd className="num text-soft text-sm">{count}个</dd>
                </div>
              )
            );
          })}
        </dl>
      </Section>
      <Section title="提到最多的单位" id="ranked" note="只计直接提到本级的报道。">
        <ol className="border-hair border-t">
          {overview.ranked.map((unit) => (
            <li key={unit.slug} className="flex items-baseline justify-between gap-3 border-hair border-b">
              <a href={unitHref(unit.slug)} className="min-w-0 py-1">
                {unit.name}
              </a>
              <span className="num shrink-0 text-soft text-sm">{unit.count}篇</span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
