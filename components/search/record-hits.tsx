import { InferredMark, UNIT_GROUND } from '@/components/inferred-mark';
import { Words } from '@/components/words';
import { articlesHref } from '@/lib/filters/article-filter';
import { searchHref } from '@/lib/filters/search-filter';
import { personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { AuthorHit, RecordHit, RecordKind, SearchCrossing } from '@/lib/queries/search-view';

const recordKindNames: Record<RecordKind, string> = { unit: '单位', topic: '主题', person: '人物' };

const lists: { kind: RecordKind; href: string }[] = [
  { kind: 'unit', href: '/units' },
  { kind: 'topic', href: '/topics' },
  { kind: 'person', href: '/people' },
];

const hrefOf: Record<RecordKind, (slug: string) => string> = {
  unit: unitHref,
  topic: topicHref,
  person: personHref,
};

const recordHref = ({ kind, slug }: Pick<RecordHit, 'kind' | 'slug'>) => hrefOf[kind](slug);

/** Units, topics and people with a page of their own, above the stories. */
export function RecordHits({
  records,
  label,
  hasMore = false,
}: {
  records: readonly RecordHit[];
  label: string;
  /** There are more than these. */
  hasMore?: boolean;
}) {
  if (records.length === 0) return null;
  return (
    <nav aria-label={label} className="mb-6">
      <h2 className="border-ink border-t pt-2.5 pb-1 font-semibold text-soft text-xs tracking-[0.08em]">
        {label}
      </h2>
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {records.map((record) => (
          <li key={`${record.kind}-${record.slug}`} className="border-hair border-b">
            <a href={recordHref(record)} className="flex items-baseline gap-3 py-1.5">
              <span className="shrink-0 text-soft text-xs">{recordKindNames[record.kind]}</span>
              <span className="min-w-0 grow">
                <span className="break-keep wrap-anywhere">
                  <Words phrase={record.name} />
                </span>
                {record.alias && <span className="ml-2 text-soft text-xs">又作“{record.alias}”</span>}
                {record.unit && <span className="ml-2 text-soft text-xs">{record.unit}</span>}
                {record.unitBasis === 'inferred' && (
                  <span className="ml-1.5">
                    <InferredMark ground={UNIT_GROUND} />
                  </span>
                )}
              </span>
              <span className="num shrink-0 text-sm text-soft">{record.count}篇</span>
            </a>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p className="pt-1 text-soft text-sm">
          只列最相近的{records.length}项，其余见
          {lists
            .filter(({ kind }) => records.some((record) => record.kind === kind))
            .map(({ kind, href }) => (
              <a key={kind} href={href} className="ml-2 inline-block py-1 text-blue hover:underline">
                全部{recordKindNames[kind]}
              </a>
            ))}
        </p>
      )}
    </nav>
  );
}

/** Who signed stories: pinyin alone would not find them. */
export function AuthorHits({ authors }: { authors: readonly AuthorHit[] }) {
  if (authors.length === 0) return null;
  return (
    <p className="mb-6 text-sm">
      <span className="mr-3 text-soft text-xs">作者</span>
      {authors.map(({ name, count }) => (
        <a
          key={name}
          href={searchHref({ q: name })}
          className="mr-5 inline-block py-1 text-blue hover:underline"
        >
          {name} <span className="num text-soft">{count}篇</span>
        </a>
      ))}
    </p>
  );
}

/** 包头 反诈: the list of what is filed under both, which the words alone do not find where a story words it otherwise. */
export function CrossingLink({ crossing }: { crossing: SearchCrossing | null }) {
  if (crossing === null) return null;
  const { records, total } = crossing;
  const filter = Object.fromEntries(records.map(({ kind, slug }) => [kind, slug]));
  return (
    <p className="mb-6 text-sm">
      <span className="text-soft">不论报道怎样写，归入</span>{' '}
      <a href={articlesHref(filter)} className="text-blue underline">
        {records.map(({ kind, name }) => `${recordKindNames[kind]}“${name}”`).join('、')}
      </a>{' '}
      <span className="text-soft">
        的报道有<span className="num">{total}</span>篇
      </span>
    </p>
  );
}
