import { sourceFileHref } from '@/lib/hrefs';
import type { ListedSource, SourceSummary } from '@/lib/queries/sources';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** A source in the list: what was found in it, file and where it came from, how many doubts. */
export function SourceRow({ source }: { source: ListedSource }) {
  const catalogued = [
    source.id,
    source.publisher ?? source.site,
    source.retrieved && `${source.retrieved}取得`,
  ].filter(Boolean);
  return (
    <li className="grid gap-x-8 border-hair border-b py-2.5 sm:grid-cols-[minmax(8em,1fr)_minmax(0,auto)]">
      <div className="min-w-0">
        <a href={sourceFileHref(source.id)} className="block leading-snug">
          <span className="font-serif text-lg">
            <SourceTitles titles={source.titles} total={source.articles} file={source.file} />
          </span>
          <span className="mt-0.5 block text-soft text-sm">{catalogued.join('，')}</span>
        </a>
      </div>
      <ul className="num flex flex-wrap content-start gap-x-5 text-soft text-sm sm:grid sm:grid-cols-[minmax(0,5.5rem)_minmax(0,6rem)_minmax(0,8rem)] sm:pt-1 sm:text-right">
        <li>{source.articles === 0 ? '未见报道' : `${source.articles}篇报道`}</li>
        <li>{source.characters.toLocaleString('en-US')}字</li>
        <li>{describeDoubts(source)}</li>
      </ul>
    </li>
  );
}

/** 《甲》《乙》等4篇, each title on one line where it fits; the file's own name where no story was found. */
export function SourceTitles({
  titles,
  total,
  file,
}: {
  titles: readonly string[];
  /** Stories found. */
  total: number;
  file: string;
}) {
  if (titles.length === 0) return file;
  return [...titles.entries()].map(([place, title]) => (
    <span key={place} className="inline-block">
      《{restorePunctuation(title)}》{place === titles.length - 1 && total > titles.length && `等${total}篇`}
    </span>
  ));
}

/** 2处错误，3处存疑; 无存疑 where the parser had no doubt. */
function describeDoubts({
  errors,
  warnings,
  infos,
}: Pick<SourceSummary, 'errors' | 'warnings' | 'infos'>): string {
  const parts = [
    errors > 0 && `${errors}处错误`,
    warnings > 0 && `${warnings}处存疑`,
    infos > 0 && `${infos}处说明`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '无存疑';
}
