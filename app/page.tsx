import { EmptyState } from '@/components/empty-state';
import { ArchiveLedger } from '@/components/front/archive-ledger';
import { CampaignList } from '@/components/front/campaign-list';
import { Folio } from '@/components/front/folio';
import { LeadStory } from '@/components/front/lead-story';
import { openingParagraphs } from '@/components/front/opening-paragraphs';
import { StoryColumns } from '@/components/front/story-columns';
import { TopUnits } from '@/components/front/top-units';
import { HeadTags } from '@/components/head-tags';
import { JsonLd } from '@/components/json-ld';
import { TimeBars } from '@/components/plots/time-bars';
import { SectionHeading } from '@/components/section-heading';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import { articlesHref } from '@/lib/filters/article-filter';
import type { PageHead } from '@/lib/head/page-head';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toWebsiteData } from '@/lib/linked-data/website-data';
import { getFrontPage } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { siteName, siteUrl } from '@/lib/site';

const head: PageHead = { alternates: { canonical: '/' } };

export default async function FrontPage() {
  const front = await getFrontPage();
  if (!front) {
    return (
      <>
        <HeadTags {...head} />
        <EmptyState title="档案尚未建库">运行 npm start 会由 content/ 建成数据库。</EmptyState>
      </>
    );
  }
  const { archive, lead, stories, campaigns, units, series } = front;
  const leadArticle = lead && (await getArticle(lead.id));
  return (
    <Typeset>
      <HeadTags {...head} />
      <JsonLd data={toWebsiteData(siteName, createAddresses(siteUrl))} />
      <Folio period={front.period} />
      <div className="grid gap-x-12 gap-y-10 pt-6 lg:grid-cols-[minmax(0,2.1fr)_minmax(0,1fr)] lg:pt-7">
        <div className="min-w-0">
          {lead ? (
            <LeadStory story={lead} opening={openingParagraphs(leadArticle?.sections ?? [])} />
          ) : (
            <>
              <EmptyState title="档案里还没有报道">
                原始文件放进 content/sources 之后，报道就在这里。
              </EmptyState>
              <WaysOn />
            </>
          )}
          {stories.length > 0 && <StoryColumns stories={stories} />}
          {lead && (
            <p className={`border-ink border-t pt-3 text-sm ${stories.length > 0 ? '' : 'mt-7'}`}>
              <a href="/articles" className="text-blue">
                全部{archive.counts.articles.toLocaleString('en-US')}篇报道
              </a>
            </p>
          )}
        </div>
        <div className="space-y-8 lg:border-hair lg:border-l lg:pl-8">
          {campaigns.length > 0 && (
            <section>
              <SectionHeading more={{ href: '/topics', label: '全部主题' }}>主题</SectionHeading>
              <CampaignList campaigns={campaigns} />
            </section>
          )}
          {units.length > 0 && (
            <section>
              <SectionHeading more={{ href: '/units', label: '全部单位' }}>单位</SectionHeading>
              <TopUnits units={units} />
            </section>
          )}
          <section>
            <SectionHeading more={{ href: '/about', label: '关于本档案' }}>档案</SectionHeading>
            <ArchiveLedger counts={archive.counts} />
            <TimeBars series={series} label="报道" yearHref={(year) => articlesHref({ year })} />
          </section>
        </div>
      </div>
    </Typeset>
  );
}
