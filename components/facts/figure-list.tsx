import { FactLink } from '@/components/fact-link';
import { unitHref } from '@/lib/hrefs';
import type { FigureView } from '@/lib/queries/view-types';
import { FactPlaceLine } from './fact-place';

/**
 * Reported figures: the number as printed, which leads to the source, what it counts, who reports it, where it stands.
 *
 * `wide` puts the place into a column of its own where there is room, for lists that are looked through.
 */
export function FigureList({ figures, wide = false }: { figures: readonly FigureView[]; wide?: boolean }) {
  return (
    <ul className="border-hair border-t">
      {figures.map((figure) => (
        <li
          key={`${figure.articleId} ${figure.ordinal}`}
          className={`grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 border-hair border-b py-2 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-x-6 ${wide ? 'xl:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1.7fr)]' : ''}`}
        >
          <p className="num font-serif text-lg leading-normal sm:row-span-2 sm:text-right xl:row-span-1">
            <FactLink articleId={figure.articleId} spans={figure.spans}>
              {figure.text}
            </FactLink>
          </p>
          <p className="min-w-0">
            <span className={`mr-3 ${figure.what === null ? 'text-soft' : ''}`}>
              {figure.what ?? '所计之事未载'}
            </span>
            {figure.unit && (
              <a href={unitHref(figure.unit.slug)} className="py-0.5 text-blue text-sm hover:underline">
                {figure.unit.name}
              </a>
            )}
          </p>
          <p className={`min-w-0 max-sm:col-span-2 sm:col-start-2 ${wide ? 'xl:col-start-3' : ''}`}>
            <FactPlaceLine place={figure} />
          </p>
        </li>
      ))}
    </ul>
  );
}
