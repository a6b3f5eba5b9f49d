import type { ReactNode } from 'react';
import { ALTERNATIVE_FORMATS } from '@/lib/alternatives/alternative-formats';
import { CITATION_FORMATS, DEFAULT_CITATION } from '@/lib/citations/citation-formats';
import type { CitedArticle } from '@/lib/citations/cited-article';
import { articleHref } from '@/lib/hrefs';

/** By which the scripts that act upon the block find its parts. */
export const citationId = 'citation';
export const citeNoticeId = 'cite-notice';

/**
 * The story's reference, to copy or to download in each form, and its address.
 *
 * The other forms are fetched when they are asked for: five references a page would weigh more than they are used.
 *
 * @param accessed day of access that the page as sent gives, `YYYY-MM-DD`
 */
export function CiteBlock({ cited, accessed }: { cited: CitedArticle; accessed: string }) {
  const href = articleHref(cited.id);
  return (
    <section id="cite" aria-labelledby="cite-heading" className="border-ink border-t pt-3 text-sm">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="cite-heading" className="headline text-xl">
          引用
        </h2>
        <span className="no-print flex gap-4">
          <CiteButton name="链接" data={{ 'data-copy-text': cited.url }}>
            复制链接
          </CiteButton>
          <CiteButton name="打印" data={{ 'data-print': '' }}>
            打印
          </CiteButton>
        </span>
      </div>
      <p id={citationId} className="mt-2 font-serif leading-relaxed [text-autospace:no-autospace]">
        {DEFAULT_CITATION.format(cited, accessed).trim()}
      </p>
      <ul aria-label="引文格式" className="no-print mt-2 grid gap-x-8 text-xs sm:grid-cols-2">
        {CITATION_FORMATS.map(({ id, label }) => (
          <li key={id} className="flex items-baseline gap-x-4 border-hair border-b">
            <span className="grow text-soft">{label}</span>
            <CiteButton
              name={`${label} 引文`}
              data={
                id === DEFAULT_CITATION.id
                  ? { 'data-copy-element': citationId }
                  : { 'data-copy-url': `${href}/cite/${id}` }
              }
            >
              复制<span className="sr-only"> {label} 引文</span>
            </CiteButton>
            <a href={`${href}/cite/${id}`} download className="inline-block py-1 text-blue">
              下载<span className="sr-only"> {label} 引文</span>
            </a>
          </li>
        ))}
      </ul>
      <div id={citeNoticeId} className="no-print min-h-5" />
      <p className="no-print flex flex-wrap items-baseline gap-x-4 text-soft text-xs">
        <span>另有</span>
        {ALTERNATIVE_FORMATS.map(({ extension, label }) => (
          <a key={extension} href={`${href}.${extension}`} className="inline-block py-1 text-blue">
            {label}
          </a>
        ))}
        <a href="/about#correct" className="inline-block py-1 text-blue sm:ml-auto">
          发现错处？
        </a>
      </p>
    </section>
  );
}

/** A button that CiteCopier acts upon; without script it is not shown. */
function CiteButton({
  name,
  data,
  children,
}: {
  /** What is copied, as the notice says it. */
  name: string;
  data: Record<`data-${string}`, string>;
  children: ReactNode;
}) {
  return (
    <button type="button" data-name={name} {...data} className="needs-js inline-block py-1 text-blue">
      {children}
    </button>
  );
}
