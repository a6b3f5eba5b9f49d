import type { Metadata } from 'next';
import { PageHeading } from '@/components/page-heading';
import { SearchForm } from '@/components/shell/search-form';
import { WaysOn } from '@/components/ways-on';
import { typeset } from '@/lib/typeset/typeset';

export const metadata: Metadata = { title: '没有这一页' };

/** Next puts it into the rows of every page, unseen: as text it is a few of them. */
export default function NotFound() {
  return typeset(
    <>
      <PageHeading
        label="404"
        title="没有这一页"
        note="地址可能有误，也可能从未有过。凡发表过的报道，地址不会改变；撤下的会写明撤下。"
      />
      <div className="mb-8">
        <SearchForm />
      </div>
      <WaysOn />
    </>,
  );
}
