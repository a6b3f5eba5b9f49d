import { SectionHeading } from '@/components/section-heading';
import { StoryList } from '@/components/story-list';
import type { CitedArticle } from '@/lib/citations/cited-article';
import type { ArticleView } from '@/lib/queries/article';
import type { AuthorHit } from '@/lib/queries/search-view';
import { factsId } from './byline';
import { CiteBlock, citationId, citeNoticeId } from './cite-block';
import { ContentsList, contentsId } from './contents-list';
import { StoryBody } from './story-body';
import { StoryHead } from './story-head';
import { StoryNeighbours } from './story-neighbours';
import { StoryRail } from './story-rail';
import { StoryScripts } from './story-scripts.client';
import { StoryVersions } from './story-versions';

interface StoryProps {
  article: ArticleView;
  /** Those of the authors who signed other stories too. */
  authors: readonly AuthorHit[];
  cited: CitedArticle;
  /** Day of access that the page as sent gives, `YYYY-MM-DD`. */
  accessed: string;
}

/**
 * A story to be read: one column on phones; from 1024 px its side matter beside it, from 1280 px its contents too.
 */
export function Story({ article, authors, cited, accessed }: StoryProps) {
  return (
    <>
      <div className="mx-auto max-w-[42rem] lg:grid lg:max-w-none lg:grid-cols-[minmax(0,42rem)_minmax(13rem,1fr)] lg:grid-rows-[auto_auto_auto_1fr] lg:gap-x-12 xl:grid-cols-[11rem_minmax(0,42rem)_minmax(13rem,1fr)] xl:grid-rows-[auto_auto_1fr] print:block print:max-w-none">
        <article className="contents">
          <div className="lg:[grid-area:1/1] xl:[grid-area:1/2]">
            <StoryHead article={article} />
          </div>
          <div className="mt-5 lg:[grid-area:2/1] xl:mt-7 xl:[grid-area:2/1]">
            <ContentsList sections={article.sections} />
          </div>
          <div className="mt-5 min-w-0 lg:[grid-area:3/1] xl:[grid-area:2/2]">
            <StoryBody article={article} />
          </div>
        </article>
        <div
          id={factsId}
          className="mt-12 scroll-mt-4 text-sm md:columns-2 md:gap-x-10 lg:mt-5 lg:columns-1 lg:[grid-area:2/2/5/3] xl:mt-7 xl:[grid-area:2/3/4/4] print:hidden"
        >
          <StoryRail article={article} authors={authors} />
        </div>
        <div className="mt-12 min-w-0 space-y-10 lg:[grid-area:4/1] xl:[grid-area:3/2]">
          <CiteBlock cited={cited} accessed={accessed} />
          <StoryVersions versions={article.versions} />
          <StoryNeighbours previous={article.previous} next={article.next} />
          {article.related.length > 0 && (
            <section className="no-print">
              <SectionHeading>相关报道</SectionHeading>
              <StoryList stories={article.related} cited={false} />
            </section>
          )}
        </div>
      </div>
      <StoryScripts
        contents={contentsId}
        citation={citationId}
        citeNotice={citeNoticeId}
        accessed={accessed}
      />
    </>
  );
}
