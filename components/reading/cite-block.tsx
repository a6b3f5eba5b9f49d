import { AccessDate } from '@/components/controls/access-date.client';
import { CopyButton } from '@/components/controls/copy-button.client';
import { ALTERNATIVE_FORMATS } from '@/lib/alternatives/alternative-formats';
import { CITATION_FORMATS } from '@/lib/citations/citation-formats';
import type { CitedArticle } from '@/lib/citations/cited-article';
import { articleHref } from '@/lib/hrefs';

/**
 * The story's reference, to copy or to download, and its address.
 *
 * @param accessed day of access that the page as sent gives, `YYYY-MM-DD`
 */
export function CiteBlock({ cited, accessed }: { cited: CitedArticle; accessed: string }) {
  const [standard, ...others] = CITATION_FORMATS;
  return (
    <section id="cite" aria-labelledby="cite-heading" className="border-ink border-t pt-3 text-sm">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="cite-heading" className="headline text-xl">
          引用
        </h2>
        <span className="no-print flex gap-4">
          <CopyButton target="citation" label="复制引文" />
          <CopyButton text={cited.url} label="复制链接" />
          <CopyButton print label="打印" />
        </span>
      </div>
      {standard && (
        <p id="citation" className="mt-2 font-serif leading-relaxed">
          <AccessDate reference={standard.format(cited, accessed).trim()} accessed={accessed} />
        </p>
      )}
      <p className="no-print mt-1.5 flex flex-wrap items-baseline gap-x-4 text-soft text-xs">
        <span>依 {standard?.label}</span>
        {others.map(({ id, label }) => (
          <a key={id} href={`${articleHref(cited.id)}/cite/${id}`} className="inline-block py-1 text-blue">
            {label}
          </a>
        ))}
      </p>
      <p className="no-print flex flex-wrap items-baseline gap-x-4 text-soft text-xs">
        <span>另有</span>
        {ALTERNATIVE_FORMATS.map(({ extension, label }) => (
          <a
            key={extension}
            href={`${articleHref(cited.id)}.${extension}`}
            className="inline-block py-1 text-blue"
          >
            {label}
          </a>
        ))}
      </p>
    </section>
  );
}
