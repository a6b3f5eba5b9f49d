import { FactLink } from '@/components/fact-link';
import { unitHref } from '@/lib/hrefs';
import type { FigureView } from '@/lib/queries/view-types';

/** The number as printed, which leads to the source. */
export function FigureText({ figure }: { figure: FigureView }) {
  return (
    <FactLink articleId={figure.articleId} spans={figure.spans}>
      {figure.text}
    </FactLink>
  );
}

/** What a figure counts, and the unit that reports it; on a unit's own page that unit goes unsaid. */
export function FigureCounted({
  figure: { what, unit },
  ownUnit,
}: {
  figure: FigureView;
  /** Slug. */
  ownUnit?: string | undefined;
}) {
  return (
    <>
      <span className={`mr-3 ${what === null ? 'text-soft' : ''}`}>{what ?? '所计之事未载'}</span>
      {unit && unit.slug !== ownUnit && (
        <>
          {' '}
          <a
            href={unitHref(unit.slug)}
            className="mr-3 inline-block py-0.5 text-blue text-sm hover:underline"
          >
            {unit.name}
          </a>
        </>
      )}
    </>
  );
}
