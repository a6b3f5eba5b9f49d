import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { SearchForm } from '@/components/shell/search-form';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import type { PageHead } from '@/lib/head/page-head';

const head: PageHead = { title: '已撤下', robots: { index: false } };

/** What the server answers, with status 410, for a permalink that was published once and is gone. */
export default function Gone() {
  return (
    <Typeset>
      <HeadTags {...head} />
      <PageHeading label="410" title="这一页已撤下" note="这里曾有一页，现已从档案中撤下，不再公开。" />
      <div className="mb-8 max-w-[28em]">
        <SearchForm />
      </div>
      <WaysOn />
    </Typeset>
  );
}
