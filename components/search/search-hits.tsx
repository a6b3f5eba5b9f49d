import { Coins } from '@/components/coins';
import { StoryDate } from '@/components/story-date';
import { StoryFacts, StoryTitle } from '@/components/story-list';
import { articleHref, blockHref } from '@/lib/hrefs';
import type { SearchHit } from '@/lib/queries/search-view';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { Highlighted } from './highlighted';

/** Stories that a search found, each with its best passages. */
export function SearchHits({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className="border-hair border-t">
      {hits.map((hit) => (
        <li key={hit.id} className="border-hair border-b">
          <FoundStory hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function FoundStory({ hit }: { hit: SearchHit }) {
  return (
    <article className="grid gap-x-6 py-4 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <Coins story={hit} />
      <p className="text-sm sm:pt-0.5">
        <StoryDate edtf={hit.published.edtf} short />
      </p>
      <div className="min-w-0">
        <h2 className="headline text-lg leading-normal">
          <a href={articleHref(hit.id)}>
            {hit.titleMarks.length > 0 && hit.titleFrom === 'headline' ? (
              <Highlighted text={restorePunctuation(hit.title)} marks={hit.titleMarks} />
            ) : (
              <StoryTitle title={hit.title} titleFrom={hit.titleFrom} />
            )}
          </a>
        </h2>
        {hit.deck && (
          <p className="font-serif text-sm text-soft">
            <Highlighted text={restorePunctuation(hit.deck)} marks={hit.deckMarks} />
          </p>
        )}
        {hit.foundAuthors.length > 0 && (
          <p className="text-sm">
            作者 <mark>{hit.foundAuthors.join('、')}</mark>
          </p>
        )}
        <Passages hit={hit} />
        <StoryFacts story={hit} />
      </div>
    </article>
  );
}

function Passages({ hit: { id, passages } }: { hit: SearchHit }) {
  if (passages.length === 0) return null;
  return (
    <ul className="my-1.5 grid max-w-[44em] gap-1.5">
      {passages.map(({ block, start, text, marks, isCutBefore, isCutAfter }) => (
        <li key={`${block}-${start}`} className="font-serif leading-relaxed">
          {isCutBefore && '……'}
          <Highlighted text={text} marks={marks} />
          {isCutAfter && '……'}{' '}
          <a
            href={blockHref(id, block)}
            className="inline-block whitespace-nowrap py-0.5 font-sans text-blue text-xs hover:underline"
          >
            第{block}段
          </a>
        </li>
      ))}
    </ul>
  );
}
