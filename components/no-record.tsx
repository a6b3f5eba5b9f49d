import { PageHeading } from './page-heading';
import { SearchForm } from './shell/search-form';
import { WaysOn } from './ways-on';

/** What stands where an id names no record: what may have happened, the index to look in, the search. */
export function NoRecord({
  title,
  kind,
  index,
}: {
  title: string;
  kind: string;
  index: { href: string; label: string };
}) {
  return (
    <>
      <PageHeading
        label="404"
        title={title}
        note={`地址可能抄错了。收录过的${kind}地址不会改变：改名或合并的会自动转到新地址，撤下的会写明撤下。`}
      />
      <p className="mb-6">
        <a href={index.href} className="prose-link py-1">
          {index.label}
        </a>
      </p>
      <div className="mb-8 max-w-[28em]">
        <SearchForm />
      </div>
      <WaysOn />
    </>
  );
}
