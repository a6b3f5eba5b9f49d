import { HeadlineText } from '@/components/headline-text';
import type { SectionView } from '@/lib/queries/article';
import { RailHeading } from './rail-heading';
import { sectionId } from './story-body';
import './contents.css';

/** By which its script finds it. */
export const contentsId = 'contents';

/** 目录 of a story with headed sections, on phones folded (contents.css); nothing for one without. */
export function ContentsList({ sections }: { sections: readonly SectionView[] }) {
  if (!sections.some(({ heading }) => heading)) return null;
  return (
    <nav
      id={contentsId}
      aria-label="目录"
      className="no-print text-sm max-xl:[&>h2]:border-t-0 max-xl:[&>h2]:pt-0 xl:sticky xl:top-6"
    >
      <div className="max-sm:hidden">
        <RailHeading>目录</RailHeading>
      </div>
      <details className="contents-fold">
        <summary className="py-1 text-blue">目录，{sections.length}节</summary>
        <ol className="gap-x-8 sm:columns-2 xl:columns-1">
          {sections.map((section) => (
            <li key={section.ordinal}>
              <a
                href={`#${sectionId(section)}`}
                className="flex gap-x-2 border-hair border-l-2 py-1 pl-3 leading-snug aria-[current]:border-vermilion aria-[current]:text-vermilion"
              >
                {section.number && <span className="num text-soft">{section.number}</span>}
                <span>{section.heading ? <HeadlineText text={section.heading.text} /> : '导语'}</span>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
