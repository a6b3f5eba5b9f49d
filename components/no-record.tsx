import type { NearAddresses } from '@/lib/queries/near-addresses';
import { PageHeading } from './page-heading';
import { RecordHits } from './search/record-hits';
import { SectionHeading } from './section-heading';
import { SearchForm } from './shell/search-form';
import { StoryList } from './story-list';
import { WaysOn } from './ways-on';

/** What stands where an address leads nowhere: what may have happened, what it may have meant, the lists to look in. */
export function NoRecord({
  title,
  note,
  query,
  near: { records, stories },
}: {
  title: string;
  note: string;
  /** What the address says, for the search box. */
  query: string | undefined;
  near: NearAddresses;
}) {
  return (
    <>
      <PageHeading label="404" title={title} note={note} />
      <div className="mb-8 max-w-[28em]">
        <SearchForm query={query} />
      </div>
      <div className="max-w-[42em]">
        <RecordHits records={records} label="您要找的是不是" />
        {stories.length > 0 && (
          <section className="mb-8">
            <SectionHeading>相近的报道</SectionHeading>
            <StoryList stories={stories} cited={false} />
          </section>
        )}
      </div>
      <WaysOn />
    </>
  );
}
