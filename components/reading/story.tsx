import { SectionHeading } from '@/components/section-heading';
import { StoryList } from '@/components/story-list';
import type { CitedArticle } from '@/lib/citations/cited-article';
import type { ArticleView } from '@/lib/queries/article';
import { CiteBlock } from './cite-block';
import { ContentsList } from './contents-list';
import { ParagraphCopier } from './paragraph-copier.client';
import { StoryBody } from './story-body';
import { StoryHead } from './story-head';
import { StoryNeighbours } from './story-neighbours';
import { StoryRail } from './story-rail';

interface StoryProps {
  article: ArticleView;
  cited: CitedArticle;
  /** Day of reading, `YYYY-MM-DD`. */
  accessed: string;
}

/**
 * A story to be read: one column on phones; from 1024 px its side matter beside it, from 1280 px its contents too.
 */
export function Story({ article, cited, accessed }: StoryProps) {
  return (
    <div className="mx-auto max-w-[42rem] lg:grid lg:max-w-none lg:grid-cols-[minmax(0,42rem)_minmax(13rem,1fr)] lg:gap-x-12 xl:grid-cols-[11rem_minmax(0,42rem)_minmax(13rem,1fr)] print:block print:max-w-none">
      <article className="contents">
        <div className="lg:col-start-1 lg:row-start-1 xl:col-start-2">
          <StoryHead article={article} />
        </div>
        <div className="mt-5 lg:col-start-1 lg:row-start-2 xl:mt-7 xl:pr-2">
          <ContentsList sections={article.sections} />
        </div>
        <div className="mt-5 min-w-0 md:px-0 lg:col-start-1 lg:row-start-3 xl:col-start-2 xl:row-start-2">
          <StoryBody article={article} />
          <ParagraphCopier />
        </div>
      </article>
      <div className="mt-12 text-sm md:columns-2 md:gap-x-10 lg:col-start-2 lg:row-span-2 lg:row-start-2 lg:mt-5 lg:columns-1 xl:col-start-3 xl:row-span-1 xl:mt-7 print:hidden">
        <StoryRail article={article} />
      </div>
      <div className="mt-12 space-y-10 lg:col-start-1 xl:col-start-2">
        <CiteBlock cited={cited} accessed={accessed} />
        <StoryNeighbours previous={article.previous} next={article.next} />
        {article.related.length > 0 && (
          <section className="no-print">
            <SectionHeading>相关报道</SectionHeading>
            <StoryList stories={article.related} />
          </section>
        )}
      </div>
    </div>
  );
}
