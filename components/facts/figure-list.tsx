import { unitHref } from '@/lib/hrefs';
import type { FigureView } from '@/lib/queries/view-types';
import { FactPlaceLine } from './fact-place';

/** Reported figures: the number as printed, what it counts, who reports it, where it stands. */
export function FigureList({
  figures,
  withUnit = true,
}: {
  figures: readonly FigureView[];
  withUnit?: boolean;
}) {
  return (
    <ul className="border-hair border-t">
      {figures.map((figure) => (
        <li
          key={`${figure.articleId} ${figure.ordinal}`}
          className="grid gap-x-6 border-hair border-b py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <p className="num font-serif text-lg leading-normal sm:text-right">{figure.text}</p>
          <div className="min-w-0">
            <p>
              <span className={`mr-3 ${figure.what === null ? 'text-soft' : ''}`}>
                {figure.what ?? '所计之事未载'}
              </span>
              {withUnit && figure.unit && (
                <a href={unitHref(figure.unit.slug)} className="py-0.5 text-blue text-sm hover:underline">
                  {figure.unit.name}
                </a>
              )}
            </p>
            <FactPlaceLine place={figure} of={`${figure.what ?? ''}${figure.text}`} />
          </div>
        </li>
      ))}
    </ul>
  );
}
