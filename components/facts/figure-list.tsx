import type { FigureView } from '@/lib/queries/view-types';
import { FactPlaceLine } from './fact-place';
import { FigureCounted, FigureText } from './figure-parts';

/** Reported figures one by one, for lists in which they are compared: the number, what it counts, where it stands. */
export function FigureList({ figures }: { figures: readonly FigureView[] }) {
  return (
    <ul className="border-hair border-t">
      {figures.map((figure) => (
        <li
          key={`${figure.articleId} ${figure.ordinal}`}
          className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 border-hair border-b py-2 sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-x-6 xl:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1.5fr)]"
        >
          <p className="num font-serif text-lg leading-normal sm:row-span-2 sm:text-right xl:row-span-1">
            <FigureText figure={figure} />
          </p>
          <p className="min-w-0">
            <FigureCounted figure={figure} />
          </p>
          {/* In a column of its own a long title stays in it, beside the date. */}
          <p className="min-w-0 max-sm:col-span-2 sm:col-start-2 xl:col-start-3 xl:*:flex">
            <FactPlaceLine place={figure} />
          </p>
        </li>
      ))}
    </ul>
  );
}
