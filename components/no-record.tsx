import { PageHeading } from './page-heading';
import { SearchForm } from './shell/search-form';
import { WaysOn } from './ways-on';

/** What stands where an id names no record: what may have happened, the search, the lists to look in. */
export function NoRecord({ title, kind }: { title: string; kind: string }) {
  return (
    <>
      <PageHeading
        label="404"
        title={title}
        note={`地址可能抄错了。收录过的${kind}地址不会改变：改名或合并的会自动转到新地址，撤下的会写明撤下。`}
      />
      <div className="mb-8 max-w-[28em]">
        <SearchForm />
      </div>
      <WaysOn />
    </>
  );
}
