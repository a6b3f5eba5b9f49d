import type { CitedArticle } from '@/lib/citations/cited-article';
import { formatGbt7714 } from '@/lib/citations/gbt-7714';

/**
 * References as they should be written: of one story, and of the archive as a whole.
 *
 * @param example a story of the archive, null where it holds none
 * @param accessed day of reading, `YYYY-MM-DD`
 */
export function HowToCite({
  siteName,
  siteUrl,
  example,
  accessed,
}: {
  siteName: string;
  siteUrl: string;
  example: CitedArticle | null;
  accessed: string;
}) {
  return (
    <dl className="my-4 border-hair border-t text-[0.9em]">
      {example && (
        <>
          <Entry term="一篇报道，依 GB/T 7714—2025" text={formatGbt7714(example, '2025', accessed)} />
          <Entry term="一篇报道，依 GB/T 7714—2015" text={formatGbt7714(example, '2015', accessed)} />
        </>
      )}
      <Entry term="整个档案" text={`${siteName}[DB/OL]. [${accessed}]. ${siteUrl}.`} />
    </dl>
  );
}

function Entry({ term, text }: { term: string; text: string }) {
  return (
    <div className="border-hair border-b py-2">
      <dt className="font-sans text-soft text-xs">{term}</dt>
      <dd className="leading-relaxed [text-autospace:no-autospace]">{text}</dd>
    </div>
  );
}
