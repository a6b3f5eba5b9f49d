import { FactLink } from '@/components/fact-link';
import { HeadlineText } from '@/components/headline-text';
import { StoryTitle } from '@/components/story-list';
import { topicHref } from '@/lib/hrefs';
import type { ArticleView } from '@/lib/queries/article';
import { Byline } from './byline';
import { DateEvidence } from './date-evidence';
import { StoryCorrections } from './story-corrections';

/** Label, kicker, headline, deck and byline line; each of them leads to its place in the source. */
export function StoryHead({ article }: { article: ArticleView }) {
  const { id, kicker, headline, deck, topics } = article;
  const [label] = topics;
  return (
    <header className="border-rule border-b pt-5 pb-5 lg:pt-7">
      {label && (
        <p className="no-print mb-1 font-semibold text-vermilion text-xs tracking-[0.08em]">
          <a href={topicHref(label.slug)} className="inline-block py-1">
            {label.name}
          </a>
        </p>
      )}
      {kicker && (
        <p className="headline font-medium text-lg text-soft">
          <FactLink articleId={id} spans={kicker.spans} className="fact-plain">
            <HeadlineText text={kicker.text} large />
          </FactLink>
        </p>
      )}
      <h1 className="headline text-[1.6875rem] leading-[1.35] lg:text-4xl lg:leading-[1.35]">
        {headline ? (
          <FactLink articleId={id} spans={headline.spans} className="fact-plain">
            <HeadlineText text={headline.text} large />
          </FactLink>
        ) : (
          <StoryTitle title={article.title} titleFrom={article.titleFrom} />
        )}
      </h1>
      {deck && (
        <p className="headline mt-2 font-medium text-lg text-soft leading-relaxed lg:text-xl">
          <FactLink articleId={id} spans={deck.spans} className="fact-plain">
            <HeadlineText text={deck.text} large />
          </FactLink>
        </p>
      )}
      <Byline article={article} />
      <DateEvidence article={article} />
      <StoryCorrections corrections={article.corrections} />
    </header>
  );
}
